import { describe, expect, it } from 'vitest';
import { sampleRows } from './sample.ts';

describe('sampleRows', () => {
  const rows = sampleRows();

  it('draws 10,000 different rows of 60,000', () => {
    expect(rows.length).toBe(10_000);
    expect(new Set(rows).size).toBe(10_000);
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...rows)).toBeLessThan(60_000);
  });

  it('draws evenly: mean row 29,999.5, standard error 17,320.5 / √10,000 = 173', () => {
    const mean = rows.reduce((sum, row) => sum + row, 0) / rows.length;
    expect(Math.abs(mean - 29_999.5)).toBeLessThan(4 * 173);
  });

  it('never changes: every recorded run belongs to these rows', () => {
    expect([...rows.subarray(0, 5)]).toEqual([22565, 37944, 47256, 42024, 29776]);
    expect(sampleRows()).toEqual(rows);
  });
});
