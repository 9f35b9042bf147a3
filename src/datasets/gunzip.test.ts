import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip, isGzip } from './gunzip.ts';

describe('gunzip', () => {
  it('unpacks', async () => {
    expect([...(await gunzip(gzipSync(Uint8Array.of(1, 2, 3))))]).toEqual([1, 2, 3]);
  });

  it('knows gzip by its first bytes', () => {
    expect(isGzip(gzipSync(Uint8Array.of(1)))).toBe(true);
    expect([[0x3c, 0x21], [0x1f], []].some((bytes) => isGzip(Uint8Array.from(bytes)))).toBe(false);
  });

  it('refuses an archive cut short', async () => {
    const packed = gzipSync(new Uint8Array(1000));
    await expect(gunzip(packed.subarray(0, 15))).rejects.toThrow('got 15 bytes that do not unpack');
  });
});
