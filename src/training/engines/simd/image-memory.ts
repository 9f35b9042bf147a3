import { PIXELS, type LabelledImages } from '../../../datasets/dataset.ts';
import type { Arena } from './arena.ts';

/** Bytes of an entry { u32 index, f32 value }. */
export const ENTRY_BYTES = 8;

/** Parts in which an image is read, four of its 28 rows each; see `assembly/memory-layout.ts`. */
export const BANDS = 7;
const BAND_PIXELS = PIXELS / BANDS;

/**
 * Stores images as sparse rows: for each the bias input first, then its inked pixels with ink scaled to 0 … 1.
 * Four fifths of MNIST is paper, and paper adds nothing to a weighted sum.
 *
 * @returns address of the `Images` table in `assembly/memory-layout.ts`
 */
export function storeImages(
  arena: Arena,
  { count, pixels, labels }: Pick<LabelledImages, 'count' | 'pixels'> & { readonly labels?: Uint8Array },
): number {
  let inked = 0;
  for (const byte of pixels) if (byte !== 0) inked++;
  const table = arena.allocate('images', 12);
  const startsAt = arena.allocate('image starts', (count * BANDS + 1) * 4);
  const labelsAt = arena.allocate('labels', count);
  const entriesAt = arena.allocate('image entries', (count + inked) * ENTRY_BYTES);

  arena.words(table, 3).set([startsAt, labelsAt, count]);
  if (labels) arena.bytes(labelsAt, count).set(labels);
  const starts = arena.words(startsAt, count * BANDS + 1);
  const indices = arena.words(entriesAt, 2 * (count + inked));
  const values = arena.floats(entriesAt, 2 * (count + inked));
  let word = 0;
  for (let row = 0; row < count; row++) {
    starts[row * BANDS] = entriesAt + word * 4;
    indices[word] = PIXELS;
    values[word + 1] = 1;
    word += 2;
    for (let pixel = 0; pixel < PIXELS; pixel++) {
      if (pixel > 0 && pixel % BAND_PIXELS === 0) starts[row * BANDS + pixel / BAND_PIXELS] = entriesAt + word * 4;
      const byte = pixels[row * PIXELS + pixel]!;
      if (byte === 0) continue;
      indices[word] = pixel;
      values[word + 1] = byte / 255;
      word += 2;
    }
  }
  starts[count * BANDS] = entriesAt + word * 4;
  return table;
}
