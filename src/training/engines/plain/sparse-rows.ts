import { PIXELS, type LabelledImages } from '../../../datasets/dataset.ts';

/**
 * Images as lists of their inked pixels (compressed sparse rows): four fifths of MNIST is paper, and paper adds nothing
 * to a weighted sum. Row r holds the entries starts[r] … starts[r + 1] − 1.
 */
export interface SparseRows {
  readonly count: number;
  /** [count + 1] */
  readonly starts: Int32Array;
  /** [entries] pixel numbers, 0 to 783. */
  readonly pixels: Uint16Array;
  /** [entries] ink scaled to 0 … 1: byte / 255. */
  readonly ink: Float32Array;
}

export function toSparseRows({ count, pixels: bytes }: Pick<LabelledImages, 'count' | 'pixels'>): SparseRows {
  let entries = 0;
  for (const byte of bytes) if (byte !== 0) entries++;
  const starts = new Int32Array(count + 1);
  const pixels = new Uint16Array(entries);
  const ink = new Float32Array(entries);
  let entry = 0;
  for (let row = 0; row < count; row++) {
    for (let pixel = 0; pixel < PIXELS; pixel++) {
      const byte = bytes[row * PIXELS + pixel]!;
      if (byte === 0) continue;
      pixels[entry] = pixel;
      ink[entry] = byte / 255;
      entry++;
    }
    starts[row + 1] = entry;
  }
  return { count, starts, pixels, ink };
}
