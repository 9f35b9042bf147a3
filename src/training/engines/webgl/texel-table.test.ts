import { describe, expect, it } from 'vitest';
import { inputGlsl, outputGlsl, quads, rowStart, textureSize } from './texel-table.ts';

describe('a table of texels', () => {
  it('holds four columns in a texel', () => {
    expect([0, 1, 4, 5, 10, 784].map(quads)).toEqual([0, 1, 1, 2, 3, 196]);
  });

  it('is a texture of its own size up to 4096 rows', () => {
    expect(textureSize({ rows: 4096, width: 196 })).toEqual({ height: 4096, width: 196 });
    expect(rowStart({ rows: 100, width: 3 }, 7)).toBe(7 * 3 * 4);
  });

  it('is folded beyond: all 60,000 images of MNIST fit a side of 4096', () => {
    expect(textureSize({ rows: 60_000, width: 196 })).toEqual({ height: 4096, width: 15 * 196 });
    // Row 4097 is the second one of the second fold: one line of 2 · 3 texels down, 3 texels to the right.
    expect(rowStart({ rows: 7500, width: 3 }, 4097)).toBe((1 * 6 + 3) * 4);
  });

  it('gives every row a place of its own', () => {
    const table = { rows: 9000, width: 2 };
    const starts = Array.from({ length: table.rows }, (_, row) => rowStart(table, row));
    const { height, width } = textureSize(table);
    expect(new Set(starts).size).toBe(table.rows);
    expect(starts.every((start) => start % 8 === 0 && start < height * width * 4)).toBe(true);
  });

  it('refuses what does not fit', () => {
    expect(() => textureSize({ rows: 4097, width: 2049 })).toThrow(
      'texture: expected at most 4096 texels a side, got 4098 for 4097 rows',
    );
  });
});

describe('GLSL of a table', () => {
  it('reads rows where they stand', () => {
    expect(inputGlsl('sums', { rows: 900, width: 25 })).toContain('ivec2 sumsAt(int row) { return ivec2(0, row); }');
  });

  it('finds folded rows by shift and mask, also when their number is not known yet', () => {
    const folded = 'return ivec2((row >> 12) * 25, row & 4095);';
    expect(inputGlsl('sums', { rows: 4097, width: 25 })).toContain(folded);
    expect(inputGlsl('sums', { rows: 'any', width: 25 })).toContain(folded);
  });

  it('asks for no row beyond the last', () => {
    expect(outputGlsl({ rows: 4096, width: 2 })).not.toContain('row <');
    expect(outputGlsl({ rows: 7500, width: 2 })).toContain('row < 7500 ?');
  });
});
