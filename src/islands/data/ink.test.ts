import { describe, expect, it } from 'vitest';
import { inkBox, inkPaths } from './ink.ts';

describe('inkPaths', () => {
  it('joins neighbours of one shade in a row and leaves paper out', () => {
    // Top row: paper, full, full; middle: half ink; bottom: a trace, which is still ink (1 of 32 shades).
    const values = [0, 255, 255, 128, 0, 0, 0, 0, 1];
    expect(inkPaths(values, 255, 3)).toEqual([
      { opacity: 1, path: 'M1 0h2' },
      { opacity: 0.5, path: 'M0 1h1' },
      { opacity: 1 / 32, path: 'M2 2h1' },
    ]);
  });

  it('takes what is above full as full', () => {
    expect(inkPaths([2], 1, 1)).toEqual([{ opacity: 1, path: 'M0 0h1' }]);
  });
});

describe('inkBox', () => {
  it('counts and frames the ink', () => {
    expect(inkBox([0, 9, 0, 0, 0, 9, 0, 0, 0], 3)).toEqual({ count: 2, top: 0, bottom: 1, left: 1, right: 2 });
  });

  it('finds nothing on paper', () => {
    expect(inkBox([0, 0, 0, 0], 2)).toBeNull();
  });
});
