import type { Inputs } from './dataset.ts';

/**
 * Inputs as bytes to draw. Bytes stay what they are; of numbers 0 is paper and 1 is full ink, and what lies beyond is cut off.
 *
 * @example
 * toInk(Float32Array.of(-1, 0.2, 1)) // [0, 51, 255]
 */
export function toInk(inputs: Inputs): Uint8Array {
  if (inputs instanceof Uint8Array) return inputs;
  return new Uint8Array(Uint8ClampedArray.from(inputs, (value) => 255 * value).buffer);
}
