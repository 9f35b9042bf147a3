import { addWide, multiplyAdd } from './lanes';
import { Layer, VECTOR_BYTES } from './memory-layout';

/** Σ g² over a layer's gradient: a row's squares in float32, their sum over the rows in float64. */
export function squaredNorm(layer: Layer): f64 {
  let total = f64x2.splat(0);
  for (let t: u32 = 0; t < layer.touchedCount; t++) {
    const row = layer.gradient + <usize>t * layer.rowBytes;
    const end = row + layer.usedBytes;
    // Two sums, because one would wait for its own last addition.
    let even = f32x4.splat(0);
    let odd = even;
    let at = row;
    for (; at + VECTOR_BYTES < end; at += 2 * VECTOR_BYTES) {
      const a = v128.load(at);
      const b = v128.load(at, 16);
      even = multiplyAdd(a, a, even);
      odd = multiplyAdd(b, b, odd);
    }
    if (at < end) {
      const a = v128.load(at);
      even = multiplyAdd(a, a, even);
    }
    total = addWide(total, f32x4.add(even, odd));
  }
  return f64x2.extract_lane(total, 0) + f64x2.extract_lane(total, 1);
}
