import { permutation, randomFor } from '../lib/random.ts';
import { inputsOf, type Dataset, type Examples, type Inputs } from './dataset.ts';

/** Of 10,000 rows the notebook trains on the first 7,500 and validates on the last 2,500. */
export const TRAINING_SHARE = 0.75;

/**
 * Shuffles the sample and cuts it in two, as the notebook does anew each time it is opened.
 *
 * @param sample all its examples; 10,000 give 7,500 + 2,500
 * @param seed the reader's seed: the same one gives the same split
 */
export function splitSample(sample: Examples, seed: number): Pick<Dataset, 'training' | 'validation'> {
  const rows = permutation(sample.count, randomFor(seed, 'split'));
  const trainingRows = Math.round(sample.count * TRAINING_SHARE);
  return {
    training: gather(sample, rows.subarray(0, trainingRows)),
    validation: gather(sample, rows.subarray(trainingRows)),
  };
}

/**
 * Copies some examples, in the order asked for.
 *
 * @throws RangeError for a row that does not exist
 */
export function gather<I extends Inputs>(examples: Examples<I>, rows: ArrayLike<number>): Examples<I> {
  const count = rows.length;
  const width = inputsOf(examples);
  const inputs = emptyLike(examples.inputs, count * width);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    if (!Number.isInteger(row) || row < 0 || row >= examples.count) {
      throw new RangeError(`row: expected 0 to ${examples.count - 1}, got ${row}`);
    }
    inputs.set(examples.inputs.subarray(row * width, (row + 1) * width), i * width);
    labels[i] = examples.labels[row]!;
  }
  return { count, inputs, labels };
}

function emptyLike<I extends Inputs>(inputs: I, length: number): I {
  return (inputs instanceof Uint8Array ? new Uint8Array(length) : new Float32Array(length)) as I;
}
