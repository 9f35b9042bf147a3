import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permutation, randomFor } from '../lib/random.ts';
import { drawPeriod, periodEnds, SHUFFLE_BUFFER } from './batches.ts';

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

  it('refills the buffer: of 20,000 batches the first 10,000 draws take none twice, and none too early', () => {
    const [rows, steps] = [20_000, 10_000];
    const place = new Map([...permutation(rows, randomFor(3, 'period'))].map((row, at) => [row, at]));
    const places = drawPeriod(rows, 1, steps, randomFor(3, 'period')).map(([row]) => place.get(row!)!);
    expect(new Set(places).size).toBe(steps);
    // After t draws the first 10,000 + t batches have been put in.
    expect(places.every((at, t) => at < SHUFFLE_BUFFER + t)).toBe(true);
    expect(places.filter((at) => at >= SHUFFLE_BUFFER).length).toBeGreaterThan(steps / 4);
  });

  it('goes on with the first batch when the last has been put in', () => {
    // 10,000 at the start and one more with each of 40,000 draws: of 10,001 batches each is put in five times at most.
    const times = new Uint32Array(10_001);
    for (const [row] of drawPeriod(10_001, 1, 40_000, randomFor(3, 'period'))) times[row!]!++;
    expect(Math.max(...times)).toBe(5);
    expect(Math.min(...times)).toBeGreaterThan(0);
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
