import type { StepTask } from '../runs/protocol.ts';
import type { StepGiven } from './cell-message.ts';
import { inkOf } from './ink-of.ts';

/** What the sandbox feeds the functions of a training step with: the first step of a task. */
export function stepGiven({ images, labels, batches, values, sums, first }: StepTask, learningRate: number): StepGiven {
  const inputs = images.length / labels.length;
  const rows = first.seen.length / values[1]!.length;
  const batch = inkOf(images, batches.subarray(0, rows), inputs);
  const { seen, blame, gradients, scales } = first;
  return { images: batch, values, sums, seen, blame, gradients, scale: scales[0], learningRate };
}

/** The model that the arrays of a training step are, from the input layer on. */
export function stepLayers([weights, biases, outWeights, outBiases]: StepTask['values']) {
  const [units, classes] = [biases!.length, outBiases!.length];
  return [
    { inputs: weights!.length / units, units, weights: weights!.slice(), biases: biases!.slice() },
    { inputs: units, units: classes, weights: outWeights!.slice(), biases: outBiases!.slice() },
  ];
}
