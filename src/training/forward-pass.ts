import type { Inputs } from '../datasets/dataset.ts';
import type { Batch } from './batches.ts';
import { forward, relu } from './dense-layer.ts';
import { dropoutKey, dropUnits } from './dropout.ts';
import { forwardRows } from './input-layer.ts';
import { toSparseRows, type SparseRows } from './sparse-rows.ts';
import type { LayerSnapshot } from './training-event.ts';

/** What decides which hidden units a training step drops; see `dropout.ts`. */
export interface Dropout {
  readonly dropout: number;
  readonly seed: number;
  /** Number of the step in the whole run, from 0. */
  readonly step: number;
}

/**
 * From examples to scores: each hidden layer sums its inputs, weighted, and passes on what is above 0; the last one's sums
 * are the scores.
 *
 * @param batch row numbers in `rows`
 * @param outputs [batch.length, units] for each layer, overwritten; may be longer
 * @param drop in training only
 * @returns the last of `outputs`: scores [batch.length, classes]
 */
export function forwardPass(
  layers: readonly LayerSnapshot[],
  rows: SparseRows,
  batch: Batch,
  outputs: readonly Float32Array[],
  drop?: Dropout,
): Float32Array {
  const last = layers.length - 1;
  layers.forEach((layer, l) => {
    const out = outputs[l]!;
    if (l === 0) forwardRows(layer, rows, batch, out);
    else forward(layer, outputs[l - 1]!, batch.length, out);
    if (l === last) return;
    const length = batch.length * layer.units;
    relu(out, length);
    if (drop && drop.dropout > 0) dropUnits(out, length, dropoutKey(drop.seed, drop.step, l), drop.dropout);
  });
  return outputs[last]!;
}

/**
 * What every layer answers to some examples, without dropout: [rows, units] each, hidden ones after ReLU, the last one as
 * scores.
 *
 * @param inputs [rows, inputs of the first layer]
 */
export function activations(layers: readonly LayerSnapshot[], inputs: Inputs): Float32Array<ArrayBuffer>[] {
  const rows = toSparseRows(inputs, layers[0]!.inputs);
  const outputs = layers.map(({ units }) => new Float32Array(rows.count * units));
  forwardPass(layers, rows, rowNumbers(0, rows.count), outputs);
  return outputs;
}

/** A batch of neighbouring rows. */
export function rowNumbers(first: number, count: number): Batch {
  return Int32Array.from({ length: count }, (_, i) => first + i);
}
