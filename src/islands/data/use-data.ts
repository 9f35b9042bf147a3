import { useEffect, useState } from 'preact/hooks';
import type { Answer, QueryName } from '../../runs/protocol.ts';
import { useStore } from '../parts/use-store.ts';
import { DATASET, dataStore, NO_DATA, type DataState, type Question } from './data-store.ts';

/** The shared state of the data, followed. */
export function useData(): DataState {
  return useStore(dataStore, NO_DATA);
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
  asked: Question<Q> | null,
): Answered<Q> | null {
  const { state, seed } = useData();
  const [answered, setAnswered] = useState<Answered<Q> | null>(null);
  // Written anew each time the widget is drawn, and asked only when it says something else.
  const key = JSON.stringify(asked);
  useEffect(() => {
    const question = JSON.parse(key) as Question<Q> | null;
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
