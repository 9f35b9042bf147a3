import { permutation, randomFor } from '../lib/random.ts';
import { PIXELS } from './dataset.ts';
import type { Dataset, LabelledImages } from './dataset.ts';

/** Of 10,000 rows the notebook trains on the first 7,500 and validates on the last 2,500. */
const TRAINING_SHARE = 0.75;

/**
 * Shuffles the sample and cuts it in two, as the notebook does anew each time it is opened.
 *
 * @param sample all its images; 10,000 give 7,500 + 2,500
 * @param seed the reader's seed: the same one gives the same split
 * @param sha256 of the sample, carried over
 */
export function splitSample(sample: LabelledImages, seed: number, sha256: string): Dataset {
  const rows = permutation(sample.count, randomFor(seed, 'split'));
  const trainingRows = Math.round(sample.count * TRAINING_SHARE);
  return {
    sha256,
    training: gather(sample, rows.subarray(0, trainingRows)),
    validation: gather(sample, rows.subarray(trainingRows)),
  };
}

/**
 * Copies some images, in the order asked for.
 *
 * @throws RangeError for a row that does not exist
 */
export function gather(images: LabelledImages, rows: ArrayLike<number>): LabelledImages {
  const count = rows.length;
  const pixels = new Uint8Array(count * PIXELS);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    if (!Number.isInteger(row) || row < 0 || row >= images.count) {
      throw new RangeError(`row: expected 0 to ${images.count - 1}, got ${row}`);
    }
    pixels.set(images.pixels.subarray(row * PIXELS, (row + 1) * PIXELS), i * PIXELS);
    labels[i] = images.labels[row]!;
  }
  return { count, pixels, labels };
}
