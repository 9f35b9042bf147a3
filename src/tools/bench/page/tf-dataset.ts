import * as tf from '@tensorflow/tfjs';
import { unitOf, type Dataset, type Examples, type Shape } from '../../../datasets/dataset.ts';

/** A split as tensors of the current backend. */
export interface TensorSplit {
  /** [rows, inputs] ink, 0 … 1 */
  readonly images: tf.Tensor2D;
  /** [rows, classes] one-hot */
  readonly labels: tf.Tensor2D;
  readonly digits: Uint8Array;
}

export interface TensorDataset {
  readonly training: TensorSplit;
  readonly validation: TensorSplit;
}

export function toTensors({ training, validation, shape }: Dataset): TensorDataset {
  return { training: toSplit(training, shape), validation: toSplit(validation, shape) };
}

function toSplit({ count, inputs, labels }: Examples, shape: Shape): TensorSplit {
  const unit = unitOf(inputs);
  return {
    images: tf.tensor2d(
      Float32Array.from(inputs, (value) => value / unit),
      [count, shape.inputs],
    ),
    labels: tf.oneHot(tf.tensor1d(Int32Array.from(labels), 'int32'), shape.classes).toFloat() as tf.Tensor2D,
    digits: labels,
  };
}

/** Rows that are scored at once. Much more than tfjs' default of 32, which would take many times as long. */
const CHUNK_ROWS = 2500;

/** Scores both splits in large parts and reads back the digits only: the quickest way that tfjs' own operations offer. */
export async function countCorrect(
  { training, validation }: TensorDataset,
  score: (images: tf.Tensor2D) => tf.Tensor,
): Promise<number> {
  let correct = 0;
  for (const { images, digits } of [training, validation]) {
    for (let from = 0; from < digits.length; from += CHUNK_ROWS) {
      const rows = Math.min(CHUNK_ROWS, digits.length - from);
      const read = tf.tidy(() => tf.argMax(score(tf.slice2d(images, [from, 0], [rows, images.shape[1]])), 1));
      const guesses = await read.data();
      read.dispose();
      guesses.forEach((guess, row) => {
        if (guess === digits[from + row]) correct++;
      });
    }
  }
  return correct;
}
