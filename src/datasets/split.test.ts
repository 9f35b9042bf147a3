import { describe, expect, it } from 'vitest';
import { PIXELS } from './dataset.ts';
import type { LabelledImages } from './dataset.ts';
import { gather, splitSample } from './split.ts';

/** Images that carry their own row number: low byte in the first pixel, high byte in the last. */
function numbered(count: number): LabelledImages {
  const pixels = new Uint8Array(count * PIXELS);
  const labels = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    pixels[row * PIXELS] = row & 255;
    pixels[row * PIXELS + PIXELS - 1] = row >> 8;
    labels[row] = row % 10;
  }
  return { count, pixels, labels };
}

const rowsOf = ({ count, pixels }: LabelledImages): number[] =>
  Array.from({ length: count }, (_, i) => pixels[i * PIXELS]! + 256 * pixels[i * PIXELS + PIXELS - 1]!);

describe('splitSample', () => {
  const sample = numbered(10_000);
  const split = splitSample(sample, 7, 'abc');
  const training = rowsOf(split.training);
  const validation = rowsOf(split.validation);

  it('puts every row into exactly one of 7,500 and 2,500', () => {
    expect([split.training.count, split.validation.count]).toEqual([7500, 2500]);
    expect([...training, ...validation].sort((a, b) => a - b)).toEqual(Array.from({ length: 10_000 }, (_, i) => i));
    expect(split.sha256).toBe('abc');
  });

  it('keeps each label with its image', () => {
    expect([...split.training.labels]).toEqual(training.map((row) => row % 10));
    expect([...split.validation.labels]).toEqual(validation.map((row) => row % 10));
  });

  it('repeats itself for a seed and changes with it', () => {
    expect(rowsOf(splitSample(sample, 7, 'abc').validation)).toEqual(validation);
    const other = new Set(rowsOf(splitSample(sample, 8, 'abc').validation));
    // Two independent quarters share 2,500 / 4 = 625 rows, give or take √(2,500 · ¼ · ¾ · ¾) = 19.
    const shared = validation.filter((row) => other.has(row)).length;
    expect(Math.abs(shared - 625)).toBeLessThan(5 * 19);
  });
});

describe('gather', () => {
  it('copies rows in the order asked for, also twice', () => {
    const images = numbered(300);
    const some = gather(images, [299, 0, 299]);
    expect(rowsOf(some)).toEqual([299, 0, 299]);
    expect([...some.labels]).toEqual([9, 0, 9]);
    some.pixels[0] = 1;
    expect(images.pixels[299 * PIXELS]).toBe(43);
  });

  it.each([3, -1, 0.5, Number.NaN])('refuses row %d of 3', (row) => {
    expect(() => gather(numbered(3), [row])).toThrow(`row: expected 0 to 2, got ${row}`);
  });
});
