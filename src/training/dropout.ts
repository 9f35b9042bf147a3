import { scramble } from '../lib/random.ts';

const TWO_TO_32 = 2 ** 32;

/**
 * Decides which hidden units a training step drops. The answer is a pure function of where it is asked for, not a
 * draw from a moving generator, so that engines may ask in any order, in parallel, or on a GPU, and agree bit for bit.
 *
 * @param seed the run's seed
 * @param step number of the step in the whole run, from 0
 * @param layer hidden layer, from 0
 * @returns key for `isDropped`
 */
export function dropoutKey(seed: number, step: number, layer: number): number {
  return scramble(scramble(scramble(seed ^ 0x64726f70) ^ step) ^ layer);
}

/** Bits below this number drop a unit; `dropout` is a probability, 0 ≤ p < 1. */
export function dropoutThreshold(dropout: number): number {
  return Math.floor(dropout * TWO_TO_32);
}

/**
 * Drops units in place: sets them to 0, and multiplies the others by 1 / (1 − dropout), so that what a layer passes on is on
 * average the same with and without dropout.
 *
 * @param values [rows, units] of a hidden layer, of which the first `length` numbers count
 * @param key from `dropoutKey`
 */
export function dropUnits(values: Float32Array, length: number, key: number, dropout: number): void {
  const threshold = dropoutThreshold(dropout);
  const keepScale = 1 / (1 - dropout);
  for (let i = 0; i < length; i++) values[i] = isDropped(key, i, threshold) ? 0 : values[i]! * keepScale;
}

/**
 * @param position row in the batch × units of the layer + unit
 * @example
 * isDropped(dropoutKey(7, 0, 0), 0, dropoutThreshold(0)) // false
 */
export function isDropped(key: number, position: number, threshold: number): boolean {
  return scramble(key ^ position) < threshold;
}
