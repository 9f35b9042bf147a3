import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PIXELS } from './dataset.ts';
import type { LabelledImages } from './dataset.ts';
import { labelCounts, summarise } from './summary.ts';

/** Images whose first pixel takes these values and whose last is full ink. */
function firstPixel(...values: number[]): LabelledImages {
  const pixels = new Uint8Array(values.length * PIXELS);
  values.forEach((value, row) => {
    pixels[row * PIXELS] = value;
    pixels[row * PIXELS + PIXELS - 1] = 255;
  });
  return { count: values.length, pixels, labels: new Uint8Array(values.length) };
}

describe('summarise', () => {
  it('gives what pandas gives for 0, 51, 102, 255 (0, 0.2, 0.4, 1)', () => {
    const summary = summarise(firstPixel(255, 0, 102, 51));
    expect(summary.rows).toBe(4);
    expect(summary.mean[0]).toBeCloseTo(0.4, 12);
    // Deviations −.4, −.2, 0, .6: squares .16 + .04 + .36 = .56, over 3.
    expect(summary.std[0]).toBeCloseTo(Math.sqrt(0.56 / 3), 12);
    expect(summary.min[0]).toBe(0);
    expect(summary.q25[0]).toBeCloseTo(0.15, 12); // place .75: 0 + .75 · .2
    expect(summary.q50[0]).toBeCloseTo(0.3, 12); // place 1.5: half-way from .2 to .4
    expect(summary.q75[0]).toBeCloseTo(0.55, 12); // place 2.25: .4 + .25 · .6
    expect(summary.max[0]).toBe(1);
  });

  it('keeps the pixels apart', () => {
    const summary = summarise(firstPixel(0, 10, 20));
    expect([summary.mean[1], summary.std[1], summary.max[1]]).toEqual([0, 0, 0]);
    expect([summary.mean[783], summary.std[783], summary.min[783]]).toEqual([1, 0, 1]);
  });

  it('has no standard deviation for one row and nothing for none, as pandas', () => {
    const one = summarise(firstPixel(51));
    expect([one.mean[0], one.std[0], one.q25[0]]).toEqual([0.2, Number.NaN, 0.2]);
    expect(summarise(firstPixel()).mean[0]).toBeNaN();
  });

  it('agrees with sorting', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 2, maxLength: 60 }), (values) => {
        const summary = summarise(firstPixel(...values));
        const sorted = values.toSorted((a, b) => a - b);
        const at = (share: number): number => {
          const place = (sorted.length - 1) * share;
          const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
          return (low + (high - low) * (place % 1)) / 255;
        };
        expect(summary.q25[0]).toBeCloseTo(at(0.25), 12);
        expect(summary.q50[0]).toBeCloseTo(at(0.5), 12);
        expect(summary.q75[0]).toBeCloseTo(at(0.75), 12);
      }),
      { numRuns: 30 },
    );
  });
});

describe('labelCounts', () => {
  it('counts each digit', () => {
    const images = { count: 4, pixels: new Uint8Array(4 * PIXELS), labels: Uint8Array.of(3, 9, 3, 0) };
    expect(labelCounts(images)).toEqual([1, 0, 0, 2, 0, 0, 0, 0, 0, 1]);
  });
});
