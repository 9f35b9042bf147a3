import { DataFault } from './data-fault.ts';
import { fetchBytes } from './fetch-bytes.ts';
import type { CacheMode, FetchEffects } from './fetch-bytes.ts';

const TRIES = 3;
/** Pause before the second try; the third waits twice as long. */
export const BACK_OFF_MS = 500;
/** A file that arrives damaged twice is damaged where it lies. */
const DAMAGED_TRIES = 2;

/** A file to fetch and how to tell that it is whole. */
interface CheckedFile<T> {
  readonly url: string;
  /** For the first try; later ones always pass the browser's cache by, which may hold the damage. */
  readonly cache: CacheMode;
  /** Makes something of the bytes; whatever it throws means they are damaged. */
  readonly check: (bytes: Uint8Array) => T | Promise<T>;
  /** Told the bytes so far of the present try, so 0 when the next one starts. */
  readonly onLoaded?: (bytes: number) => void;
}

/**
 * Fetches a file, checks it, and tries again as often as makes sense.
 *
 * @throws DataFault with the last fault and the number of tries; `signal.reason` when the caller stopped it
 */
export async function fetchChecked<T>(file: CheckedFile<T>, effects: FetchEffects): Promise<T> {
  const { signal, wait } = effects;
  const onLoaded = file.onLoaded ?? (() => undefined);
  let damaged = 0;
  for (let tries = 1; ; tries++) {
    try {
      const bytes = await fetchBytes(file.url, tries === 1 ? file.cache : 'reload', effects, onLoaded);
      return await checked(file, bytes);
    } catch (error) {
      if (!(error instanceof DataFault)) throw error;
      if (error.code === 'data-damaged') damaged++;
      if (tries === TRIES || damaged === DAMAGED_TRIES) {
        throw new DataFault(error.code, `${error.detail}, after ${tries} tries`, { cause: error });
      }
    }
    onLoaded(0);
    await wait(BACK_OFF_MS * 2 ** (tries - 1), signal);
    signal.throwIfAborted();
  }
}

async function checked<T>({ url, check }: CheckedFile<T>, bytes: Uint8Array): Promise<T> {
  try {
    return await check(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataFault('data-damaged', `${url}: ${reason}`, { cause: error });
  }
}
