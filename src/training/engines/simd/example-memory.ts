import { unitOf, type Inputs } from '../../../datasets/dataset.ts';
import type { Arena } from './arena.ts';

/** Bytes of an entry { u32 index, f32 value }. */
export const ENTRY_BYTES = 8;

/** Inputs of a band: four rows of an image of 28 × 28; see `assembly/memory-layout.ts`. */
const BAND_INPUTS = 4 * 28;

/** Parts in which an example is read: seven for an image of 28 × 28. */
export function bandsOf(inputs: number): number {
  return Math.ceil(inputs / BAND_INPUTS);
}

/** What is stored: [count, width] inputs and, if they are to be told apart, [count] classes. */
export interface StoredExamples {
  readonly inputs: Inputs;
  readonly labels?: Uint8Array;
}

/**
 * Stores examples as sparse rows: for each the bias input first, then its inputs that are not 0, bytes scaled to 0 … 1.
 * Four fifths of MNIST is paper, and paper adds nothing to a weighted sum.
 *
 * @returns address of the `Examples` table in `assembly/memory-layout.ts`
 */
export function storeExamples(arena: Arena, { inputs, labels }: StoredExamples, width: number): number {
  const count = inputs.length / width;
  const bands = bandsOf(width);
  const unit = unitOf(inputs);
  let entries = count;
  for (const value of inputs) if (value !== 0) entries++;
  const table = arena.allocate('examples', 12);
  const startsAt = arena.allocate('example starts', (count * bands + 1) * 4);
  const labelsAt = arena.allocate('labels', count);
  const entriesAt = arena.allocate('example entries', entries * ENTRY_BYTES);

  arena.words(table, 3).set([startsAt, labelsAt, count]);
  if (labels) arena.bytes(labelsAt, count).set(labels);
  const starts = arena.words(startsAt, count * bands + 1);
  const indices = arena.words(entriesAt, 2 * entries);
  const values = arena.floats(entriesAt, 2 * entries);
  let word = 0;
  for (let row = 0; row < count; row++) {
    starts[row * bands] = entriesAt + word * 4;
    indices[word] = width;
    values[word + 1] = 1;
    word += 2;
    for (let input = 0; input < width; input++) {
      if (input > 0 && input % BAND_INPUTS === 0) starts[row * bands + input / BAND_INPUTS] = entriesAt + word * 4;
      const value = inputs[row * width + input]!;
      if (value === 0) continue;
      indices[word] = input;
      values[word + 1] = value / unit;
      word += 2;
    }
  }
  starts[count * bands] = entriesAt + word * 4;
  return table;
}
