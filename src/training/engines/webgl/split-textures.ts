import type { Inputs } from '../../../datasets/dataset.ts';
import type { Gpu, Texture } from './gpu.ts';
import { packImages, packInkLists } from './image-tables.ts';

/** A set of images on the GPU, under the names programs read them by. */
export type SplitTextures = { readonly images: Texture; readonly inkLists: Texture };

/**
 * As bytes: a float32 texture would take four times the memory and gives the same numbers. The caller releases the textures.
 *
 * @param inputs [images, pixels], at least one image
 * @throws TypeError for inputs that are not bytes
 */
export function uploadSplit(gpu: Gpu, inputs: Inputs, pixels: number): SplitTextures {
  if (!(inputs instanceof Uint8Array)) throw new TypeError('webgl: expected images as bytes, got numbers');
  const images = packImages(inputs, pixels);
  const lists = packInkLists(inputs, pixels);
  return { images: gpu.uploadBytes(images.table, images.bytes), inkLists: gpu.uploadBytes(lists.table, lists.bytes) };
}
