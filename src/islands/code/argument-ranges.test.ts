import { describe, expect, it } from 'vitest';
import { areInRange } from './argument-ranges.ts';

const MODEL = { kind: 'network', learningRate: 0.05, hiddenUnits: [100, 100], dropout: 0 } as const;
const TRAINING = { steps: 1000, batchSize: 30, seed: null } as const;

describe('areInRange', () => {
  it('takes what the lab takes', () => {
    expect(areInRange(MODEL, TRAINING)).toBe(true);
    expect(areInRange({ ...MODEL, kind: 'linear', hiddenUnits: [] }, { ...TRAINING, seed: 7 })).toBe(true);
  });

  it.each([
    [{ hiddenUnits: [1e9] }, {}],
    [{ hiddenUnits: [0.5] }, {}],
    [{ hiddenUnits: [9, 9, 9, 9, 9] }, {}],
    [{ learningRate: -1 }, {}],
    [{ dropout: 1 }, {}],
    [{}, { steps: 1e12 }],
    [{}, { steps: 1.5 }],
    [{}, { batchSize: 0 }],
    [{}, { seed: -1 }],
  ])('refuses %j, %j', (model, training) => {
    expect(areInRange({ ...MODEL, ...model }, { ...TRAINING, ...training })).toBe(false);
  });
});
