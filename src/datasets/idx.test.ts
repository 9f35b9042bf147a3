import { describe, expect, it } from 'vitest';
import { decodeIdx } from './idx.ts';

const imageHeader = (rows: number, side = 28, magic = 0x803): number[] =>
  [magic, rows, side, side].flatMap((n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]);
const labelHeader = (rows: number): number[] => [0, 0, 8, 1, 0, 0, 0, rows];

const images = (rows: number): Uint8Array => {
  const file = new Uint8Array(16 + rows * 784);
  file.set(imageHeader(rows));
  return file;
};
const labels = (...digits: number[]): Uint8Array => Uint8Array.from([...labelHeader(digits.length), ...digits]);

describe('decodeIdx', () => {
  it('reads rows, pixels and labels behind big-endian headers', () => {
    const file = images(2);
    file[16] = 7;
    file[16 + 784 + 783] = 255;
    const decoded = decodeIdx(file, labels(5, 0));
    expect(decoded.count).toBe(2);
    expect(decoded.inputs.length).toBe(1568);
    expect(decoded.inputs[0]).toBe(7);
    expect(decoded.inputs[1567]).toBe(255);
    expect([...decoded.labels]).toEqual([5, 0]);
  });

  it('reads a view that does not start at its buffer', () => {
    const padded = new Uint8Array(3 + 16 + 784);
    padded.set(images(1), 3);
    expect(decodeIdx(padded.subarray(3), labels(1)).count).toBe(1);
  });

  it.each([
    [
      'swapped files',
      labels(1, 2, 3, 4, 5, 6, 7, 8),
      labels(1),
      'IDX images: expected magic 0x00000803, got 0x00000801',
    ],
    ['gzipped', Uint8Array.from({ length: 20 }, (_, i) => [0x1f, 0x8b, 8, 0][i] ?? 0), labels(1), 'got 0x1f8b0800'],
    ['empty', new Uint8Array(0), labels(1), 'IDX images: expected a header of 16 bytes, got a file of 0'],
    [
      'truncated',
      images(2).subarray(0, 1000),
      labels(1, 2),
      'IDX images: expected 1568 bytes after the header, got 984',
    ],
    ['unequal', images(2), labels(1), 'IDX labels: expected one for each of 2 images, got 1'],
    ['not a digit', images(1), labels(10), 'IDX labels: expected digits 0 to 9, got 10 in row 0'],
    ['other size', Uint8Array.from(imageHeader(0, 20)), labels(), 'expected images of 28 × 28 pixels, got 20 × 20'],
  ])('refuses files that are %s', (_, imageFile, labelFile, message) => {
    expect(() => decodeIdx(imageFile, labelFile)).toThrow(message);
  });
});
