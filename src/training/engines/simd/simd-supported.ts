import type { Shape } from '../../../datasets/dataset.ts';
import { changesTraining, type Variation } from '../../variation.ts';

/** The smallest module with a vector in it: one function that makes an i32x4 of zeros and drops it. */
const MODULE_WITH_A_VECTOR = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // \0asm, version 1
  ...[0x01, 0x04, 0x01, 0x60, 0x00, 0x00], // types: () → ()
  ...[0x03, 0x02, 0x01, 0x00], // functions: one of type 0
  ...[0x0a, 0x09, 0x01, 0x07, 0x00, 0x41, 0x00, 0xfd, 0x11, 0x1a, 0x0b], // code: i32.const 0, i32x4.splat, drop, end
);

/** Whether WebAssembly and its 128-bit vectors are there. Only validates, so a content policy has no say in it. */
export function simdSupported(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(MODULE_WITH_A_VECTOR);
}

/** Classes are stored and read in a byte each. */
const MOST_CLASSES = 256;

/** Whether the kernels can train this: bytes or numbers of any width, as the notebook does. */
export function supports({ classes }: Shape, variation: Variation): boolean {
  return classes <= MOST_CLASSES && !changesTraining(variation);
}
