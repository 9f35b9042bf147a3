import type { Answer, Ask, QueryName } from '../../runs/protocol.ts';
import type { LoadProgress } from '../../datasets/dataset.ts';
import type { Fault } from '../../runs/run-event.ts';
import { ask } from '../parts/runs.ts';
import { createStore, type Watched } from '../parts/store.ts';

/** What the widgets of the page know about the data together. */
export interface DataState {
  readonly state: 'idle' | 'loading' | 'done' | 'failed';
  /** Picks the split in every widget. */
  readonly seed: number;
  readonly loading: LoadProgress | null;
  readonly fault: Fault | null;
}

/** Before anybody has asked for it. */
export const NO_DATA: DataState = { state: 'idle', seed: 1, loading: null, fault: null };

/** The part of a question that differs from widget to widget: the seed is the page's. */
export type Question<Q extends QueryName> = Omit<Ask<Q>, 'dataset' | 'seed'>;

export interface DataStore extends Watched<DataState> {
  /** Loads the data unless that is done or under way; after a failure it tries again. */
  load(): void;
  /** Splits the rows again. */
  reseed(seed: number): void;
  /** Asks once per question and remembers the answer; a fault is kept in the state and rejects. */
  answer<Q extends QueryName>(name: Q, question: Ask<Q>): Promise<Answer<Q>>;
}

type AskWorker = <Q extends QueryName>(
  name: Q,
  question: Ask<Q>,
  onLoading?: (loading: LoadProgress) => void,
) => Promise<Answer<Q>>;

/** What the data lesson shows. */
export const DATASET = 'mnist-sample';

/** Enough for every question the page asks under one seed, with a few hundred random examples. */
const REMEMBERED_ANSWERS = 400;

export function createDataStore(askWorker: AskWorker): DataStore {
  const store = createStore(NO_DATA);
  const answers = new Map<string, Promise<unknown>>();

  function change(next: Partial<DataState>): void {
    store.set({ ...store.current(), ...next });
  }

  function answer<Q extends QueryName>(
    name: Q,
    question: Ask<Q>,
    onLoading?: (loading: LoadProgress) => void,
  ): Promise<Answer<Q>> {
    const key = name + JSON.stringify(question);
    const known = answers.get(key) as Promise<Answer<Q>> | undefined;
    if (known) return known;
    const asked = askWorker(name, question, onLoading).catch((reason: unknown) => {
      answers.delete(key);
      change({ state: 'failed', fault: asFault(reason) });
      throw reason;
    });
    const oldest = answers.keys().next();
    if (answers.size >= REMEMBERED_ANSWERS && !oldest.done) answers.delete(oldest.value);
    answers.set(key, asked);
    return asked;
  }

  return {
    current: () => store.current(),
    subscribe: (listener) => store.subscribe(listener),
    load() {
      const { state, seed } = store.current();
      if (state === 'loading' || state === 'done') return;
      change({ state: 'loading', loading: null, fault: null });
      // Any question loads the data; the label counts are what the data card shows first.
      answer('labelCounts', { dataset: DATASET, seed, split: 'training' }, (loading) => {
        if (store.current().state === 'loading') change({ loading });
      }).then(
        () => change({ state: 'done', fault: null }),
        () => undefined,
      );
    },
    reseed(seed) {
      if (seed !== store.current().seed) change({ seed });
    },
    answer: (name, question) => answer(name, question),
  };
}

function asFault(reason: unknown): Fault {
  if (typeof reason === 'object' && reason !== null && 'code' in reason && 'detail' in reason) return reason as Fault;
  return { code: 'worker-crashed', detail: String(reason) };
}

/** The data of this page: islands of one page share the module, and so the load. */
export const dataStore = createDataStore(ask);
