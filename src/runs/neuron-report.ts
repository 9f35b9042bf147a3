import { unitOf, type Examples, type Shape } from '../datasets/dataset.ts';
import { toInk } from '../datasets/ink.ts';
import { gather } from '../datasets/split.ts';
import type { Ask, NeuronReport } from './protocol.ts';

/**
 * What one unit of the first hidden layer answers to each example: max(0, bias + Σ_input input · weight), bytes as 0 … 1.
 */
export function neuronReport(
  examples: Examples,
  { inputs: width, classes }: Shape,
  { weights, bias, limit }: Pick<Ask<'neuron'>, 'weights' | 'bias' | 'limit'>,
): NeuronReport {
  const { count, inputs, labels } = examples;
  const unit = unitOf(inputs);
  const outputs = Float32Array.from({ length: count }, (_, row) => {
    let sum = bias;
    for (let input = 0; input < width; input++) sum += (inputs[row * width + input]! / unit) * weights[input]!;
    return Math.max(0, sum);
  });
  const totals = new Float64Array(classes);
  const counts = new Float64Array(classes);
  outputs.forEach((output, row) => {
    totals[labels[row]!]! += output;
    counts[labels[row]!]! += 1;
  });
  const loudest = Array.from(outputs.keys())
    .sort((a, b) => outputs[b]! - outputs[a]! || a - b)
    .slice(0, limit);
  const chosen = gather(examples, loudest);
  return {
    meanByDigit: Float32Array.from(totals, (total, label) => (counts[label] ? total / counts[label] : 0)),
    pixels: toInk(chosen.inputs),
    labels: chosen.labels,
    outputs: Float32Array.from(loudest, (row) => outputs[row]!),
  };
}
