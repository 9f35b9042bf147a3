import type { RunId } from './run-record.ts';

const BYTES = 16;

/**
 * A new id. Not `crypto.randomUUID`, which pages that are served without TLS do not have.
 *
 * @param fill fills an array with random bytes
 */
export function newRunId(fill: (bytes: Uint8Array<ArrayBuffer>) => unknown = fillRandomly): RunId {
  const bytes = new Uint8Array(BYTES);
  fill(bytes);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fillRandomly(bytes: Uint8Array<ArrayBuffer>): void {
  crypto.getRandomValues(bytes);
}
