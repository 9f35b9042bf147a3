import { unitOf, type Inputs } from '../datasets/dataset.ts';
import { forward, relu } from './engines/plain/dense-layer.ts';
import { softmax } from './softmax.ts';
import type { LayerSnapshot } from './training-event.ts';

/**
 * Sums of one layer: biases[unit] + Σ_input value · weights[input, unit].
 *
 * @param inputs [rows, inputs]; bytes mean v / 255
 * @returns [rows, units]
 */
export function outputsOf(layer: LayerSnapshot, inputs: Inputs, rows: number): Float32Array<ArrayBuffer> {
  const unit = unitOf(inputs);
  const values = inputs instanceof Float32Array ? inputs : Float32Array.from(inputs, (value) => value / unit);
  const out = new Float32Array(rows * layer.units);
  forward(layer, values, rows, out);
  return out;
}

/**
 * What goes into each layer of a model: the examples, then the outputs of each hidden layer after ReLU, and last the
 * scores. Without dropout.
 *
 * @param inputs [rows, inputs of the first layer]; bytes mean v / 255
 * @returns [layers] of [rows, units]
 */
export function forwardPass(layers: readonly LayerSnapshot[], inputs: Inputs): Float32Array<ArrayBuffer>[] {
  const rows = inputs.length / layers[0]!.inputs;
  const outputs: Float32Array<ArrayBuffer>[] = [];
  for (const [l, layer] of layers.entries()) {
    const out = outputsOf(layer, outputs[l - 1] ?? inputs, rows);
    if (l < layers.length - 1) relu(out, out.length);
    outputs.push(out);
  }
  return outputs;
}

/**
 * What a model makes of examples. Pure: it needs neither engine nor dataset, and serves one digit as well as many.
 *
 * @param layers from the input layer on, at least one
 * @param inputs [rows, inputs of the first layer]; bytes mean v / 255
 * @returns [rows, classes] probabilities
 */
export function predict(layers: readonly LayerSnapshot[], inputs: Inputs): Float32Array {
  const scores = forwardPass(layers, inputs).at(-1)!;
  const classes = layers.at(-1)!.units;
  softmax(scores, scores.length / classes, classes);
  return scores;
}
