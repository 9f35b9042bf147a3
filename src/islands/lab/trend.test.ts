import { describe, expect, it } from 'vitest';
import { trend } from './trend.ts';

describe('trend', () => {
  it('finds no noise in a straight line', () => {
    expect(trend([4, 3, 2, 1])).toEqual({ fall: 3, noise: 0 });
    expect(trend([2, 2, 2])).toEqual({ fall: 0, noise: 0 });
  });
  it('weighs a slope against the scatter about it', () => {
    // Mean 1.5, slope (−1.5·3 − .5·1 + .5·2 + 1.5·0) / 5 = −.8; residuals .3, −.9, .9, −.3 are .9 + .9 in squares, over
    // two degrees of freedom .9; 2.92 · √(.9 / 5) · 3
    const { fall, noise } = trend([3, 1, 2, 0])!;
    expect(fall).toBeCloseTo(2.4, 12);
    expect(noise).toBeCloseTo(3 * 2.92 * Math.sqrt(0.9 / 5), 12);
  });
  it('has nothing to say about two values', () => {
    expect(trend([4, 3])).toBeNull();
  });
});
