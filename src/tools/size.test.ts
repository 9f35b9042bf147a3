import { describe, expect, it } from 'vitest';
import { showSize } from './size.ts';

describe('showSize', () => {
  it.each([
    [41_250, 42_000, '41.3 ≤ 42 kB'],
    [42_000, 42_000, '42.0 ≤ 42 kB'],
    [42_001, 42_000, '42.0 > 42 kB, OVER'],
    [1_500_000, 1_450_000, '1,500.0 > 1,450 kB, OVER'],
  ])('%d of %d bytes', (bytes, limit, text) => {
    expect(showSize({ bytes, limit })).toBe(text);
  });
});
