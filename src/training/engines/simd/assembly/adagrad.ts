import { Layer, VECTOR_BYTES } from './memory-layout';
import { multiplyAdd } from './lanes';

/** Gradients are scaled down to this global norm; see training/optimizer.ts. */
const CLIP_NORM: f64 = 5;

/** min(1, 5 / ‖g‖); NaN for a norm that is not finite, so that a diverged run shows. */
export function clipScale(norm: f64): f32 {
  if (!isFinite(norm)) return NaN;
  return norm > CLIP_NORM ? <f32>(CLIP_NORM / norm) : 1;
}

/**
 * One Adagrad update in place, without epsilon, of the rows that have a gradient; a zero gradient would change nothing:
 * g ← scale · g, sums ← sums + g², weights ← weights − learningRate · g / √sums.
 */
export function updateByAdagrad(layer: Layer, scale: f32, learningRate: f32): void {
  const scales = f32x4.splat(scale);
  const rates = f32x4.splat(learningRate);
  let gradient = layer.gradient;
  for (let t: u32 = 0; t < layer.touchedCount; t++) {
    const row = <usize>load<u32>(layer.touched + ((<usize>t) << 2)) * layer.rowBytes;
    const weights = layer.weights + row;
    const sums = layer.sums + row;
    let at: usize = 0;
    for (; at + 2 * VECTOR_BYTES <= layer.usedBytes; at += 2 * VECTOR_BYTES) {
      const g0 = f32x4.mul(v128.load(gradient + at), scales);
      const g1 = f32x4.mul(v128.load(gradient + at, 16), scales);
      const sum0 = multiplyAdd(g0, g0, v128.load(sums + at));
      const sum1 = multiplyAdd(g1, g1, v128.load(sums + at, 16));
      v128.store(sums + at, sum0);
      v128.store(sums + at, sum1, 16);
      // Roots and divisions take most of the time. Two vectors share a division: 1/a = b · 1/(a·b).
      const root0 = f32x4.sqrt(sum0);
      const root1 = f32x4.sqrt(sum1);
      const shared = f32x4.div(rates, f32x4.mul(root0, root1));
      const change0 = f32x4.mul(f32x4.mul(g0, root1), shared);
      const change1 = f32x4.mul(f32x4.mul(g1, root0), shared);
      v128.store(weights + at, f32x4.sub(v128.load(weights + at), change0));
      v128.store(weights + at, f32x4.sub(v128.load(weights + at, 16), change1), 16);
    }
    if (at < layer.usedBytes) {
      const g = f32x4.mul(v128.load(gradient + at), scales);
      const sum = multiplyAdd(g, g, v128.load(sums + at));
      v128.store(sums + at, sum);
      const change = f32x4.div(f32x4.mul(rates, g), f32x4.sqrt(sum));
      v128.store(weights + at, f32x4.sub(v128.load(weights + at), change));
    }
    gradient += layer.rowBytes;
  }
}
