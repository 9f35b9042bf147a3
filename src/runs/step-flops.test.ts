import { describe, expect, it } from 'vitest';
import type { LayerState } from '../training/checkpoint.ts';
import { stepFlops } from './step-flops.ts';

/** Every unit sums its inputs; the first of two units has the sign turned. */
function layer(inputs: number, units: number): LayerState {
  const weights = new Float32Array(inputs * units).map((_, i) => (units > 1 && i % units === 0 ? -1 : 1));
  const zeros = (count: number) => new Float32Array(count);
  return {
    inputs,
    units,
    weights,
    biases: zeros(units),
    weightSums: zeros(inputs * units),
    biasSums: zeros(units),
  };
}

describe('stepFlops', () => {
  it('counts inked pixels and units that are not 0', () => {
    // One image with three inked pixels, so that every batch is that image.
    const inputs = new Uint8Array(20);
    inputs.set([255, 51, 102], 4);
    const training = { count: 1, inputs, labels: Uint8Array.of(1) };
    const checkpoint = { step: 1, layers: [layer(20, 2), layer(2, 10)] };
    // First layer: 4 entries and 4 inputs with the bias, 2 units: 4·2·4 + 4·2·9 = 104.
    // Second: one of two units answers, with the bias 2 of each, 10 units: 2·10·4 + (2 − 1)·10·2 + 2·10·9 = 280.
    expect(stepFlops(training, { dataset: 'mnist-sample', seed: 1, batchSize: 1, checkpoint })).toBe(104 + 280);
  });
});
