import { describe, expect, it } from 'vitest';
import { sheetSize, tileAfterKey, tileAt, tilePlace } from './grid.ts';

describe('sheetSize', () => {
  it('puts ten tiles of 28 pixels in a row, one pixel apart', () => {
    expect(sheetSize(100)).toEqual({ columns: 10, rows: 10, width: 289, height: 289 });
    expect(sheetSize(12)).toEqual({ columns: 10, rows: 2, width: 289, height: 57 });
    expect(sheetSize(3)).toEqual({ columns: 3, rows: 1, width: 86, height: 28 });
  });
});

describe('tilePlace', () => {
  it('counts rows first', () => {
    const { left, top, width } = tilePlace(96, 100);
    expect(left).toBeCloseTo((100 * 6 * 29) / 289);
    expect(top).toBeCloseTo((100 * 9 * 29) / 289);
    expect(width).toBeCloseTo(2800 / 289);
  });
});

describe('tileAt', () => {
  it('finds the tile under a point, and none where the last row ends', () => {
    expect(tileAt(0.65, 0.95, 100)).toBe(96);
    expect(tileAt(0.05, 0.75, 12)).toBe(10);
    expect(tileAt(0.95, 0.75, 12)).toBeNull();
    expect(tileAt(1, 0.5, 100)).toBeNull();
    expect(tileAt(0.5, 1, 100)).toBeNull();
  });
});

describe('tileAfterKey', () => {
  it('walks over a sheet whose last row is not full', () => {
    expect(tileAfterKey(5, 'ArrowRight', 25)).toBe(6);
    expect(tileAfterKey(9, 'ArrowRight', 25)).toBe(9);
    expect(tileAfterKey(24, 'ArrowRight', 25)).toBe(24);
    expect(tileAfterKey(10, 'ArrowLeft', 25)).toBe(10);
    expect(tileAfterKey(3, 'ArrowUp', 25)).toBe(3);
    expect(tileAfterKey(13, 'ArrowUp', 25)).toBe(3);
    expect(tileAfterKey(14, 'ArrowDown', 25)).toBe(24);
    expect(tileAfterKey(15, 'ArrowDown', 25)).toBe(15);
    expect(tileAfterKey(22, 'Home', 25)).toBe(20);
    expect(tileAfterKey(22, 'End', 25)).toBe(24);
    expect(tileAfterKey(22, 'x', 25)).toBeNull();
  });
});
