import type { Examples, Shape } from '../datasets/dataset.ts';
import { gather } from '../datasets/split.ts';
import { randomFor } from '../lib/random.ts';
import { drawPeriod, periodEnds } from '../training/batches.ts';
import { initialCheckpoint, type LayerState } from '../training/checkpoint.ts';
import { clipScale } from '../training/optimizer.ts';
import { trainingStep } from '../training/training-step.ts';
import type { Ask, StepTask, StepValues } from './protocol.ts';
import { layerSizes } from './run-exercise.ts';

/**
 * A run as numbers, for code that takes its steps itself: the same start, batches and data as a run of these knobs and this
 * seed, and what the first step comes to by the code that the plain engine trains with.
 *
 * @param training its rows divide by the batch size, so that all batches are equally long
 */
export function stepTask(training: Examples, shape: Shape, { knobs, seed }: Ask<'stepTask'>): StepTask {
  const { steps, batchSize, learningRate } = knobs;
  const start = initialCheckpoint(layerSizes(knobs, shape), 'glorot-uniform', randomFor(seed, 'initial weights'));
  const ends = periodEnds(steps);
  const batches = ends.flatMap((end, index) =>
    drawPeriod(training.count, batchSize, end - (ends[index - 1] ?? 0), randomFor(seed, 'period', index)),
  );
  const batch = gather(training, batches[0]!);
  const { state, gradients, norm, outputs, slopes } = trainingStep(start, batch, { learningRate, dropout: 0, seed });
  return {
    images: training.inputs as Uint8Array,
    labels: training.labels,
    batches: Int32Array.from(batches.flatMap((rows) => [...rows])),
    values: valuesOf(start.layers),
    sums: start.layers.flatMap(({ weightSums, biasSums }) => [weightSums, biasSums]),
    first: {
      seen: outputs[0]!,
      blame: slopes[1]!,
      back: slopes[0]!,
      gradients: gradients.flatMap(({ weights, biases }) => [weights, biases]),
      norm,
      scales: [clipScale(norm), clipScale(norm / 100)],
      values: valuesOf(state.layers),
    },
  };
}

function valuesOf(layers: readonly LayerState[]): StepValues {
  return layers.flatMap(({ weights, biases }) => [weights, biases]);
}
