import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFor } from '../lib/random.ts';
import { drawPeriod, periodEnds } from './batches.ts';

describe('periodEnds', () => {
  it('gives ten equal periods when ten divides the steps', () => {
    expect(periodEnds(1000)).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
  });

  it('spreads the rest evenly when it does not', () => {
    expect(periodEnds(25)).toEqual([2, 5, 7, 10, 12, 15, 17, 20, 22, 25]);
  });

  it('makes fewer than ten steps one period each', () => {
    expect(periodEnds(3)).toEqual([1, 2, 3]);
  });

  it('always ends at the last step, never has an empty period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (steps) => {
        const ends = periodEnds(steps);
        expect(ends.at(-1)).toBe(steps);
        expect(ends.length).toBe(Math.min(10, steps));
        ends.forEach((end, i) => {
          expect(end).toBeGreaterThan(ends[i - 1] ?? 0);
        });
      }),
    );
  });
});

describe('drawPeriod', () => {
  it('cuts one permutation into fixed batches: 7 rows in threes make 3 + 3 + 1', () => {
    const batches = drawPeriod(7, 3, 200, randomFor(1, 'period', 0));
    const distinct = new Map(batches.map((batch) => [batch.join(), batch]));
    expect(distinct.size).toBe(3);
    const rows = [...distinct.values()].flatMap((batch) => [...batch]);
    expect(rows.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([...distinct.values()].map((batch) => batch.length).toSorted()).toEqual([1, 3, 3]);
  });

  it('draws batches almost with replacement: 250 draws from 250 batches leave about 1/e of them out', () => {
    const batches = drawPeriod(7500, 30, 250, randomFor(5, 'period', 0));
    const seen = new Set(batches.map((batch) => batch.join())).size;
    // Without replacement all 250 would be seen; with it 250 · (1 − 1/e) ≈ 158 are expected, ± 8.
    expect(seen).toBeGreaterThan(130);
    expect(seen).toBeLessThan(190);
  });

  it('repeats from its seed and differs between periods', () => {
    const draw = (period: number) => drawPeriod(100, 10, 5, randomFor(9, 'period', period)).map((b) => [...b]);
    expect(draw(0)).toEqual(draw(0));
    expect(draw(0)).not.toEqual(draw(1));
  });

  it('gives the whole split when the batch is as large as it', () => {
    const [batch] = drawPeriod(10, 10, 1, randomFor(2, 'period', 0));
    expect([...batch!].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
