import { DataFault } from './data-fault.ts';
import type { Wait } from './wait.ts';

/** The part of `fetch` that is used. */
export type Fetch = (
  url: string,
  init: { signal: AbortSignal; cache: CacheMode; priority: 'low' },
) => Promise<Response>;
export type CacheMode = 'default' | 'no-cache' | 'reload';

/** What touches the world, passed in. */
export interface FetchEffects {
  readonly fetch: Fetch;
  readonly wait: Wait;
  readonly signal: AbortSignal;
}

/**
 * A server that sends nothing for so long is taken for hung. The clock starts again with every piece that
 * arrives: a slow line that keeps delivering is no fault.
 */
export const SILENCE_LIMIT_MS = 15_000;

/**
 * Fetches a file once.
 *
 * @param onLoaded told the bytes so far after each piece
 * @throws DataFault `data-missing` or `data-timeout`; `signal.reason` when it was the caller who stopped it
 */
export async function fetchBytes(
  url: string,
  cache: CacheMode,
  { fetch, wait, signal }: FetchEffects,
  onLoaded: (bytes: number) => void,
): Promise<Uint8Array> {
  signal.throwIfAborted();
  const attempt = new AbortController();
  const stop = (): void => attempt.abort(signal.reason);
  signal.addEventListener('abort', stop);
  const inTime = <T>(work: Promise<T>): Promise<T> => unlessSilent(work, url, wait, attempt.signal);
  try {
    // Of low priority: what draws the page goes first, also while a reader waits for a run.
    const response = await inTime(fetch(url, { signal: attempt.signal, cache, priority: 'low' }));
    if (!response.ok) throw new DataFault('data-missing', `${url}: expected status 200, got ${response.status}`);
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for (const reader = response.body?.getReader(); reader !== undefined;) {
      const { done, value } = await inTime(reader.read());
      if (done) break;
      chunks.push(value);
      onLoaded((bytes += value.length));
    }
    return joined(chunks, bytes);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof DataFault) throw error;
    throw new DataFault('data-missing', `${url}: expected a file, got "${String(error)}"`, { cause: error });
  } finally {
    attempt.abort(); // ends a transfer that was given up
    signal.removeEventListener('abort', stop);
  }
}

/** The work's result, or a `data-timeout` when it takes longer than a server may be silent. */
async function unlessSilent<T>(work: Promise<T>, url: string, wait: Wait, signal: AbortSignal): Promise<T> {
  const timer = new AbortController();
  const stop = (): void => timer.abort();
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const silence = wait(SILENCE_LIMIT_MS, timer.signal).then(() => {
    throw new DataFault('data-timeout', `${url}: expected data, got none for ${SILENCE_LIMIT_MS / 1000} s`);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    timer.abort();
    signal.removeEventListener('abort', stop);
  }
}

function joined(chunks: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes);
  let end = 0;
  for (const chunk of chunks) {
    whole.set(chunk, end);
    end += chunk.length;
  }
  return whole;
}
