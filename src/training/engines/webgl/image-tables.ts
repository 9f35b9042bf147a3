import { quads, rowStart, textureSize, type InputTable, type TexelTable } from './texel-table.ts';

/** Images as programs read them: a row for each image, four pixels in a texel, 0 to 1. */
export function imageTable(pixels: number): InputTable {
  return { rows: 'any', width: quads(pixels) };
}

/**
 * The same images as lists of their inked pixels: four fifths of MNIST is paper, which is then never fetched. A row for
 * each image; a byte pair for each entry, (pixels to go on by, ink); the first one goes on from pixel 0. An entry without
 * ink bridges a gap of more than 255 pixels, and a pair of zeros ends the list.
 */
export function inkListTable(pixels: number): InputTable {
  return { rows: 'any', width: quads(2 * pixels) };
}

/** What one byte can bridge. */
const LONGEST_GAP = 255;

/** Bytes of a texture, folded as `rowStart` says. */
export interface ByteTable {
  readonly table: TexelTable;
  readonly bytes: Uint8Array;
}

/** @param images [images, pixels], at least one image */
export function packImages(images: Uint8Array, pixels: number): ByteTable {
  const table = { rows: images.length / pixels, width: imageTable(pixels).width };
  const { height, width } = textureSize(table);
  const bytes = new Uint8Array(height * width * 4);
  for (let image = 0; image < table.rows; image++) {
    bytes.set(images.subarray(image * pixels, (image + 1) * pixels), rowStart(table, image));
  }
  return { table, bytes };
}

/** @param images [images, pixels], at least one image */
export function packInkLists(images: Uint8Array, pixels: number): ByteTable {
  const table = { rows: images.length / pixels, width: inkListTable(pixels).width };
  const { height, width } = textureSize(table);
  const bytes = new Uint8Array(height * width * 4);
  for (let image = 0; image < table.rows; image++) {
    let at = rowStart(table, image);
    let last = 0;
    for (let pixel = 0; pixel < pixels; pixel++) {
      const ink = images[image * pixels + pixel]!;
      if (ink === 0) continue;
      for (; pixel - last > LONGEST_GAP; last += LONGEST_GAP, at += 2) bytes[at] = LONGEST_GAP;
      bytes[at++] = pixel - last;
      bytes[at++] = ink;
      last = pixel;
    }
  }
  return { table, bytes };
}
