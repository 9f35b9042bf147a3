import { useEffect, useState } from 'preact/hooks';
import type { Answer, QueryName } from '../../runs/protocol.ts';
import { DATASET, dataStore, type DataState, type Question } from './data-store.ts';

/** The shared state of the data, followed. */
export function useData(): DataState {
  const [state, setState] = useState(() => dataStore.current());
  useEffect(() => {
    const follow = () => setState(dataStore.current());
    follow();
    return dataStore.subscribe(follow);
  }, []);
  return state;
}

/** False on the server and until the island is alive; buttons are disabled as long. */
export function useAlive(): boolean {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return alive;
}

export interface Answered<Q extends QueryName> {
  readonly seed: number;
  readonly question: Question<Q>;
  readonly answer: Answer<Q>;
}

/**
 * The answer to a question under the page's seed, asked as soon as the data is there. While a new question is
 * under way the last answer stays, together with what it answers. A question of null asks nothing.
 */
export function useAnswer<Q extends 'examples' | 'labelCounts' | 'summary'>(
  name: Q,
  question: Question<Q> | null,
): Answered<Q> | null {
  const { state, seed } = useData();
  const [answered, setAnswered] = useState<Answered<Q> | null>(null);
  const key = JSON.stringify(question);
  useEffect(() => {
    if (state !== 'done' || !question) return;
    let wanted = true;
    dataStore.answer(name, { ...question, dataset: DATASET, seed }).then(
      (answer) => {
        if (wanted) setAnswered({ seed, question, answer });
      },
      // The store has taken the fault into its state; there every widget sees it.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [state, seed, name, key]);
  return answered;
}
