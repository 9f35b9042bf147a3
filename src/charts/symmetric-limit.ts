/**
 * A round limit for a symmetric scale: the size that all but `share` of the weights stay below, rounded up. Some are
 * clipped, so that a few outliers do not leave all others pale. 0.1 when all weights are zero.
 */
export function symmetricLimit(weights: Float32Array, share = 0.005): number {
  const sizes = weights
    .filter((weight) => Number.isFinite(weight))
    .map((weight) => Math.abs(weight))
    .sort();
  const size = sizes[Math.max(0, Math.ceil(sizes.length * (1 - share)) - 1)] ?? 0;
  if (size === 0) return 0.1;
  const magnitude = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((round) => round * magnitude >= size * (1 - 1e-6))!;
  return Number((factor * magnitude).toPrecision(2));
}
