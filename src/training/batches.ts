import { integerBelow, permutation, type Random } from '../lib/random.ts';

/** Row numbers in the training split; the last batch of a cut may be smaller than the others. */
export type Batch = Int32Array;

/** The notebook shuffles batches, not rows, in a buffer of this many (`ds.shuffle(10000)`). */
export const SHUFFLE_BUFFER = 10_000;

/**
 * The batches of one period, as the notebook's input function gives them on each call of `train`:
 * permute the rows once, cut them into batches, repeat those for ever, and shuffle the *batches* through
 * a buffer. The cut stays fixed within a period, and because the buffer holds many copies of each batch
 * (40 of each for 7,500 rows in batches of 30), batches are drawn almost with replacement.
 *
 * tf.data fills the buffer first, then each draw gives a random slot and refills it with the next batch
 * (tensorflow/core/kernels/data/shuffle_dataset_op.cc).
 *
 * @param rows rows in the training split
 * @param steps batches to draw, one for each step
 */
export function drawPeriod(rows: number, batchSize: number, steps: number, random: Random): Batch[] {
  const order = permutation(rows, random);
  const cut: Batch[] = [];
  for (let start = 0; start < rows; start += batchSize) {
    cut.push(order.subarray(start, Math.min(rows, start + batchSize)));
  }
  const buffer = Array.from({ length: SHUFFLE_BUFFER }, (_, slot) => slot % cut.length);
  let next = SHUFFLE_BUFFER % cut.length;
  return Array.from({ length: steps }, () => {
    const slot = integerBelow(random, SHUFFLE_BUFFER);
    const drawn = buffer[slot]!;
    buffer[slot] = next;
    next = (next + 1) % cut.length;
    return cut[drawn]!;
  });
}

/** The notebook reports after each of ten periods. */
export const PERIODS = 10;

/**
 * The step at which each period ends. Steps that ten does not divide are spread as evenly as they can be;
 * fewer than ten steps make one period each. (The notebook floors steps / 10: 25 steps trained 20, and 7 none.)
 *
 * @example
 * periodEnds(1000) // [100, 200, …, 1000]
 * periodEnds(25)   // [2, 5, 7, 10, 12, 15, 17, 20, 22, 25]
 * periodEnds(3)    // [1, 2, 3]
 */
export function periodEnds(steps: number): number[] {
  const periods = Math.min(PERIODS, steps);
  return Array.from({ length: periods }, (_, i) => Math.floor((steps * (i + 1)) / periods));
}
