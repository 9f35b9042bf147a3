import { describe, expect, it } from 'vitest';
import { clampStart, inkStretch, movedPixel, startOf } from './columns.ts';

describe('paging', () => {
  it('puts a column on a page of ten and fills the last page', () => {
    expect(startOf(0, 784)).toBe(0);
    expect(startOf(359, 784)).toBe(350);
    // The last page begins at 784 − 10, not at 780.
    expect(startOf(783, 784)).toBe(774);
  });

  it('stays inside the table', () => {
    expect(clampStart(-10, 784)).toBe(0);
    expect(clampStart(780, 784)).toBe(774);
  });
});

describe('inkStretch', () => {
  it('finds the neighbours with the most ink over all rows', () => {
    // Columns sum to 1, 5, 4, 0, 8: of the pairs (6, 9, 4, 8) the second is the largest.
    expect(inkStretch([1, 2, 4, 0, 0, 0, 3, 0, 0, 8], 5, 2)).toBe(1);
  });

  it('takes the leftmost of equals', () => {
    expect(inkStretch([0, 0, 0, 0], 4, 2)).toBe(0);
  });
});

describe('movedPixel', () => {
  it('moves one pixel and stops at the edges', () => {
    expect(movedPixel(29, 'ArrowLeft', 28)).toBe(28);
    expect(movedPixel(28, 'ArrowLeft', 28)).toBe(28);
    expect(movedPixel(55, 'ArrowRight', 28)).toBe(55);
    expect(movedPixel(3, 'ArrowUp', 28)).toBe(3);
    expect(movedPixel(3, 'ArrowDown', 28)).toBe(31);
    expect(movedPixel(783, 'ArrowDown', 28)).toBe(783);
  });

  it('knows the ends of the row and no other keys', () => {
    expect(movedPixel(40, 'Home', 28)).toBe(28);
    expect(movedPixel(40, 'End', 28)).toBe(55);
    expect(movedPixel(40, 'Tab', 28)).toBeNull();
  });
});
