import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip } from './gunzip.ts';

describe('gunzip', () => {
  it('unpacks', async () => {
    expect([...(await gunzip(gzipSync(Uint8Array.of(1, 2, 3))))]).toEqual([1, 2, 3]);
  });

  it('says what came instead of gzip', async () => {
    await expect(gunzip(Uint8Array.of(0x3c, 0x21, 0x64, 0x6f, 0x63))).rejects.toThrow(
      'gzip: expected the first bytes 1f 8b, got 3c 21 64 6f',
    );
    await expect(gunzip(new Uint8Array(0))).rejects.toThrow('got nothing');
  });

  it('refuses an archive cut short', async () => {
    const packed = gzipSync(new Uint8Array(1000));
    await expect(gunzip(packed.subarray(0, 15))).rejects.toThrow('got 15 bytes that do not unpack');
  });
});
