import ADDRESS from './.generated/tensorflow.js?url';

/** How the script begins. A host, or the gate of a network that wants a password, may answer with a page instead. */
const BEGINNING = /^var strokesTensorflow\b/;

/**
 * The script that makes `tf`, fetched when it is first asked for and kept; what failed is fetched anew.
 *
 * @param get fetches it
 */
export function createTensorflowText(
  get: (signal: AbortSignal) => Promise<Pick<Response, 'ok' | 'status' | 'text'>>,
): (signal: AbortSignal) => Promise<string> {
  let kept: string | undefined;
  return async (signal) => {
    if (kept !== undefined) return kept;
    const response = await get(signal);
    const text = response.ok ? await response.text() : '';
    if (!BEGINNING.test(text)) {
      throw new Error(`TensorFlow.js: expected its script, got ${String(response.status)} ${text.slice(0, 40)}`);
    }
    kept = text;
    return text;
  };
}

/** The page's. Rejects where the script could not be had, or `signal` was aborted. */
export const tensorflowText = createTensorflowText((signal) => fetch(ADDRESS, { signal }));
