import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packImages, packInkLists } from './image-tables.ts';

const PIXELS = 784;

/** Images whose only ink is one pixel: image n has its own number, 1 to 250, at pixel n mod 784. */
function dots(count: number): Uint8Array {
  const pixels = new Uint8Array(count * PIXELS);
  for (let image = 0; image < count; image++) pixels[image * PIXELS + (image % PIXELS)] = 1 + (image % 250);
  return pixels;
}

describe('images as tables', () => {
  it('are the bytes as they come, up to 4096 images', () => {
    const pixels = dots(3);
    expect(packImages(pixels, PIXELS)).toEqual({ table: { rows: 3, width: 196 }, bytes: pixels });
  });

  it('continue to the right beyond 4096 images', () => {
    const pixels = dots(4098);
    const { bytes } = packImages(pixels, PIXELS);
    // Two folds: a line of the texture is images 1 and 4097.
    expect(bytes.length).toBe(4096 * 2 * PIXELS);
    expect(bytes.subarray(2 * PIXELS, 3 * PIXELS)).toEqual(pixels.subarray(PIXELS, 2 * PIXELS));
    expect(bytes.subarray(3 * PIXELS, 4 * PIXELS)).toEqual(pixels.subarray(4097 * PIXELS, 4098 * PIXELS));
  });

  it('come with lists of their inked pixels: gap, ink, gap, ink …', () => {
    const pixels = new Uint8Array(2 * PIXELS);
    pixels.set([9, 8], 0);
    pixels[28] = 7;
    const { table, bytes } = packInkLists(pixels, PIXELS);
    expect(table).toEqual({ rows: 2, width: 392 });
    expect([...bytes.subarray(0, 8)]).toEqual([0, 9, 1, 8, 27, 7, 0, 0]);
    expect(bytes.subarray(8).every((byte) => byte === 0)).toBe(true);
  });

  it('bridge gaps that a byte cannot hold', () => {
    const pixels = new Uint8Array(PIXELS);
    pixels[255] = 1;
    pixels[783] = 2;
    // 783 − 255 = 528 = 255 + 255 + 18
    expect([...packInkLists(pixels, PIXELS).bytes.subarray(0, 10)]).toEqual([255, 1, 255, 0, 255, 0, 18, 2, 0, 0]);
  });

  it('may be of any size', () => {
    const pixels = Uint8Array.of(1, 0, 3, 0, 0, 6);
    expect(packImages(pixels, 3)).toEqual({
      table: { rows: 2, width: 1 },
      bytes: Uint8Array.of(1, 0, 3, 0, 0, 0, 6, 0),
    });
    expect(packInkLists(pixels, 3)).toEqual({
      table: { rows: 2, width: 2 },
      bytes: Uint8Array.of(0, 1, 2, 3, 0, 0, 0, 0, 2, 6, 0, 0, 0, 0, 0, 0),
    });
  });

  it('have room for an image that is all ink', () => {
    const { bytes } = packInkLists(new Uint8Array(PIXELS).fill(3), PIXELS);
    expect(bytes.length).toBe(2 * PIXELS);
    expect([...bytes.subarray(-4)]).toEqual([1, 3, 1, 3]);
  });

  it('give back the image, whatever it is', () => {
    const image = fc.uint8Array({ minLength: PIXELS, maxLength: PIXELS });
    const sparse = fc
      .array(fc.tuple(fc.nat(PIXELS - 1), fc.integer({ min: 1, max: 255 })), { maxLength: 6 })
      .map((dots) => {
        const pixels = new Uint8Array(PIXELS);
        for (const [pixel, ink] of dots) pixels[pixel] = ink;
        return pixels;
      });
    fc.assert(
      fc.property(fc.oneof(image, sparse), (pixels) => {
        const { bytes } = packInkLists(pixels, PIXELS);
        const read = new Uint8Array(PIXELS);
        let pixel = 0;
        for (let at = 0; at < bytes.length; at += 2) {
          pixel += bytes[at]!;
          read[pixel]! += bytes[at + 1]!;
        }
        expect(read).toEqual(pixels);
      }),
    );
  });
});
