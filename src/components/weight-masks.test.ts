import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { weightMasks } from './weight-masks.ts';

/** The sixteen-level opacities in a mask, row by row. */
function levels(mask: string): number[] {
  const png = Buffer.from(mask.slice('url(data:image/png;base64,'.length, -1), 'base64');
  const at = png.indexOf('IDAT');
  const raw = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  return Array.from({ length: 28 }, (_, y) =>
    // A row is a filter byte and 14 bytes of two pixels each.
    Array.from(raw.subarray(y * 15 + 1, (y + 1) * 15), (byte) => [byte >> 4, byte & 15]),
  ).flat(2);
}

describe('weightMasks', () => {
  it('draws each sign of one column, full at the limit and clipped beyond', () => {
    // Two units; only the second is drawn: 0.2, −0.4, 0.8, then zeros.
    const weights = new Float32Array(784 * 2).fill(9);
    for (let input = 0; input < 784; input++) weights[input * 2 + 1] = [0.2, -0.4, 0.8][input] ?? 0;
    const { negative, positive } = weightMasks(weights, 2, 1, 0.4);
    // Half of 15 levels is 7.5; 0.2 / 0.4 of 255 is 128, which is nearer to 8 · 17.
    expect(levels(positive).slice(0, 4)).toEqual([8, 0, 15, 0]);
    expect(levels(negative).slice(0, 4)).toEqual([0, 15, 0, 0]);
    expect(
      levels(positive)
        .slice(4)
        .every((level) => level === 0),
    ).toBe(true);
  });
});
