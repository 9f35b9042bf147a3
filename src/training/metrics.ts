import type { Confusion } from './training-event.ts';

/** What a model scores on one split. */
export interface Metrics {
  /** The notebook's "LogLoss": −ln(1e−15) ≈ 34.539 for each misread example, averaged; 34.539 × error rate. */
  readonly logLoss: number;
  /** Mean −ln p(true class), in nats; what training really lowers. Guessing one of ten gives ln 10 ≈ 2.303. */
  readonly crossEntropy: number;
  /** Share of examples read correctly, 0 to 1. */
  readonly accuracy: number;
}

/** What an engine counts on one split; every other figure follows from it. */
export interface Evaluation {
  readonly confusion: Confusion;
  /** [rows] the class read in each; a copy that may be transferred. */
  readonly readings: Uint8Array<ArrayBuffer>;
  /** Mean −ln p(true class) over the split, in nats; not finite when the model has diverged. */
  readonly crossEntropy: number;
}

/** −ln(1e−15): scikit-learn before 1.2 clipped probabilities at 1e−15, so a wrong one-hot answer cost exactly this. */
export const LOG_LOSS_OF_AN_ERROR = -Math.log(1e-15);

/** A `classes` × `classes` table of zeros to count into. */
export function emptyConfusion(classes: number): number[][] {
  return Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
}

/**
 * The metrics that follow from an engine's counts.
 *
 * @example
 * toMetrics({ confusion: [[9, 1], [0, 10]], crossEntropy: 0.2 })
 * // { accuracy: 0.95, logLoss: 1.7269…, crossEntropy: 0.2 }
 */
export function toMetrics({ confusion, crossEntropy }: Pick<Evaluation, 'confusion' | 'crossEntropy'>): Metrics {
  let total = 0;
  let correct = 0;
  confusion.forEach((row, truth) => {
    row.forEach((count, read) => {
      total += count;
      if (read === truth) correct += count;
    });
  });
  const wrong = total - correct;
  return {
    accuracy: total === 0 ? Number.NaN : correct / total,
    logLoss: total === 0 ? Number.NaN : (LOG_LOSS_OF_AN_ERROR * wrong) / total,
    crossEntropy,
  };
}

/** How one digit fares: of its own images (recall), and of the images given its name (precision). */
export interface ClassScore {
  readonly digit: number;
  readonly images: number;
  /** Share of this digit's images that were read as it; NaN when it has no images. */
  readonly recall: number;
  /** Share of the images read as this digit that really are it; NaN when none were. */
  readonly precision: number;
}

/** Recall runs along the rows of the confusion matrix, precision down its columns. */
export function classScores(confusion: Confusion): ClassScore[] {
  return confusion.map((row, digit) => {
    const correct = row[digit] ?? 0;
    const images = row.reduce((sum, count) => sum + count, 0);
    const readAs = confusion.reduce((sum, other) => sum + (other[digit] ?? 0), 0);
    return { digit, images, recall: correct / images, precision: correct / readAs };
  });
}
