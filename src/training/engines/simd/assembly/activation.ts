import { ENTRY_BYTES, Layer, SPAN_BYTES, VECTOR_BYTES } from './memory-layout';

/** max(0, x) in place over `rows` rows; NaN stays NaN, so that a diverged run shows. */
export function relu(layer: Layer, rows: u32): void {
  const zero = f32x4.splat(0);
  for (let r: u32 = 0; r < rows; r++) {
    const row = layer.outputs + <usize>r * layer.rowBytes;
    const end = row + layer.usedBytes;
    for (let at = row; at < end; at += VECTOR_BYTES) v128.store(at, f32x4.max(v128.load(at), zero));
  }
}

/**
 * Writes a hidden layer's outputs as the next layer's sparse input: its bias input first, then every output that is
 * not 0 (NaN is not 0). ReLU leaves about half, dropout fewer. Every unit is written and the end moves on only for those
 * that count, because a branch on half of all units would be mispredicted too often; lists have room for it.
 */
export function compress(layer: Layer, next: Layer, rows: u32): void {
  let end = next.entries;
  for (let r: u32 = 0; r < rows; r++) {
    const span = next.spans + <usize>r * SPAN_BYTES;
    const row = layer.outputs + <usize>r * layer.rowBytes;
    store<u32>(span, <u32>end);
    store<u32>(end, next.inputs);
    store<f32>(end, 1, 4);
    end += ENTRY_BYTES;
    for (let unit: u32 = 0; unit < layer.units; unit++) {
      const value = load<f32>(row + ((<usize>unit) << 2));
      store<u32>(end, unit);
      store<f32>(end, value, 4);
      end += <usize>(value != 0) * ENTRY_BYTES;
    }
    store<u32>(span, <u32>end, 4);
  }
}
