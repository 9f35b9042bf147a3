import { describe, expect, it } from 'vitest';
import { randomFor } from '../lib/random.ts';
import { checkpointBuffers, copyLayer, initialCheckpoint } from './checkpoint.ts';

describe('initialCheckpoint', () => {
  it('starts a linear model at zero with sums of 0.1', () => {
    const { step, layers } = initialCheckpoint([784, 10], 'zeros', randomFor(1, 'initial weights'));
    expect(step).toBe(0);
    expect(layers).toHaveLength(1);
    expect(layers[0]!.weights).toEqual(new Float32Array(7840));
    expect(layers[0]!.weightSums).toEqual(new Float32Array(7840).fill(0.1));
    expect(layers[0]!.biasSums).toEqual(new Float32Array(10).fill(0.1));
  });

  it('draws network kernels evenly within ±√(6 / (inputs + units))', () => {
    const { layers } = initialCheckpoint([784, 100, 10], 'glorot-uniform', randomFor(1, 'initial weights'));
    const limit = Math.sqrt(6 / 884);
    const { weights, biases } = layers[0]!;
    const largest = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
    expect(largest).toBeLessThanOrEqual(Math.fround(limit));
    expect(largest).toBeGreaterThan(0.999 * limit);
    // The variance of an even draw from ±a is a² / 3.
    const variance = weights.reduce((sum, w) => sum + w * w, 0) / weights.length;
    expect(variance / (limit ** 2 / 3)).toBeCloseTo(1, 1);
    expect(biases.every((bias) => bias === 0)).toBe(true);
  });

  it('repeats from its seed', () => {
    const make = (seed: number) => initialCheckpoint([4, 3, 2], 'glorot-uniform', randomFor(seed, 'initial weights'));
    expect(make(7)).toEqual(make(7));
    expect(make(7)).not.toEqual(make(8));
  });
});

describe('copyLayer', () => {
  it('shares no memory with the original', () => {
    const [layer] = initialCheckpoint([2, 2], 'zeros', randomFor(1, 'x')).layers;
    const copy = copyLayer(layer!);
    copy.weights[0] = 5;
    copy.biasSums[0] = 5;
    expect(layer!.weights[0]).toBe(0);
    expect(layer!.biasSums[0]).toBe(Math.fround(0.1));
  });
});

describe('checkpointBuffers', () => {
  it('lists the four buffers of each layer', () => {
    expect(checkpointBuffers(initialCheckpoint([3, 2, 2], 'zeros', randomFor(1, 'x')))).toHaveLength(8);
  });
});
