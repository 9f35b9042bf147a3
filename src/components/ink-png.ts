import { crc32, deflateSync } from 'node:zlib';
import { MNIST_SHAPE } from '../datasets/mnist-shape.ts';

const { side: SIDE } = MNIST_SHAPE.image;

/**
 * One or several pictures of 28 × 28 side by side. Not packed: the page that holds them is, as a whole and better.
 *
 * @param ink [pictures, 784] 0 to 255, row by row
 * @returns `url(data:image/png;…)` for a CSS mask
 */
export function inkMask(ink: Uint8Array): string {
  const pictures = ink.length / (SIDE * SIDE);
  const width = pictures * SIDE;
  const side = Uint8Array.from({ length: ink.length }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return ink[(Math.floor(x / SIDE) * SIDE + y) * SIDE + (x % SIDE)]!;
  });
  return `url(data:image/png;base64,${maskPng(side, width, { packed: false }).toString('base64')})`;
}

/**
 * A PNG for a mask, with a 4-bit palette of sixteen opacities: a third of the bytes of full greyscale, and the eye sees no
 * difference.
 *
 * @param ink [height, width] 0 to 255
 */
export function maskPng(ink: Uint8Array, width: number, { packed }: { readonly packed: boolean }): Buffer {
  const height = ink.length / width;
  const level = (x: number, y: number): number => (x < width ? Math.round(ink[y * width + x]! / 17) : 0);
  const rowBytes = Math.ceil(width / 2);
  // Each row starts with its filter byte, 0 for none.
  const raw = Buffer.alloc(height * (rowBytes + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < rowBytes; x++) {
      raw[y * (rowBytes + 1) + 1 + x] = (level(2 * x, y) << 4) | level(2 * x + 1, y);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Bit depth 4, colour type 3 (palette); the rest stays at its only defined value, 0.
  header.set([4, 3], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.alloc(16 * 3)),
    chunk('tRNS', Buffer.from(Array.from({ length: 16 }, (_, alpha) => alpha * 17))),
    chunk('IDAT', deflateSync(raw, { level: packed ? 9 : 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}
