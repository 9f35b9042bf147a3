import { crc32, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { npy, npz } from './npz.ts';

describe('npy', () => {
  it('says type and shape, and begins its numbers at a multiple of 64', () => {
    const file = npy({ shape: [2, 3], data: Uint8Array.of(1, 2, 3, 4, 5, 6) });
    expect([...file.subarray(0, 8)]).toEqual([0x93, ...Buffer.from('NUMPY'), 1, 0]);
    const start = 10 + file.readUInt16LE(8);
    expect(start % 64).toBe(0);
    const header = file.subarray(10, start).toString('latin1');
    expect(header).toMatch(/^\{'descr': '\|u1', 'fortran_order': False, 'shape': \(2, 3\), \} *\n$/);
    expect([...file.subarray(start)]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('writes a shape of one axis as the tuple it is', () => {
    expect(npy({ shape: [2], data: Uint8Array.of(7, 8) }).toString('latin1')).toContain("'shape': (2,), }");
  });

  it('refuses a shape that asks for another number', () => {
    expect(() => npy({ shape: [2, 2], data: new Uint8Array(3) })).toThrow('shape 2 × 2: expected 4, got 3');
  });
});

describe('npz', () => {
  const arrays = {
    labels: { shape: [3], data: Uint8Array.of(5, 0, 4) },
    images: { shape: [3, 100], data: new Uint8Array(300).fill(9) },
  };
  const file = npz(arrays);

  it('is a zip whose directory leads to each array', () => {
    const end = file.length - 22;
    expect(file.readUInt32LE(end)).toBe(0x06054b50);
    expect([file.readUInt16LE(end + 8), file.readUInt16LE(end + 10)]).toEqual([2, 2]);
    let at = file.readUInt32LE(end + 16);
    expect(at + file.readUInt32LE(end + 12)).toBe(end);
    for (const [name, array] of Object.entries(arrays)) {
      expect(file.readUInt32LE(at)).toBe(0x02014b50);
      const length = file.readUInt16LE(at + 28);
      expect(file.toString('ascii', at + 46, at + 46 + length)).toBe(`${name}.npy`);
      const local = file.readUInt32LE(at + 42);
      expect(file.readUInt32LE(local)).toBe(0x04034b50);
      // Local header and directory agree in all they both say.
      expect(file.subarray(local + 4, local + 30)).toEqual(file.subarray(at + 6, at + 32));
      const packed = local + 30 + length;
      const raw = inflateRawSync(file.subarray(packed, packed + file.readUInt32LE(local + 18)));
      expect(raw).toEqual(npy(array));
      expect([file.readUInt32LE(local + 14), file.readUInt32LE(local + 22)]).toEqual([crc32(raw), raw.length]);
      at += 46 + length;
    }
  });

  it('is the same each time', () => {
    expect(npz(arrays)).toEqual(file);
  });
});
