import { unitOf, type Examples } from '../datasets/dataset.ts';
import { randomFor } from '../lib/random.ts';
import { drawPeriod } from '../training/batches.ts';
import type { LayerState } from '../training/checkpoint.ts';
import { flopsPerStep } from '../training/engines/simd/flops.ts';
import type { Ask } from './protocol.ts';

/** Batches the count is averaged over. */
const BATCHES = 20;

/**
 * Floating-point operations that a training step of this model needs when zeros are skipped, as `flopsPerStep` counts
 * them: the same for every engine, whatever it does besides. Averaged over the first batches of the first period, without
 * dropout.
 *
 * @param training the split the model was trained on
 */
export function stepFlops(training: Examples, { seed, batchSize, checkpoint }: Ask<'stepFlops'>): number {
  const { layers } = checkpoint;
  const units = layers.map((layer) => layer.units);
  const width = layers[0]!.inputs;
  const unit = unitOf(training.inputs);
  const batches = drawPeriod(training.count, batchSize, BATCHES, randomFor(seed, 'period', 0));
  const counts = batches.map((batch) => {
    let inputs = Array.from(batch, (row) =>
      Float32Array.from(training.inputs.subarray(row * width, (row + 1) * width), (value) => value / unit),
    );
    const activities = layers.map((layer) => {
      const activity = activityOf(inputs);
      inputs = inputs.map((input) => relu(input, layer));
      return activity;
    });
    return flopsPerStep({
      units,
      rows: batch.length,
      entries: activities.map(({ entries }) => entries),
      touched: activities.map(({ touched }) => touched),
    });
  });
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

/** What a layer sees that is not 0, with the bias input of each row. */
function activityOf(rows: readonly Float32Array[]): { readonly entries: number; readonly touched: number } {
  const seen = new Set<number>();
  let entries = 0;
  for (const row of rows) {
    row.forEach((value, at) => {
      if (value === 0) return;
      entries += 1;
      seen.add(at);
    });
  }
  return { entries: entries + rows.length, touched: seen.size + 1 };
}

function relu(input: Float32Array, { units, weights, biases }: LayerState): Float32Array<ArrayBuffer> {
  const output = biases.slice();
  input.forEach((value, at) => {
    if (value === 0) return;
    for (let unit = 0; unit < units; unit++) output[unit]! += value * weights[at * units + unit]!;
  });
  return output.map((score) => Math.max(0, score));
}
