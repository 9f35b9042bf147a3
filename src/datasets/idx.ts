import { MNIST_SHAPE, type Images } from './mnist-shape.ts';

// http://yann.lecun.com/exdb/mnist/: two zero bytes, 0x08 for unsigned bytes, then the number of dimensions.
const IMAGES_MAGIC = 0x00000803;
const LABELS_MAGIC = 0x00000801;

/**
 * Decodes a pair of IDX files, the format MNIST is published in. All header numbers are big-endian.
 *
 * @param imageFile magic 0x803, rows, 28, 28, then [rows, 784] bytes of ink, 0 to 255
 * @param labelFile magic 0x801, rows, then [rows] bytes, 0 to 9
 * @throws Error saying what was expected and what came; the inputs are a view into `imageFile`, not a copy
 */
export function decodeIdx(imageFile: Uint8Array, labelFile: Uint8Array): Images {
  const [count, height, width] = dimensions(imageFile, IMAGES_MAGIC, 3, 'images');
  const [labelCount] = dimensions(labelFile, LABELS_MAGIC, 1, 'labels');
  const { inputs, classes, image } = MNIST_SHAPE;
  if (height !== image.side || width !== image.side) {
    throw new Error(`IDX images: expected images of ${image.side} × ${image.side} pixels, got ${height} × ${width}`);
  }
  if (count !== labelCount) {
    throw new Error(`IDX labels: expected one for each of ${count} images, got ${labelCount}`);
  }
  const labels = body(labelFile, 8, count!, 'labels');
  const wrong = labels.findIndex((label) => label >= classes);
  if (wrong >= 0)
    throw new Error(`IDX labels: expected digits 0 to ${classes - 1}, got ${labels[wrong]} in row ${wrong}`);
  return { count: count!, inputs: body(imageFile, 16, count! * inputs, 'images'), labels };
}

function dimensions(file: Uint8Array, magic: number, rank: number, name: string): number[] {
  const headerBytes = 4 + 4 * rank;
  if (file.length < headerBytes) {
    throw new Error(`IDX ${name}: expected a header of ${headerBytes} bytes, got a file of ${file.length}`);
  }
  const header = new DataView(file.buffer, file.byteOffset, headerBytes);
  const found = header.getUint32(0);
  if (found !== magic) throw new Error(`IDX ${name}: expected magic ${hex(magic)}, got ${hex(found)}`);
  return Array.from({ length: rank }, (_, axis) => header.getUint32(4 + 4 * axis));
}

function body(file: Uint8Array, start: number, bytes: number, name: string): Uint8Array {
  if (file.length !== start + bytes) {
    throw new Error(`IDX ${name}: expected ${bytes} bytes after the header, got ${file.length - start}`);
  }
  return file.subarray(start);
}

function hex(number: number): string {
  return `0x${number.toString(16).padStart(8, '0')}`;
}
