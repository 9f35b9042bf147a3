import type { LayerState } from './checkpoint.ts';
import { updateByAdagrad } from './optimizer.ts';

/** How fast the loss rises with each variable of a layer. */
export interface Gradient {
  /** [inputs, units] */
  readonly weights: Float32Array;
  /** [units] */
  readonly biases: Float32Array;
  /**
   * [inputs] of the first layer: 0 for inputs that are 0 in the whole batch. Their gradients are 0 and need not be visited, nor
   * even written. Null above it, where all count.
   */
  readonly touched: Uint8Array | null;
}

/** Σ g² of a layer. */
export function squaredNorm({ weights, biases, touched }: Gradient): number {
  let sum = 0;
  for (const g of biases) sum += g * g;
  if (!touched) {
    for (const g of weights) sum += g * g;
    return sum;
  }
  const units = biases.length;
  for (let input = 0; input < touched.length; input++) {
    if (touched[input] === 0) continue;
    for (let i = input * units; i < (input + 1) * units; i++) sum += weights[i]! * weights[i]!;
  }
  return sum;
}

/** Adagrad on a layer, in place; see `optimizer.ts`. */
export function updateLayer(layer: LayerState, gradient: Gradient, scale: number, learningRate: number): void {
  const { units, weights, weightSums, biases, biasSums } = layer;
  const { touched } = gradient;
  updateByAdagrad(biases, biasSums, gradient.biases, scale, learningRate);
  if (!touched) {
    updateByAdagrad(weights, weightSums, gradient.weights, scale, learningRate);
    return;
  }
  for (let input = 0; input < touched.length; input++) {
    if (touched[input] === 0) continue;
    const from = input * units;
    updateByAdagrad(weights, weightSums, gradient.weights, scale, learningRate, from, from + units);
  }
}
