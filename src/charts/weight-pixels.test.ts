import { describe, expect, it } from 'vitest';
import { pink } from './pink.ts';
import { symmetricLimit } from './symmetric-limit.ts';
import { digitPixels, pinkPixels, sheetPixels, type PixelImage } from './weight-pixels.ts';

const palette = { negative: [200, 0, 0], zero: [250, 250, 250], positive: [0, 0, 200] } as const;

/** [784, units] where `set` gives single weights as [input, unit, weight]. */
function kernel(units: number, set: readonly (readonly [number, number, number])[] = []): Float32Array {
  const weights = new Float32Array(784 * units);
  for (const [input, unit, weight] of set) weights[input * units + unit] = weight;
  return weights;
}

function at({ width, data }: PixelImage, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

describe('sheetPixels', () => {
  it('lays tiles out in rows of ten with gaps of one transparent pixel', () => {
    const sheet = sheetPixels(kernel(12), 12, { limit: 0.2 }, palette);
    expect([sheet.width, sheet.height]).toEqual([10 * 28 + 9, 2 * 28 + 1]);
    expect(at(sheet, 28, 0)).toEqual([0, 0, 0, 0]);
    expect(at(sheet, 29, 0)).toEqual([250, 250, 250, 255]);
    // only two tiles stand in the second row
    expect(at(sheet, 2 * 29, 29)).toEqual([0, 0, 0, 0]);
  });

  it('mixes from zero to either end and clips beyond the limit', () => {
    const weights = kernel(2, [
      [0, 1, -0.1],
      [29, 1, 0.9],
      [2, 1, NaN],
      [3, 0, 0.2],
    ]);
    const sheet = sheetPixels(weights, 2, { limit: 0.2 }, palette);
    expect(at(sheet, 29, 0)).toEqual([225, 125, 125, 255]);
    expect(at(sheet, 30, 1)).toEqual([0, 0, 200, 255]);
    expect(at(sheet, 31, 0)).toEqual([250, 250, 250, 255]);
    expect(at(sheet, 3, 0)).toEqual([0, 0, 200, 255]);
  });

  it('shows chosen units in the given order', () => {
    const sheet = sheetPixels(kernel(3, [[0, 2, 1]]), 3, { limit: 1 }, palette, [2, 0]);
    expect([sheet.width, sheet.height]).toEqual([57, 28]);
    expect(at(sheet, 0, 0)).toEqual([0, 0, 200, 255]);
  });

  it('explains what does not fit', () => {
    expect(() => sheetPixels(new Float32Array(10), 2, { limit: 1 }, palette)).toThrow(
      'got 10 numbers, expected 784 × 2 = 1568.',
    );
    expect(() => sheetPixels(kernel(2), 2, { limit: 0 }, palette)).toThrow('limit is 0, expected above 0.');
    expect(() => sheetPixels(kernel(2), 2, { limit: 1 }, palette, [2])).toThrow(
      'Tile 0 shows unit 2, expected 0 to 1.',
    );
  });
});

describe('pink', () => {
  it("equals entries of matplotlib's table", () => {
    // _pink_data: 0 → 0.1178, 0.1178 is √(1/24 / 3) in red alone; 1/63 → 0.195857, 0.102869, 0.102869; 1 → 1, 1, 1
    expect(pink(0)).toEqual([30, 0, 0]);
    expect(pink(1 / 63)).toEqual([50, 26, 26]);
    expect(pink(1)).toEqual([255, 255, 255]);
  });

  it('rises and is clipped', () => {
    expect(pink(-1)).toEqual(pink(0));
    expect(pink(2)).toEqual(pink(1));
    for (let i = 1; i <= 100; i++) {
      pink(i / 100).forEach((channel, index) => expect(channel).toBeGreaterThanOrEqual(pink((i - 1) / 100)[index]!));
    }
  });
});

describe('pinkPixels', () => {
  it('stretches each tile to its own range', () => {
    const sheet = pinkPixels(
      kernel(2, [
        [0, 0, 1],
        [0, 1, 0.001],
        [1, 1, -0.001],
      ]),
      2,
    );
    expect(at(sheet, 0, 0)).toEqual([255, 255, 255, 255]);
    expect(at(sheet, 29, 0)).toEqual([255, 255, 255, 255]);
    expect(at(sheet, 30, 0)).toEqual([...pink(0), 255]);
    expect(at(sheet, 31, 0)).toEqual([...pink(0.5), 255]);
  });

  it('gives a tile of equal weights the first colour', () => {
    expect(at(pinkPixels(kernel(1), 1), 5, 5)).toEqual([...pink(0), 255]);
  });
});

describe('symmetricLimit', () => {
  it('is the size all but 0.5 % stay below, rounded up', () => {
    // sizes 0.001 … 1.000; the 995th is 0.995
    const weights = Float32Array.from({ length: 1000 }, (_, i) => ((i % 2 ? -1 : 1) * (i + 1)) / 1000);
    expect(symmetricLimit(weights)).toBe(1);
    expect(symmetricLimit(weights, 0.83)).toBe(0.2);
  });

  it('ignores what is not finite and is above zero for zeros', () => {
    expect(symmetricLimit(Float32Array.of(0.2, -0.2, NaN, Infinity))).toBe(0.2);
    expect(symmetricLimit(new Float32Array(784))).toBe(0.1);
  });
});

describe('digitPixels', () => {
  it('is ink with the pixel as its opacity', () => {
    const pixels = new Uint8Array(784);
    pixels[30] = 128;
    const image = digitPixels(pixels, [27, 26, 23]);
    expect(at(image, 2, 1)).toEqual([27, 26, 23, 128]);
    expect(at(image, 0, 0)).toEqual([27, 26, 23, 0]);
  });

  it('needs 784 pixels', () => {
    expect(() => digitPixels(new Uint8Array(3), [0, 0, 0])).toThrow('digitPixels: 3 pixels, expected 784.');
  });
});
