import { describe, expect, it } from 'vitest';
import { sheetSize, tileAfterKey, tileAt, tilePlace, tileRun } from './grid.ts';

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

describe('tileRun', () => {
  it('lays the sheet so that a window of some tiles shows them', () => {
    // 100 tiles: a sheet of 289 × 289. One tile is a window of 28 × 28: the sheet is 289 / 28 times as large, and moves
    // over the 261 pixels it is larger by. Tile 37 starts at x = 7 · 29 = 203, y = 3 · 29 = 87.
    expect(tileRun(37, 1, 100)).toEqual({
      position: `${(100 * 203) / 261}% ${(100 * 87) / 261}%`,
      size: `${(100 * 289) / 28}% ${(100 * 289) / 28}%`,
    });
    // All ten of a row: as wide as the sheet, so nothing to move over.
    expect(tileRun(20, 10, 100)).toEqual({ position: `0% ${(100 * 58) / 261}%`, size: `100% ${(100 * 289) / 28}%` });
  });
});
