import type { Examples } from '../datasets/dataset.ts';
import { gather } from '../datasets/split.ts';
import { predict } from '../training/predict.ts';
import type { LayerSnapshot } from '../training/training-event.ts';
import type { Ask, Readings } from './protocol.ts';

/**
 * The images that fit a question: those in one cell of the confusion matrix, most confident first (earlier rows first
 * where equal), or the first ones as they come.
 *
 * @param layers the model, for its confidence in what it read
 * @param readings [images.count] the digit read for each image
 */
export function selectReadings(
  images: Examples,
  layers: readonly LayerSnapshot[],
  readings: Uint8Array,
  { cell, limit }: Pick<Ask<'readings'>, 'cell' | 'limit'>,
): Readings {
  const all = Array.from({ length: images.count }, (_, row) => row);
  const fitting = cell
    ? all.filter((row) => images.labels[row] === cell.truth && readings[row] === cell.read)
    : all.slice(0, limit);
  const classes = layers.at(-1)!.units;
  const probabilities = predict(layers, gather(images, fitting).inputs);
  const ranked = fitting.map((row, i) => ({ row, confidence: probabilities[i * classes + readings[row]!]! }));
  if (cell) ranked.sort((a, b) => b.confidence - a.confidence || a.row - b.row);
  const shown = ranked.slice(0, limit);
  const rows = shown.map(({ row }) => row);
  const { inputs, labels } = gather(images, rows);
  return {
    total: cell ? fitting.length : images.count,
    rows: Int32Array.from(rows),
    pixels: inputs as Uint8Array,
    labels,
    guesses: Uint8Array.from(rows, (row) => readings[row]!),
    confidences: Float32Array.from(shown, ({ confidence }) => confidence),
  };
}
