import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip } from './gunzip.ts';
import { MNIST_SHAPE, type Images } from './mnist-shape.ts';
import { decodeShard, encodeShard } from './shard-codec.ts';

const PIXELS = MNIST_SHAPE.inputs;

/** Strips of runs, so that paper and ink longer than 255 pixels and runs over image edges do come up. */
const anyImages: fc.Arbitrary<Images> = fc
  .record({
    labels: fc.uint8Array({ max: 9, maxLength: 3 }),
    runs: fc.array(
      fc.record({
        length: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.constantFrom(1, 254, 255, 256, 510, 511)),
        ink: fc.constantFrom(0, 1, 128, 251, 252, 255),
      }),
      { maxLength: 40 },
    ),
  })
  .map(({ labels, runs }) => {
    const pixels = new Uint8Array(labels.length * PIXELS);
    let at = 0;
    for (const { length, ink } of runs) pixels.fill(ink, at, (at += length));
    return { count: labels.length, inputs: pixels, labels };
  });

const blank = (rows: number): Images => ({
  count: rows,
  inputs: new Uint8Array(rows * PIXELS),
  labels: new Uint8Array(rows),
});

describe('shard codec', () => {
  it('gives back every image it packed', () => {
    fc.assert(
      fc.property(anyImages, (images) => {
        expect(decodeShard(encodeShard(images))).toEqual(images);
      }),
    );
  });

  it('gives back any bytes through gzip and DecompressionStream', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: PIXELS, maxLength: PIXELS }), async (inputs) => {
        const images = { count: 1, inputs, labels: Uint8Array.of(7) };
        expect(decodeShard(await gunzip(gzipSync(encodeShard(images))))).toEqual(images);
      }),
      { numRuns: 20 },
    );
  });

  it('lays the bytes out as documented', () => {
    const images = blank(1);
    images.inputs.set([9, 255], 2); // two pixels of paper, then 9 (paper left, paper above), then 255 (grey left)
    images.labels[0] = 4;
    // 780 pixels of paper follow: 255 + 255 + 255 + 15.
    const expected = [
      ...[73, 78, 75, 49], // INK1
      ...[1, 0, 0, 0],
      ...[5, 0, 0, 0],
      ...[1, 0, 0, 0, ...Array<number>(8).fill(0), 1, 0, 0, 0, ...Array<number>(20).fill(0)],
      ...[2, 255, 255, 255, 15],
      ...[2, 0, 0, 0, 0],
      ...[9, 255],
      4,
    ];
    expect([...encodeShard(images)]).toEqual(expected);
  });

  it('refuses a shard that does not fit together', () => {
    const shard = encodeShard({ ...blank(1), inputs: new Uint8Array(PIXELS).fill(255) });
    const changed = (at: number, byte: number): Uint8Array => shard.with(at, byte);
    expect(() => decodeShard(shard.subarray(0, 10))).toThrow('shard: expected a header of 48 bytes, got 10 bytes');
    expect(() => decodeShard(changed(0, 0))).toThrow('shard: expected magic 314b4e49, got 314b4e00');
    expect(() => decodeShard(shard.subarray(0, -1))).toThrow(`expected ${shard.length} bytes, got ${shard.length - 1}`);
    expect(() => decodeShard(changed(shard.length - 1, 12))).toThrow('expected labels 0 to 9, got 12 in row 0');
    expect(() => decodeShard(changed(48, 1))).toThrow('expected runs over 1 × 784 pixels, got over 785');
    // Grey in the first pixel sends the next one to another stream: 28 pixels of paper above it, grey left.
    const first = 48 + 2 * 4;
    expect(() => decodeShard(changed(first, 9))).toThrow('bytes of ink in stream');
  });
});
