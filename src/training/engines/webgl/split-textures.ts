import type { Gpu, Texture } from './gpu.ts';
import { packImages, packInkLists } from './image-tables.ts';

/** A set of images on the GPU, under the names programs read them by. */
export type SplitTextures = { readonly images: Texture; readonly inkLists: Texture };

/**
 * As bytes: a float32 texture would take four times the memory and gives the same numbers. The caller releases the textures.
 *
 * @param pixels [images, 784], at least one image
 */
export function uploadSplit(gpu: Gpu, pixels: Uint8Array): SplitTextures {
  const images = packImages(pixels);
  const lists = packInkLists(pixels);
  return { images: gpu.uploadBytes(images.table, images.bytes), inkLists: gpu.uploadBytes(lists.table, lists.bytes) };
}
