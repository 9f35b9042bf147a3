import { endOfEntries, ENTRY_BYTES, firstEntry, Layer, VECTOR_BYTES } from './memory-layout';
import { multiplyAdd, sumsOfLanes } from './lanes';

/**
 * Carries ∂loss back through a layer and through the ReLU and dropout before it:
 * below[row, input] = keepScale · Σ_unit slopes[row, unit] · weights[input, unit] where that input was not 0, else 0.
 *
 * Only listed inputs are visited, four at a time, so that one load of the slopes serves four products; where fewer are
 * left, the last one is done again. The bias input, first in each list, has nothing below it.
 */
export function inputGradient(layer: Layer, below: Layer, rows: u32, keepScale: f32): void {
  memory.fill(below.slopes, 0, <usize>rows * below.rowBytes);
  const scales = f32x4.splat(keepScale);
  for (let r: u32 = 0; r < rows; r++) {
    const slopes = layer.slopes + <usize>r * layer.rowBytes;
    const target = below.slopes + <usize>r * below.rowBytes;
    const last = endOfEntries(layer, r, rows) - ENTRY_BYTES;
    for (let a = firstEntry(layer, r) + ENTRY_BYTES; a <= last; a += 4 * ENTRY_BYTES) {
      const b = min(a + ENTRY_BYTES, last);
      const c = min(a + 2 * ENTRY_BYTES, last);
      const d = min(a + 3 * ENTRY_BYTES, last);
      const sums = f32x4.mul(
        dotFour(slopes, rowOf(layer, a), rowOf(layer, b), rowOf(layer, c), rowOf(layer, d), layer.usedBytes),
        scales,
      );
      store<f32>(target + inputBytes(a), f32x4.extract_lane(sums, 0));
      store<f32>(target + inputBytes(b), f32x4.extract_lane(sums, 1));
      store<f32>(target + inputBytes(c), f32x4.extract_lane(sums, 2));
      store<f32>(target + inputBytes(d), f32x4.extract_lane(sums, 3));
    }
  }
}

@inline
function rowOf(layer: Layer, entry: usize): usize {
  return layer.weights + <usize>load<u32>(entry) * layer.rowBytes;
}

@inline
function inputBytes(entry: usize): usize {
  return <usize>load<u32>(entry) << 2;
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
