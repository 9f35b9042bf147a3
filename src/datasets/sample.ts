import { permutation, randomFor } from '../lib/random.ts';

/** Rows of MNIST's training file. */
const SOURCE_ROWS = 60_000;
/** Rows the notebook draws at random … */
export const DRAWN_ROWS = 20_000;
/** … and how many of them, from the front, it goes on to use. */
const SAMPLE_ROWS = 10_000;
/** Picks the one sample all readers share; another seed is another dataset. The year of the notebook. */
export const SAMPLE_SEED = 2017;

/** [10,000] rows of the training file that make the sample, each at most once, in the order they were drawn. */
export function sampleRows(): Int32Array {
  const drawn = permutation(SOURCE_ROWS, randomFor(SAMPLE_SEED, 'sample')).subarray(0, DRAWN_ROWS);
  return drawn.slice(0, SAMPLE_ROWS);
}
