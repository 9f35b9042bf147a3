import { unitOf, type Inputs } from '../datasets/dataset.ts';

/**
 * Examples as lists of their inputs that are not 0 (compressed sparse rows): four fifths of MNIST is paper, and paper adds
 * nothing to a weighted sum. Row r holds the entries starts[r] … starts[r + 1] − 1.
 */
export interface SparseRows {
  readonly count: number;
  /** Numbers in a whole row. */
  readonly width: number;
  /** [count + 1] */
  readonly starts: Int32Array;
  /** [entries] numbers of inputs, from 0. */
  readonly inputs: Uint32Array;
  /** [entries] what they are: byte / 255, or a number as it is. */
  readonly values: Float32Array;
}

/** @param examples [count, width] */
export function toSparseRows(examples: Inputs, width: number): SparseRows {
  const count = examples.length / width;
  const unit = unitOf(examples);
  let entries = 0;
  for (const value of examples) if (value !== 0) entries++;
  const starts = new Int32Array(count + 1);
  const inputs = new Uint32Array(entries);
  const values = new Float32Array(entries);
  let entry = 0;
  for (let row = 0; row < count; row++) {
    for (let input = 0; input < width; input++) {
      const value = examples[row * width + input]!;
      if (value === 0) continue;
      inputs[entry] = input;
      values[entry] = value / unit;
      entry++;
    }
    starts[row + 1] = entry;
  }
  return { count, width, starts, inputs, values };
}
