import { describe, expect, it } from 'vitest';
import { gridTicks, linearScale, multiples } from './scale.ts';

describe('linearScale', () => {
  it('takes the ends to the ends, upside down as well', () => {
    const y = linearScale([2, 4], [100, 0]);
    expect([y(2), y(2.5), y(4), y(5)]).toEqual([100, 75, 0, -50]);
  });
});

describe('multiples', () => {
  it('includes both ends, without dust', () => {
    expect(multiples(0.1, 0.5, 0.1)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
  });
});

describe('gridTicks', () => {
  it.each([
    [2.4, 5.1, [3, 4, 5]],
    [0, 6.04, [0, 2, 4, 6]],
    [0, 33, [0, 10, 20, 30]],
    [0, 11.7, [0, 5, 10]],
    [0, 838, [0, 200, 400, 600, 800]],
    [2.2, 3.4, [2.5, 3]],
  ])('%d to %d', (low, high, expected) => {
    expect(gridTicks(low, high)).toEqual(expected);
  });

  it('refuses an empty range', () => {
    expect(() => gridTicks(1, 1)).toThrow('gridTicks: 1 to 1, expected a rising range.');
  });
});
