import type { Examples, Shape } from '../datasets/dataset.ts';
import { toInk } from '../datasets/ink.ts';
import { gather } from '../datasets/split.ts';
import { relu } from '../training/dense-layer.ts';
import { activations } from '../training/forward-pass.ts';
import type { Ask, NeuronReport } from './protocol.ts';

/**
 * What one unit of the first hidden layer answers to each example: max(0, bias + Σ_input input · weight), bytes as 0 … 1.
 */
export function neuronReport(
  examples: Examples,
  { inputs: width, classes }: Shape,
  { weights, bias, limit }: Pick<Ask<'neuron'>, 'weights' | 'bias' | 'limit'>,
): NeuronReport {
  const { inputs, labels } = examples;
  const unit = { inputs: width, units: 1, weights, biases: Float32Array.of(bias) };
  const outputs = activations([unit], inputs)[0]!;
  // Alone it is the last layer, whose sums are scores; in its own network it is a hidden one.
  relu(outputs, outputs.length);
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
