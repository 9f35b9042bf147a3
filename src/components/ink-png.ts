import { crc32, deflateSync } from 'node:zlib';
import { MNIST_SHAPE } from '../datasets/mnist-shape.ts';

const { side: SIDE } = MNIST_SHAPE.image;

/**
 * PNG of one or several pictures of 28 × 28 side by side, with a 4-bit palette of sixteen opacities: a third of the bytes of
 * full greyscale, and the eye sees no difference.
 *
 * @param ink [pictures, 784] 0 to 255, row by row
 * @returns `url(data:image/png;…)` for a CSS mask
 */
export function inkMask(ink: Uint8Array): string {
  const level = (index: number): number => Math.round((ink[index] ?? 0) / 17);
  const pictures = ink.length / (SIDE * SIDE);
  const rowBytes = (pictures * SIDE) / 2;
  // Each row starts with its filter byte, 0 for none.
  const raw = Buffer.alloc(SIDE * (rowBytes + 1));
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < rowBytes; x++) {
      const picture = Math.floor((2 * x) / SIDE);
      const at = (picture * SIDE + y) * SIDE + ((2 * x) % SIDE);
      raw[y * (rowBytes + 1) + 1 + x] = (level(at) << 4) | level(at + 1);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pictures * SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  // Bit depth 4, colour type 3 (palette); the rest stays at its only defined value, 0.
  header.set([4, 3], 8);
  const png = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.alloc(16 * 3)),
    chunk('tRNS', Buffer.from(Array.from({ length: 16 }, (_, alpha) => alpha * 17))),
    // Not packed: the page that holds it is, as a whole and better.
    chunk('IDAT', deflateSync(raw, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `url(data:image/png;base64,${png.toString('base64')})`;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}
