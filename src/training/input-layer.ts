import type { Batch } from './batches.ts';
import type { SparseRows } from './sparse-rows.ts';
import type { LayerSnapshot } from './training-event.ts';

/**
 * `forward` of the first layer, over inputs that are not 0 only.
 *
 * @param batch row numbers in `rows`
 * @param out [batch.length, units], overwritten
 */
export function forwardRows(layer: LayerSnapshot, rows: SparseRows, batch: Batch, out: Float32Array): void {
  const { units, weights, biases } = layer;
  const { starts, inputs, values } = rows;
  for (let row = 0; row < batch.length; row++) {
    const o = row * units;
    out.set(biases, o);
    const end = starts[batch[row]! + 1]!;
    for (let entry = starts[batch[row]!]!; entry < end; entry++) {
      const x = values[entry]!;
      const w = inputs[entry]! * units;
      for (let j = 0; j < units; j++) out[o + j]! += x * weights[w + j]!;
    }
  }
}

/**
 * `weightGradient` of the first layer. Inputs that are 0 in the whole batch have no gradient: their rows are left as they
 * were and not marked in `touched`, so that neither the norm nor the update needs to visit them.
 *
 * @param slopes [batch.length, units]
 * @param gradient [inputs, units]; rows of touched inputs are overwritten
 * @param touched [inputs] set to 1 for inputs that are not 0 somewhere in the batch, else to 0
 */
export function rowWeightGradient(
  units: number,
  rows: SparseRows,
  batch: Batch,
  slopes: Float32Array,
  gradient: Float32Array,
  touched: Uint8Array,
): void {
  const { starts, inputs, values } = rows;
  touched.fill(0);
  for (let row = 0; row < batch.length; row++) {
    const d = row * units;
    const end = starts[batch[row]! + 1]!;
    for (let entry = starts[batch[row]!]!; entry < end; entry++) {
      const input = inputs[entry]!;
      const g = input * units;
      if (touched[input] === 0) {
        touched[input] = 1;
        gradient.fill(0, g, g + units);
      }
      const x = values[entry]!;
      for (let j = 0; j < units; j++) gradient[g + j]! += x * slopes[d + j]!;
    }
  }
}
