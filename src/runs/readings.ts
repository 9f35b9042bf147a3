import { CLASSES, PIXELS, type LabelledImages } from '../datasets/dataset.ts';
import { argmax } from '../training/softmax.ts';
import type { Ask, Readings } from './protocol.ts';

/**
 * The images that fit a question: those in one cell of the confusion matrix, most confident first (earlier rows
 * first where equal), or the first ones as they come.
 *
 * @param probabilities [images.count, 10]
 */
export function selectReadings(
  images: LabelledImages,
  probabilities: Float32Array,
  { cell, limit }: Pick<Ask<'readings'>, 'cell' | 'limit'>,
): Readings {
  const guesses = Uint8Array.from({ length: images.count }, (_, row) => argmax(probabilities, row * CLASSES, CLASSES));
  const confidence = (row: number) => probabilities[row * CLASSES + guesses[row]!]!;
  let rows = Array.from({ length: images.count }, (_, row) => row);
  if (cell) {
    rows = rows
      .filter((row) => images.labels[row] === cell.truth && guesses[row] === cell.read)
      .sort((a, b) => confidence(b) - confidence(a) || a - b);
  }
  const shown = rows.slice(0, limit);
  const pixels = new Uint8Array(shown.length * PIXELS);
  shown.forEach((row, i) => {
    pixels.set(images.pixels.subarray(row * PIXELS, (row + 1) * PIXELS), i * PIXELS);
  });
  return {
    total: rows.length,
    rows: Int32Array.from(shown),
    pixels,
    labels: Uint8Array.from(shown, (row) => images.labels[row]!),
    guesses: Uint8Array.from(shown, (row) => guesses[row]!),
    confidences: Float32Array.from(shown, confidence),
  };
}
