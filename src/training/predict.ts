import type { Inputs } from '../datasets/dataset.ts';
import { forwardPass, rowNumbers } from './forward-pass.ts';
import { softmax } from './softmax.ts';
import { toSparseRows, type SparseRows } from './sparse-rows.ts';
import type { LayerSnapshot } from './training-event.ts';

/** Rows that are read at once: enough to use the weights often, few enough to need little memory. */
const CHUNK_ROWS = 500;

/**
 * What a model makes of some examples, bit for bit as the plain engine has it. Needs neither an engine nor a dataset.
 *
 * @param layers from the input layer on
 * @param inputs [rows, inputs]
 * @returns [rows, classes] probabilities
 */
export function predict(layers: readonly LayerSnapshot[], inputs: Inputs): Float32Array<ArrayBuffer> {
  const rows = toSparseRows(inputs, layers[0]!.inputs);
  const classes = layers.at(-1)!.units;
  const probabilities = new Float32Array(rows.count * classes);
  visitScores(layers, rows, (scores, at, row) => {
    probabilities.set(scores.subarray(at, at + classes), row * classes);
  });
  softmax(probabilities, rows.count, classes);
  return probabilities;
}

/**
 * Reads all rows, without dropout, and shows the scores of each.
 *
 * @param visit is given the scores of several rows and where those of this one begin
 */
export function visitScores(
  layers: readonly LayerSnapshot[],
  rows: SparseRows,
  visit: (scores: Float32Array, at: number, row: number) => void,
): void {
  const classes = layers.at(-1)!.units;
  const chunk = Math.min(CHUNK_ROWS, rows.count);
  const outputs = layers.map(({ units }) => new Float32Array(chunk * units));
  for (let first = 0; first < rows.count; first += chunk) {
    const count = Math.min(chunk, rows.count - first);
    const scores = forwardPass(layers, rows, rowNumbers(first, count), outputs);
    for (let i = 0; i < count; i++) visit(scores, i * classes, first + i);
  }
}
