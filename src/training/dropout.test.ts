import { describe, expect, it } from 'vitest';
import { dropoutKey, dropoutThreshold, dropUnits, isDropped } from './dropout.ts';

describe('isDropped', () => {
  it('never drops at p = 0', () => {
    const key = dropoutKey(1, 2, 0);
    for (let i = 0; i < 1000; i++) expect(isDropped(key, i, dropoutThreshold(0))).toBe(false);
  });

  it('drops the share asked for', () => {
    const key = dropoutKey(1, 2, 0);
    let dropped = 0;
    for (let i = 0; i < 100_000; i++) if (isDropped(key, i, dropoutThreshold(0.2))) dropped++;
    // Binomial: 20,000 expected, standard deviation 126.
    expect(Math.abs(dropped - 20_000)).toBeLessThan(4 * 126);
  });

  it('differs between steps, layers and seeds', () => {
    const mask = (seed: number, step: number, layer: number) =>
      Array.from({ length: 64 }, (_, i) => isDropped(dropoutKey(seed, step, layer), i, dropoutThreshold(0.5))).join();
    expect(new Set([mask(1, 0, 0), mask(1, 1, 0), mask(1, 0, 1), mask(2, 0, 0)]).size).toBe(4);
    expect(mask(1, 0, 0)).toBe(mask(1, 0, 0));
  });
});

describe('dropUnits', () => {
  it('sets dropped units to 0 and doubles the others at p = ½, as far as it is told', () => {
    const key = dropoutKey(1, 0, 0);
    const values = new Float32Array(100).fill(3);
    dropUnits(values, 90, key, 0.5);
    expect([...values]).toEqual(
      Array.from({ length: 100 }, (_, i) => (i >= 90 ? 3 : isDropped(key, i, dropoutThreshold(0.5)) ? 0 : 6)),
    );
    expect(values.subarray(0, 90)).toContain(0);
  });
});
