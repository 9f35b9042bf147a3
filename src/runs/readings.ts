import type { Examples } from '../datasets/dataset.ts';
import { toInk } from '../datasets/ink.ts';
import { gather } from '../datasets/split.ts';
import { argmax } from '../training/softmax.ts';
import type { Ask, Readings } from './protocol.ts';

/**
 * The examples that fit a question: those in one cell of the confusion matrix, most confident first (earlier rows
 * first where equal), or the first ones as they come.
 *
 * @param probabilities [examples.count, classes]
 */
export function selectReadings(
  examples: Examples,
  probabilities: Float32Array,
  { cell, limit }: Pick<Ask<'readings'>, 'cell' | 'limit'>,
): Readings {
  const { count, labels } = examples;
  const classes = probabilities.length / count;
  const guesses = Uint8Array.from({ length: count }, (_, row) => argmax(probabilities, row * classes, classes));
  const confidence = (row: number) => probabilities[row * classes + guesses[row]!]!;
  let rows = Array.from({ length: count }, (_, row) => row);
  if (cell) {
    rows = rows
      .filter((row) => labels[row] === cell.truth && guesses[row] === cell.read)
      .sort((a, b) => confidence(b) - confidence(a) || a - b);
  }
  const shown = rows.slice(0, limit);
  const chosen = gather(examples, shown);
  return {
    total: rows.length,
    rows: Int32Array.from(shown),
    pixels: toInk(chosen.inputs),
    labels: chosen.labels,
    guesses: Uint8Array.from(shown, (row) => guesses[row]!),
    confidences: Float32Array.from(shown, confidence),
  };
}
