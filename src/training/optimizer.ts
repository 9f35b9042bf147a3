/** Gradients are scaled down to this global norm (`clip_gradients_by_norm(optimizer, 5.0)`). */
export const CLIP_NORM = 5;

/**
 * What all gradients of a step are multiplied by: min(1, 5 / ‖g‖), with ‖g‖ over *all* variables together
 * (tensorflow/python/ops/clip_ops.py, `clip_by_global_norm`). A norm that is not finite gives NaN, as there,
 * so that a diverged run shows.
 *
 * @param norm √Σ g² over all variables
 * @example
 * clipScale(10) // 0.5
 * clipScale(2)  // 1
 */
export function clipScale(norm: number): number {
  if (!Number.isFinite(norm)) return Number.NaN;
  return norm > CLIP_NORM ? CLIP_NORM / norm : 1;
}

/**
 * One Adagrad update in place, as TensorFlow 1 does it (training/adagrad.py, ApplyAdagrad): no epsilon,
 *
 *   g ← scale · g,  sums ← sums + g²,  variable ← variable − learningRate · g / √sums.
 *
 * A zero gradient changes nothing, bit for bit. All arrays have the same length; `from` and `to` bound a part of them.
 */
export function updateByAdagrad(
  variable: Float32Array,
  sums: Float32Array,
  gradient: Float32Array,
  scale: number,
  learningRate: number,
  from = 0,
  to = variable.length,
): void {
  for (let i = from; i < to; i++) {
    const g = gradient[i]! * scale;
    const sum = sums[i]! + g * g;
    sums[i] = sum;
    variable[i] = variable[i]! - (learningRate * g) / Math.sqrt(sum);
  }
}
