import { describe, expect, it } from 'vitest';
import { clipScale, updateByAdagrad } from './optimizer.ts';

describe('clipScale', () => {
  it('halves gradients of norm 10 and leaves those of norm 2 and 5 alone', () => {
    expect(clipScale(10)).toBe(0.5);
    expect(clipScale(2)).toBe(1);
    expect(clipScale(5)).toBe(1);
  });

  it('turns a norm that is not finite into NaN, so that a diverged run shows', () => {
    expect(clipScale(Infinity)).toBeNaN();
    expect(clipScale(NaN)).toBeNaN();
  });
});

describe('updateByAdagrad', () => {
  it('moves by learningRate · g / √(sum + g²)', () => {
    const variable = Float32Array.of(1, 1);
    const sums = Float32Array.of(0.1, 0.1);
    // g = 0.5 · 0.6 = 0.3: sum 0.1 + 0.09 = 0.19, move 0.2 · 0.3 / √0.19 = 0.137649.
    updateByAdagrad(variable, sums, Float32Array.of(0.6, 0), 0.5, 0.2);
    expect(sums[0]).toBeCloseTo(0.19, 6);
    expect(variable[0]).toBeCloseTo(1 - 0.137649, 6);
  });

  it('leaves a weight without gradient as it is, bit for bit', () => {
    const variable = Float32Array.of(0.123456789);
    const before = variable[0];
    updateByAdagrad(variable, Float32Array.of(0.1), Float32Array.of(0), 1, 0.05);
    expect(variable[0]).toBe(before);
  });

  it('touches only the part between from and to', () => {
    const variable = Float32Array.of(1, 1, 1);
    updateByAdagrad(variable, new Float32Array(3).fill(0.1), Float32Array.of(1, 1, 1), 1, 0.1, 1, 2);
    expect([variable[0], variable[2]]).toEqual([1, 1]);
    expect(variable[1]).toBeLessThan(1);
  });
});
