import { Layer, Model, VECTOR_BYTES } from './memory-layout';

/** "lowbias32" on each of four lanes, as `scramble` in lib/random.ts does on one. */
@inline
function scrambleLanes(bits: v128): v128 {
  let x = i32x4.mul(v128.xor(bits, i32x4.shr_u(bits, 16)), i32x4.splat(0x7feb352d));
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), i32x4.splat(0x846ca68b));
  return v128.xor(x, i32x4.shr_u(x, 16));
}

@inline
function scramble(bits: u32): u32 {
  return <u32>i32x4.extract_lane(scrambleLanes(i32x4.splat(bits)), 0);
}

/**
 * Sets dropped units to 0 and multiplies kept ones by 1 / (1 − p), with exactly the masks of training/dropout.ts: a unit is
 * dropped where scramble(key ^ (row · units + unit)) < ⌊p · 2³²⌋, without counting the padding.
 *
 * @param index the hidden layer, from 0
 */
export function dropUnits(model: Model, layer: Layer, index: u32, rows: u32, step: u32): void {
  const key = i32x4.splat(scramble(scramble(scramble(model.seed ^ 0x64726f70) ^ step) ^ index));
  const threshold = i32x4.splat(model.dropThreshold);
  const scale = f32x4.splat(model.keepScale);
  for (let r: u32 = 0; r < rows; r++) {
    const row = layer.outputs + <usize>r * layer.rowBytes;
    let position = i32x4.add(i32x4.splat(r * layer.units), i32x4(0, 1, 2, 3));
    for (let at = row; at < row + layer.usedBytes; at += VECTOR_BYTES) {
      const dropped = i32x4.lt_u(scrambleLanes(v128.xor(key, position)), threshold);
      v128.store(at, v128.andnot(f32x4.mul(v128.load(at), scale), dropped));
      position = i32x4.add(position, i32x4.splat(4));
    }
  }
}
