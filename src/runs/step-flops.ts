import type { Examples, Inputs } from '../datasets/dataset.ts';
import { gather } from '../datasets/split.ts';
import { randomFor } from '../lib/random.ts';
import { drawPeriod } from '../training/batches.ts';
import { flopsPerStep } from '../training/engines/simd/flops.ts';
import { activations } from '../training/forward-pass.ts';
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
  const batches = drawPeriod(training.count, batchSize, BATCHES, randomFor(seed, 'period', 0));
  const counts = batches.map((batch) => {
    const { inputs } = gather(training, batch);
    // A layer reads what the one below it answers.
    const read: readonly Inputs[] = [inputs, ...activations(layers, inputs)];
    const activities = layers.map((layer, l) => activityOf(read[l]!, layer.inputs));
    return flopsPerStep({
      units,
      rows: batch.length,
      entries: activities.map(({ entries }) => entries),
      touched: activities.map(({ touched }) => touched),
    });
  });
  return counts.reduce((sum, count) => sum + count, 0) / counts.length;
}

/**
 * What a layer sees that is not 0, with the bias input of each row.
 *
 * @param inputs [rows, width]
 */
function activityOf(inputs: Inputs, width: number): { readonly entries: number; readonly touched: number } {
  const seen = new Set<number>();
  let entries = 0;
  inputs.forEach((value, at) => {
    if (value === 0) return;
    entries += 1;
    seen.add(at % width);
  });
  return { entries: entries + inputs.length / width, touched: seen.size + 1 };
}
