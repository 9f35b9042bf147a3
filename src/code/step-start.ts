import type { StepTask } from '../runs/protocol.ts';
import type { StepGiven } from './cell-message.ts';

/** What the sandbox feeds the functions of a training step with: the first step of a task. */
export function stepGiven({ images, labels, batches, values, sums, first }: StepTask, learningRate: number): StepGiven {
  const inputs = images.length / labels.length;
  const rows = first.seen.length / values[1]!.length;
  const batch = new Float32Array(rows * inputs);
  for (let b = 0; b < rows; b++) {
    const row = batches[b]! * inputs;
    for (let i = 0; i < inputs; i++) batch[b * inputs + i] = images[row + i]! / 255;
  }
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
