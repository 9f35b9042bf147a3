import type { Ability } from '../../engine-descriptor.ts';

/** The smallest module with a vector in it: one function that makes an i32x4 of zeros and drops it. */
const MODULE_WITH_A_VECTOR = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00], // \0asm, version 1
  ...[0x01, 0x04, 0x01, 0x60, 0x00, 0x00], // types: () → ()
  ...[0x03, 0x02, 0x01, 0x00], // functions: one of type 0
  ...[0x0a, 0x09, 0x01, 0x07, 0x00, 0x41, 0x00, 0xfd, 0x11, 0x1a, 0x0b], // code: i32.const 0, i32x4.splat, drop, end
);

/** Whether WebAssembly and its 128-bit vectors are there. Only validates, so a content policy has no say in it. */
export function probeSimd(): Ability {
  return typeof WebAssembly === 'object' && WebAssembly.validate(MODULE_WITH_A_VECTOR) ? 'ready' : 'missing';
}
