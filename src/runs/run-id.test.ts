import { describe, expect, it } from 'vitest';
import { newRunId } from './run-id.ts';

describe('newRunId', () => {
  it('writes sixteen bytes as two hex digits each', () => {
    const id = newRunId((bytes) => bytes.forEach((_, i) => (bytes[i] = 17 * i)));
    expect(id).toBe('00112233445566778899aabbccddeeff');
    expect(newRunId((bytes) => bytes.fill(3))).toBe('03030303030303030303030303030303');
  });

  it('draws another one each time', () => {
    expect(new Set(Array.from({ length: 50 }, () => newRunId())).size).toBe(50);
  });
});
