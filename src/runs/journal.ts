import type { ExerciseId } from '../exercises/exercise.ts';
import type { SavedRun } from './protocol.ts';

/** Keeps the latest run of each exercise on the device. Storage that is denied or full never breaks a run: it is only not kept. */
export interface Journal {
  /** Resolves to false when the run could not be kept. */
  save(run: SavedRun): Promise<boolean>;
  load(exercise: ExerciseId): Promise<SavedRun | null>;
}

const DATABASE = 'strokes';
const STORE = 'runs';
/** Raise when `SavedRun` changes shape; older entries are then set aside unread. */
const VERSION = 1;

export function createJournal(factory: () => IDBFactory = () => indexedDB): Journal {
  let opened: Promise<IDBDatabase> | undefined;
  const open = () => {
    opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = factory().open(DATABASE, VERSION);
      request.onupgradeneeded = () => {
        const { result } = request;
        if (result.objectStoreNames.contains(STORE)) result.deleteObjectStore(STORE);
        result.createObjectStore(STORE);
      };
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(request.error ?? new Error('IndexedDB could not be opened'));
      };
    });
    return opened;
  };

  const inStore = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const transaction = (await open()).transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => {
        resolve(request.result);
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('IndexedDB gave up'));
      };
    });
  };

  return {
    async save(run) {
      try {
        await inStore('readwrite', (store) => store.put(run, run.record.exercise));
        return true;
      } catch {
        return false;
      }
    },
    async load(exercise) {
      try {
        const saved = await inStore('readonly', (store) => store.get(exercise) as IDBRequest<SavedRun | undefined>);
        return saved?.record.format === 1 ? saved : null;
      } catch {
        return null;
      }
    },
  };
}
