import { describe, expect, it } from 'vitest';
import { activations } from './forward-pass.ts';

describe('activations', () => {
  // Two inputs, two hidden units, one score.
  const layers = [
    { inputs: 2, units: 2, weights: Float32Array.of(1, -2, 3, 4), biases: Float32Array.of(0.5, 1) },
    { inputs: 2, units: 1, weights: Float32Array.of(-1, 10), biases: Float32Array.of(0.25) },
  ];

  it('are what each layer passes on: above 0 in hidden layers, scores as they are', () => {
    // Row 1: 1 · (1, −2) + 0 · … + (.5, 1) = (1.5, −1), of which 1.5 and 0 pass; −1.5 + .25.
    // Row 2: −1 · (1, −2) + 2 · (3, 4) + (.5, 1) = (5.5, 11); −5.5 + 110 + .25.
    const [hidden, scores] = activations(layers, Float32Array.of(1, 0, -1, 2));
    expect([...hidden!]).toEqual([1.5, 0, 5.5, 11]);
    expect([...scores!]).toEqual([-1.25, 104.75]);
  });

  it('take bytes as parts of 255', () => {
    const [hidden] = activations(layers, Uint8Array.of(255, 0));
    expect([...hidden!]).toEqual([1.5, 0]);
  });

  it('keep NaN, so that a diverged model shows', () => {
    const broken = [{ ...layers[0]!, biases: Float32Array.of(NaN, 1) }, layers[1]!];
    const [hidden, scores] = activations(broken, Uint8Array.of(0, 0));
    expect([...hidden!]).toEqual([NaN, 1]);
    expect([...scores!]).toEqual([NaN]);
  });
});
