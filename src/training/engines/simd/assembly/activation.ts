import { ENTRY_BYTES, Layer, SPAN_BYTES, VECTOR_BYTES } from './memory-layout';

/**
 * ReLU: writes max(0, x) of a hidden layer's outputs as the next layer's sparse input: its bias input first, then every
 * unit that is not 0. About half of them are; NaN is not 0, so that a diverged run shows.
 *
 * Every unit is written and the end moves on only for those that count, because a branch on half of all units would be
 * mispredicted too often; lists have room for it.
 */
export function activate(layer: Layer, next: Layer, rows: u32): void {
  const zero = f32x4.splat(0);
  const units = i32x4.splat(layer.units);
  let end = next.entries;
  for (let r: u32 = 0; r < rows; r++) {
    const span = next.spans + <usize>r * SPAN_BYTES;
    store<u32>(span, <u32>end);
    store<u32>(end, next.inputs);
    store<f32>(end, 1, 4);
    end += ENTRY_BYTES;
    const row = layer.outputs + <usize>r * layer.rowBytes;
    let lanes = i32x4(0, 1, 2, 3);
    for (let at = row; at < row + layer.usedBytes; at += VECTOR_BYTES) {
      const values = f32x4.max(v128.load(at), zero);
      // In a diverged run the padding, too, may be NaN.
      const counts = <usize>i32x4.bitmask(v128.and(f32x4.ne(values, zero), i32x4.lt_u(lanes, units)));
      const lower = v128.shuffle<f32>(lanes, values, 0, 4, 1, 5);
      const upper = v128.shuffle<f32>(lanes, values, 2, 6, 3, 7);
      v128.store64_lane(end, lower, 0);
      end += (counts & 1) * ENTRY_BYTES;
      v128.store64_lane(end, lower, 1);
      end += ((counts >> 1) & 1) * ENTRY_BYTES;
      v128.store64_lane(end, upper, 0);
      end += ((counts >> 2) & 1) * ENTRY_BYTES;
      v128.store64_lane(end, upper, 1);
      end += (counts >> 3) * ENTRY_BYTES;
      lanes = i32x4.add(lanes, i32x4.splat(4));
    }
    store<u32>(span, <u32>end, 4);
  }
}
