import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a text as a host sends it that compresses once and serves often: at brotli's best, 11. */
export function brotliBytes(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
