import { PIXELS } from '../../../datasets/dataset.ts';
import { quads, rowStart, textureSize, type InputTable, type TexelTable } from './texel-table.ts';

/** Images as programs read them: a row for each image, four pixels in a texel, 0 to 1. */
export const IMAGES: InputTable = { rows: 'any', width: quads(PIXELS) };

/**
 * The same images as lists of their inked pixels: four fifths of MNIST is paper, which is then never fetched. A row for
 * each image; a byte pair for each entry, (pixels to go on by, ink); the first one goes on from pixel 0. An entry without
 * ink bridges a gap of more than 255 pixels, and a pair of zeros ends the list.
 */
export const INK_LISTS: InputTable = { rows: 'any', width: quads(2 * PIXELS) };

/** What one byte can bridge. */
const LONGEST_GAP = 255;

/** Bytes of a texture, folded as `rowStart` says. */
export interface ByteTable {
  readonly table: TexelTable;
  readonly bytes: Uint8Array;
}

/** @param pixels [images, 784], at least one image */
export function packImages(pixels: Uint8Array): ByteTable {
  const table = { rows: pixels.length / PIXELS, width: IMAGES.width };
  const { height, width } = textureSize(table);
  const bytes = new Uint8Array(height * width * 4);
  for (let image = 0; image < table.rows; image++) {
    bytes.set(pixels.subarray(image * PIXELS, (image + 1) * PIXELS), rowStart(table, image));
  }
  return { table, bytes };
}

/** @param pixels [images, 784], at least one image */
export function packInkLists(pixels: Uint8Array): ByteTable {
  const table = { rows: pixels.length / PIXELS, width: INK_LISTS.width };
  const { height, width } = textureSize(table);
  const bytes = new Uint8Array(height * width * 4);
  for (let image = 0; image < table.rows; image++) {
    let at = rowStart(table, image);
    let last = 0;
    for (let pixel = 0; pixel < PIXELS; pixel++) {
      const ink = pixels[image * PIXELS + pixel]!;
      if (ink === 0) continue;
      for (; pixel - last > LONGEST_GAP; last += LONGEST_GAP, at += 2) bytes[at] = LONGEST_GAP;
      bytes[at++] = pixel - last;
      bytes[at++] = ink;
      last = pixel;
    }
  }
  return { table, bytes };
}
