import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Examples } from './dataset.ts';
import { labelCounts, summarise } from './summary.ts';

const SHAPE = { inputs: 3 };

/** Images of three pixels, of which the first takes these values and the last is full ink. */
function firstPixel(...values: number[]): Examples {
  const inputs = Uint8Array.from(values.flatMap((value) => [value, 0, 255]));
  return { count: values.length, inputs, labels: new Uint8Array(values.length) };
}

describe('summarise', () => {
  it('gives what pandas gives for 0, 51, 102, 255 (0, 0.2, 0.4, 1)', () => {
    const summary = summarise(firstPixel(255, 0, 102, 51), SHAPE);
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
    const summary = summarise(firstPixel(0, 10, 20), SHAPE);
    expect([summary.mean[1], summary.std[1], summary.max[1]]).toEqual([0, 0, 0]);
    expect([summary.mean[2], summary.std[2], summary.min[2]]).toEqual([1, 0, 1]);
  });

  it('has no standard deviation for one row and nothing for none, as pandas', () => {
    const one = summarise(firstPixel(51), SHAPE);
    expect([one.mean[0], one.std[0], one.q25[0]]).toEqual([0.2, Number.NaN, 0.2]);
    expect(summarise(firstPixel(), SHAPE).mean[0]).toBeNaN();
  });

  it('takes numbers as they are', () => {
    // −2, 0, 1, 3: mean .5, squared deviations 6.25 + .25 + .25 + 6.25 = 13, over 3.
    const inputs = Float32Array.of(3, 7, -2, 7, 0, 7, 1, 7);
    const summary = summarise({ count: 4, inputs, labels: new Uint8Array(4) }, { inputs: 2 });
    expect([...summary.mean]).toEqual([0.5, 7]);
    expect(summary.std[0]).toBeCloseTo(Math.sqrt(13 / 3), 12);
    expect(summary.std[1]).toBe(0);
    expect([summary.min[0], summary.q25[0], summary.q50[0], summary.q75[0], summary.max[0]]).toEqual([
      -2, -0.5, 0.5, 1.5, 3,
    ]);
  });

  it('agrees with sorting', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 2, maxLength: 60 }), (values) => {
        const summary = summarise(firstPixel(...values), SHAPE);
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
  it('counts each class, also those that do not occur', () => {
    const examples = { labels: Uint8Array.of(3, 9, 3, 0) };
    expect(labelCounts(examples, { classes: 10 })).toEqual([1, 0, 0, 2, 0, 0, 0, 0, 0, 1]);
  });
});
