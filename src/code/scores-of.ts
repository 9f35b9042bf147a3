import type { ReadSplit } from './cell-message.ts';

/** A float of 32 bits knows nothing between this and 0. */
const LEAST_PROBABILITY = 1e-45;

/**
 * What a model scores on a split, from what it makes of each image.
 *
 * @returns accuracy 0 to 1; cross-entropy in nats, mean −ln p(true class); confusion [classes, classes], row = true digit
 */
export function scoresOf({ predictions, labels, probabilities }: ReadSplit): {
  readonly accuracy: number;
  readonly crossEntropy: number;
  readonly confusion: readonly (readonly number[])[];
} {
  const classes = probabilities.length / labels.length;
  const confusion = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  let right = 0;
  let sum = 0;
  labels.forEach((label, row) => {
    const read = predictions[row]!;
    confusion[label]![read]! += 1;
    if (read === label) right += 1;
    sum -= Math.log(Math.max(probabilities[row * classes + label]!, LEAST_PROBABILITY));
  });
  return { accuracy: right / labels.length, crossEntropy: sum / labels.length, confusion };
}
