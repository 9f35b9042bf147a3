import { describe, expect, it } from 'vitest';
import { flopsPerStep } from './flops.ts';

describe('flopsPerStep', () => {
  it('counts a linear model: two products and two sums for each entry and class, nine for each gradient', () => {
    // 4 entries × 2 classes × 4, and 4 inputs × 2 classes × 9
    expect(flopsPerStep({ units: [2], rows: 1, entries: [4], touched: [4] })).toBe(32 + 72);
  });

  it('counts the way back into hidden layers, but not into biases', () => {
    // first layer: 5·3·4 + 5·3·9 = 195; second: 6·2·4 + (6 − 2)·2·2 + 4·2·9 = 136
    expect(flopsPerStep({ units: [3, 2], rows: 2, entries: [5, 6], touched: [5, 4] })).toBe(195 + 136);
  });
});
