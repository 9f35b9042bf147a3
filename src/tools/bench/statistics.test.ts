import { describe, expect, it } from 'vitest';
import { median, spread } from './statistics.ts';

describe('median', () => {
  it('is the middle one, or the mean of the two in the middle, whatever the order', () => {
    expect(median([10, 9, 2])).toBe(9);
    expect(median([4, 100, 1, 2])).toBe(3);
    expect(median([5])).toBe(5);
  });

  it('leaves its input in order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('has none for nothing', () => {
    expect(() => median([])).toThrow('median: expected at least one value');
  });
});

describe('spread', () => {
  it('adds the extremes', () => {
    expect(spread([7, 3, 20])).toEqual({ median: 7, min: 3, max: 20 });
  });
});
