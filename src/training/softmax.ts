/**
 * Scores to probabilities in place: p_k = e^(z_k − max z) / Σ_j e^(z_j − max z), row by row.
 *
 * @param values [rows, classes]
 */
export function softmax(values: Float32Array, rows: number, classes: number): void {
  for (let row = 0; row < rows; row++) {
    const at = row * classes;
    let largest = -Infinity;
    for (let k = 0; k < classes; k++) largest = Math.max(largest, values[at + k]!);
    let sum = 0;
    for (let k = 0; k < classes; k++) {
      const power = Math.exp(values[at + k]! - largest);
      values[at + k] = power;
      sum += power;
    }
    for (let k = 0; k < classes; k++) values[at + k]! /= sum;
  }
}

/**
 * −ln p(truth) of one row of *scores*: ln Σ_j e^(z_j − max z) − (z_truth − max z). Taken from scores, not from
 * probabilities, so that a confident mistake costs its full price instead of −ln 0.
 */
export function crossEntropyOfScores(scores: Float32Array, at: number, classes: number, truth: number): number {
  let largest = -Infinity;
  for (let k = 0; k < classes; k++) largest = Math.max(largest, scores[at + k]!);
  let sum = 0;
  for (let k = 0; k < classes; k++) sum += Math.exp(scores[at + k]! - largest);
  return Math.log(sum) - (scores[at + truth]! - largest);
}

/** Place of the largest of `classes` values from `at` on; the first one of equals, as NumPy's argmax. */
export function argmax(values: Float32Array, at: number, classes: number): number {
  let best = 0;
  for (let k = 1; k < classes; k++) if (values[at + k]! > values[at + best]!) best = k;
  return best;
}
