import { describe, expect, it } from 'vitest';
import { mostChangedNeuron, neuronsAround, neuronWeights, weightChanges } from './neurons.ts';

/** Two pixels, three neurons. */
const layer = (...weights: number[]) => ({ inputs: 2, units: 3, weights: Float32Array.from(weights) });

describe('neuronWeights', () => {
  it('takes one column', () => {
    expect([...neuronWeights(layer(1, 2, 3, 4, 5, 6), 1)]).toEqual([2, 5]);
  });
});

describe('weightChanges', () => {
  it('is the length of each difference', () => {
    // Neuron 0 moves by (3, 4), neuron 1 not at all, neuron 2 by (0, −2).
    expect([...weightChanges(layer(0, 1, 1, 0, 1, 1), layer(3, 1, 1, 4, 1, -1))]).toEqual([5, 0, 2]);
  });
});

describe('mostChangedNeuron', () => {
  it('compares the last snapshot with the first', () => {
    expect(mostChangedNeuron([layer(0, 0, 0, 0, 0, 0), layer(9, 0, 0, 9, 0, 0), layer(0, 0, 1, 0, 2, 0)])).toBe(1);
  });

  it('is the first where nothing moved or nothing is recorded', () => {
    expect(mostChangedNeuron([layer(1, 2, 3, 4, 5, 6)])).toBe(0);
    expect(mostChangedNeuron([])).toBe(0);
  });
});

describe('neuronsAround', () => {
  it('keeps the neuron in the middle, and inside the layer at its ends', () => {
    expect(neuronsAround(96, 100, 5)).toEqual([94, 95, 96, 97, 98]);
    expect(neuronsAround(99, 100, 5)).toEqual([95, 96, 97, 98, 99]);
    expect(neuronsAround(0, 100, 5)).toEqual([0, 1, 2, 3, 4]);
    expect(neuronsAround(1, 3, 5)).toEqual([0, 1, 2]);
  });
});
