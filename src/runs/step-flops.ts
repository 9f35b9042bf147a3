import type { Examples, Inputs } from '../datasets/dataset.ts';
import { gather } from '../datasets/split.ts';
import { randomFor } from '../lib/random.ts';
import { drawPeriod } from '../training/batches.ts';
import { forwardPass } from '../training/predict.ts';
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
  const batches = drawPeriod(training.count, batchSize, BATCHES, randomFor(seed, 'period', 0));
  const counts = batches.map((batch) => {
    const { inputs } = gather(training, batch);
    // What each layer sees: the images, then the outputs of the layer below.
    const seen = [inputs, ...forwardPass(layers, inputs).slice(0, -1)];
    const activities = seen.map((values, l) => activityOf(values, layers[l]!.inputs));
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
 * @param values [rows, width]
 */
function activityOf(values: Inputs, width: number): { readonly entries: number; readonly touched: number } {
  const touched = new Set<number>();
  let entries = 0;
  values.forEach((value, at) => {
    if (value === 0) return;
    entries += 1;
    touched.add(at % width);
  });
  return { entries: entries + values.length / width, touched: touched.size + 1 };
}
