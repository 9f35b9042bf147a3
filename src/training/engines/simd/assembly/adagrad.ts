import { Layer, VECTOR_BYTES } from './memory-layout';
import { multiplyAdd } from './lanes';

/** Gradients are scaled down to this global norm; see training/optimizer.ts. */
const CLIP_NORM: f64 = 5;

/** min(1, 5 / ‖g‖); NaN for a norm that is not finite, so that a diverged run shows. */
export function clipScale(squaredNorm: f64): f32 {
  const norm = sqrt(squaredNorm);
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
    for (let at: usize = 0; at < layer.usedBytes; at += VECTOR_BYTES) {
      const g = f32x4.mul(v128.load(gradient + at), scales);
      const sum = multiplyAdd(g, g, v128.load(sums + at));
      v128.store(sums + at, sum);
      const change = f32x4.div(f32x4.mul(rates, g), f32x4.sqrt(sum));
      v128.store(weights + at, f32x4.sub(v128.load(weights + at), change));
    }
    gradient += layer.rowBytes;
  }
}
