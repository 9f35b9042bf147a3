import { inputsOf, type Examples, type Shape } from '../datasets/dataset.ts';
import { gather } from '../datasets/split.ts';
import { outputsOf } from '../training/predict.ts';
import type { Ask, NeuronReport } from './protocol.ts';

/**
 * What one unit of the first hidden layer answers to each image: max(0, bias + Σ_input value · weight).
 */
export function neuronReport(
  images: Examples,
  { classes }: Pick<Shape, 'classes'>,
  { weights, bias, limit }: Pick<Ask<'neuron'>, 'weights' | 'bias' | 'limit'>,
): NeuronReport {
  const unit = { inputs: inputsOf(images), units: 1, weights, biases: Float32Array.of(bias) };
  const outputs = outputsOf(unit, images.inputs, images.count).map((sum) => Math.max(0, sum));
  const totals = new Float64Array(classes);
  const counts = new Float64Array(classes);
  outputs.forEach((output, row) => {
    const label = images.labels[row]!;
    totals[label]! += output;
    counts[label]! += 1;
  });
  const loudest = Array.from(outputs.keys())
    .sort((a, b) => outputs[b]! - outputs[a]! || a - b)
    .slice(0, limit);
  const { inputs, labels } = gather(images, loudest);
  return {
    meanByDigit: Float32Array.from(totals, (total, label) => (counts[label] ? total / counts[label] : 0)),
    pixels: inputs as Uint8Array,
    labels,
    outputs: Float32Array.from(loudest, (row) => outputs[row]!),
  };
}
