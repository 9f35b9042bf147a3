import { exponential } from './exponential';
import { largestLane, sumOfLanes } from './lanes';
import { Layer, VECTOR_BYTES } from './memory-layout';

/**
 * out[k] = e^(z_k − max z) for one row of scores z, 0 in the padding.
 *
 * @param out one row, overwritten; may be `scores` itself
 * @returns Σ_k out[k]
 */
export function powers(layer: Layer, scores: usize, out: usize): f32 {
  const largest = f32x4.splat(largestScore(layer, scores));
  let sum = f32x4.splat(0);
  for (let at: usize = 0; at < layer.usedBytes; at += VECTOR_BYTES) {
    const power = v128.and(exponential(f32x4.sub(v128.load(scores + at), largest)), isClass(layer, at));
    v128.store(out + at, power);
    sum = f32x4.add(sum, power);
  }
  return sumOfLanes(sum);
}

/** max z over the classes of one row; NaN if one is NaN. */
export function largestScore(layer: Layer, scores: usize): f32 {
  let largest = f32x4.splat(-Infinity);
  for (let at: usize = 0; at < layer.usedBytes; at += VECTOR_BYTES) {
    const z = v128.bitselect(v128.load(scores + at), f32x4.splat(-Infinity), isClass(layer, at));
    largest = f32x4.max(largest, z);
  }
  return largestLane(largest);
}

/** All ones in the lanes that are classes and not padding; `at` is a vector's place in its row, in bytes. */
@inline
function isClass(layer: Layer, at: usize): v128 {
  const lane = i32x4.add(i32x4.splat(<i32>(at >> 2)), i32x4(0, 1, 2, 3));
  return i32x4.lt_u(lane, i32x4.splat(layer.units));
}

/** Scores to probabilities, row by row: p_k = e^(z_k − max z) / Σ_j e^(z_j − max z). `out` [rows, classes] in rows as long as the layer's. */
export function softmax(layer: Layer, rows: u32, out: usize): void {
  for (let r: u32 = 0; r < rows; r++) {
    const row = out + <usize>r * layer.rowBytes;
    const sum = f32x4.splat(powers(layer, layer.outputs + <usize>r * layer.rowBytes, row));
    for (let at = row; at < row + layer.usedBytes; at += VECTOR_BYTES) v128.store(at, f32x4.div(v128.load(at), sum));
  }
}

/**
 * ∂(summed cross-entropy)/∂score = p − 1[class is the true one] for a batch, into the layer's slopes.
 *
 * @param labels [examples] bytes
 * @param rows [count] i32 row numbers of the batch
 */
export function scoreSlopes(layer: Layer, labels: usize, rows: usize, count: u32): void {
  softmax(layer, count, layer.slopes);
  for (let r: u32 = 0; r < count; r++) {
    const truth = load<u8>(labels + <usize>load<u32>(rows + (<usize>r << 2)));
    const at = layer.slopes + <usize>r * layer.rowBytes + (<usize>truth << 2);
    store<f32>(at, load<f32>(at) - 1);
  }
}
