import type { Batch } from '../../batches.ts';
import type { LayerState } from '../../checkpoint.ts';
import type { SparseRows } from './sparse-rows.ts';

/**
 * `forward` of the first layer, over inked pixels only.
 *
 * @param batch row numbers in `images`
 * @param out [batch.length, units], overwritten
 */
export function forwardImages(layer: LayerState, images: SparseRows, batch: Batch, out: Float32Array): void {
  const { units, weights, biases } = layer;
  const { starts, pixels, ink } = images;
  for (let row = 0; row < batch.length; row++) {
    const o = row * units;
    out.set(biases, o);
    const end = starts[batch[row]! + 1]!;
    for (let entry = starts[batch[row]!]!; entry < end; entry++) {
      const x = ink[entry]!;
      const w = pixels[entry]! * units;
      for (let j = 0; j < units; j++) out[o + j]! += x * weights[w + j]!;
    }
  }
}

/**
 * `weightGradient` of the first layer. Pixels without ink in the whole batch have no gradient: their rows are left as they
 * were and not marked in `inked`, so that neither the norm nor the update needs to visit them.
 *
 * @param delta [batch.length, units]
 * @param gradient [784, units]; rows of inked pixels are overwritten
 * @param inked [784] set to 1 for pixels with ink in the batch, else 0
 */
export function imageWeightGradient(
  units: number,
  images: SparseRows,
  batch: Batch,
  delta: Float32Array,
  gradient: Float32Array,
  inked: Uint8Array,
): void {
  const { starts, pixels, ink } = images;
  inked.fill(0);
  for (let row = 0; row < batch.length; row++) {
    const d = row * units;
    const end = starts[batch[row]! + 1]!;
    for (let entry = starts[batch[row]!]!; entry < end; entry++) {
      const pixel = pixels[entry]!;
      const g = pixel * units;
      if (inked[pixel] === 0) {
        inked[pixel] = 1;
        gradient.fill(0, g, g + units);
      }
      const x = ink[entry]!;
      for (let j = 0; j < units; j++) gradient[g + j]! += x * delta[d + j]!;
    }
  }
}
