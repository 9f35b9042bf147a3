import { endOfEntries, ENTRY_BYTES, firstEntry, Layer, VECTOR_BYTES } from './memory-layout';
import { multiplyAdd, sumOfLanes, sumsOfLanes } from './lanes';

/**
 * Carries ∂loss back through a layer and through the ReLU and dropout before it:
 * below[row, input] = keepScale · Σ_unit slopes[row, unit] · weights[input, unit] where that input was not 0, else 0.
 *
 * Only listed inputs are visited, four at a time, so that one load of the slopes serves four products.
 * The bias input, first in each list, has nothing below it.
 */
export function inputGradient(layer: Layer, below: Layer, rows: u32, keepScale: f32): void {
  memory.fill(below.slopes, 0, <usize>rows * below.rowBytes);
  for (let r: u32 = 0; r < rows; r++) {
    const slopes = layer.slopes + <usize>r * layer.rowBytes;
    const target = below.slopes + <usize>r * below.rowBytes;
    const to = endOfEntries(layer, r, rows);
    let entry = firstEntry(layer, r) + ENTRY_BYTES;
    for (; entry + 4 * ENTRY_BYTES <= to; entry += 4 * ENTRY_BYTES) {
      const sums = f32x4.mul(
        dotFour(
          slopes,
          rowOf(layer, entry),
          rowOf(layer, entry + ENTRY_BYTES),
          rowOf(layer, entry + 2 * ENTRY_BYTES),
          rowOf(layer, entry + 3 * ENTRY_BYTES),
          layer.usedBytes,
        ),
        f32x4.splat(keepScale),
      );
      store<f32>(target + (<usize>load<u32>(entry) << 2), f32x4.extract_lane(sums, 0));
      store<f32>(target + (<usize>load<u32>(entry, 8) << 2), f32x4.extract_lane(sums, 1));
      store<f32>(target + (<usize>load<u32>(entry, 16) << 2), f32x4.extract_lane(sums, 2));
      store<f32>(target + (<usize>load<u32>(entry, 24) << 2), f32x4.extract_lane(sums, 3));
    }
    for (; entry < to; entry += ENTRY_BYTES) {
      const weights = rowOf(layer, entry);
      let sum = f32x4.splat(0);
      for (let at: usize = 0; at < layer.usedBytes; at += VECTOR_BYTES) {
        sum = multiplyAdd(v128.load(slopes + at), v128.load(weights + at), sum);
      }
      store<f32>(target + (<usize>load<u32>(entry) << 2), sumOfLanes(sum) * keepScale);
    }
  }
}

@inline
function rowOf(layer: Layer, entry: usize): usize {
  return layer.weights + <usize>load<u32>(entry) * layer.rowBytes;
}

/** The dot products of x with four rows. Two partial sums for each, because one would wait for its own last addition. */
@inline
function dotFour(x: usize, a: usize, b: usize, c: usize, d: usize, usedBytes: usize): v128 {
  let a0 = f32x4.splat(0);
  let b0 = a0;
  let c0 = a0;
  let d0 = a0;
  let a1 = a0;
  let b1 = a0;
  let c1 = a0;
  let d1 = a0;
  let at: usize = 0;
  for (; at + 2 * VECTOR_BYTES <= usedBytes; at += 2 * VECTOR_BYTES) {
    const x0 = v128.load(x + at);
    const x1 = v128.load(x + at, 16);
    a0 = multiplyAdd(x0, v128.load(a + at), a0);
    b0 = multiplyAdd(x0, v128.load(b + at), b0);
    c0 = multiplyAdd(x0, v128.load(c + at), c0);
    d0 = multiplyAdd(x0, v128.load(d + at), d0);
    a1 = multiplyAdd(x1, v128.load(a + at, 16), a1);
    b1 = multiplyAdd(x1, v128.load(b + at, 16), b1);
    c1 = multiplyAdd(x1, v128.load(c + at, 16), c1);
    d1 = multiplyAdd(x1, v128.load(d + at, 16), d1);
  }
  if (at < usedBytes) {
    const x0 = v128.load(x + at);
    a0 = multiplyAdd(x0, v128.load(a + at), a0);
    b0 = multiplyAdd(x0, v128.load(b + at), b0);
    c0 = multiplyAdd(x0, v128.load(c + at), c0);
    d0 = multiplyAdd(x0, v128.load(d + at), d0);
  }
  return sumsOfLanes(f32x4.add(a0, a1), f32x4.add(b0, b1), f32x4.add(c0, c1), f32x4.add(d0, d1));
}
