import { ENTRY_BYTES, Layer, Model, SPAN_BYTES, VECTOR_BYTES } from './memory-layout';
import { multiplyAdd, sumsOfLanes } from './lanes';

/**
 * Carries ∂loss back through a layer and through the ReLU and dropout before it:
 * below[row, input] = keepScale · Σ_unit slopes[row, unit] · weights[input, unit] where that input was not 0, else 0.
 *
 * Only the entries are visited that `transpose` has just sorted by input, four rows at a time, so that one load of an
 * input's weights serves four products; where fewer are left, the last one is done again. By input rather than by row,
 * because the slopes of a small batch fit into the L1 cache, and the weights of a hundred units do not.
 */
export function inputGradient(model: Model, layer: Layer, below: Layer, rows: u32): void {
  memory.fill(below.slopes, 0, <usize>rows * below.rowBytes);
  const scales = f32x4.splat(model.keepScale);
  // The bias input comes last and has nothing below it.
  const count = layer.touchedCount - 1;
  for (let t: u32 = 0; t < count; t++) {
    const input = <usize>load<u32>(layer.touched + ((<usize>t) << 2));
    const weights = layer.weights + input * layer.rowBytes;
    const target = below.slopes + (input << 2);
    const span = model.columnSpans + <usize>t * SPAN_BYTES;
    const last = <usize>load<u32>(span, 4) - ENTRY_BYTES;
    for (let entry = <usize>load<u32>(span); entry <= last; entry += 4 * ENTRY_BYTES) {
      const a = rowOf(entry);
      const b = rowOf(min(entry + ENTRY_BYTES, last));
      const c = rowOf(min(entry + 2 * ENTRY_BYTES, last));
      const d = rowOf(min(entry + 3 * ENTRY_BYTES, last));
      const sums = dotFour(
        weights,
        layer.slopes + a * layer.rowBytes,
        layer.slopes + b * layer.rowBytes,
        layer.slopes + c * layer.rowBytes,
        layer.slopes + d * layer.rowBytes,
        layer.usedBytes,
      );
      const scaled = f32x4.mul(sums, scales);
      store<f32>(target + a * below.rowBytes, f32x4.extract_lane(scaled, 0));
      store<f32>(target + b * below.rowBytes, f32x4.extract_lane(scaled, 1));
      store<f32>(target + c * below.rowBytes, f32x4.extract_lane(scaled, 2));
      store<f32>(target + d * below.rowBytes, f32x4.extract_lane(scaled, 3));
    }
  }
}

@inline
function rowOf(entry: usize): usize {
  return <usize>load<u32>(entry);
}

/** The dot products of x with four rows. Two partial sums for each, because one would wait for its own last addition. */
@inline
function dotFour(x: usize, a: usize, b: usize, c: usize, d: usize, usedBytes: usize): v128 {
  const end = x + usedBytes;
  let a0 = f32x4.splat(0);
  let b0 = a0;
  let c0 = a0;
  let d0 = a0;
  let a1 = a0;
  let b1 = a0;
  let c1 = a0;
  let d1 = a0;
  for (; x + 4 * VECTOR_BYTES <= end; x += 4 * VECTOR_BYTES) {
    const x0 = v128.load(x);
    a0 = multiplyAdd(x0, v128.load(a), a0);
    b0 = multiplyAdd(x0, v128.load(b), b0);
    c0 = multiplyAdd(x0, v128.load(c), c0);
    d0 = multiplyAdd(x0, v128.load(d), d0);
    const x1 = v128.load(x, 16);
    a1 = multiplyAdd(x1, v128.load(a, 16), a1);
    b1 = multiplyAdd(x1, v128.load(b, 16), b1);
    c1 = multiplyAdd(x1, v128.load(c, 16), c1);
    d1 = multiplyAdd(x1, v128.load(d, 16), d1);
    const x2 = v128.load(x, 32);
    a0 = multiplyAdd(x2, v128.load(a, 32), a0);
    b0 = multiplyAdd(x2, v128.load(b, 32), b0);
    c0 = multiplyAdd(x2, v128.load(c, 32), c0);
    d0 = multiplyAdd(x2, v128.load(d, 32), d0);
    const x3 = v128.load(x, 48);
    a1 = multiplyAdd(x3, v128.load(a, 48), a1);
    b1 = multiplyAdd(x3, v128.load(b, 48), b1);
    c1 = multiplyAdd(x3, v128.load(c, 48), c1);
    d1 = multiplyAdd(x3, v128.load(d, 48), d1);
    a += 4 * VECTOR_BYTES;
    b += 4 * VECTOR_BYTES;
    c += 4 * VECTOR_BYTES;
    d += 4 * VECTOR_BYTES;
  }
  for (; x < end; x += VECTOR_BYTES) {
    const x0 = v128.load(x);
    a0 = multiplyAdd(x0, v128.load(a), a0);
    b0 = multiplyAdd(x0, v128.load(b), b0);
    c0 = multiplyAdd(x0, v128.load(c), c0);
    d0 = multiplyAdd(x0, v128.load(d), d0);
    a += VECTOR_BYTES;
    b += VECTOR_BYTES;
    c += VECTOR_BYTES;
    d += VECTOR_BYTES;
  }
  return sumsOfLanes(f32x4.add(a0, a1), f32x4.add(b0, b1), f32x4.add(c0, c1), f32x4.add(d0, d1));
}
