import type { Batch } from '../../batches.ts';
import { MAX_SIDE, quads, rowStart, textureSize, type TexelTable } from './texel-table.ts';

/** In place of a class: this row of a batch is empty. */
export const NO_CLASS = 15;

/**
 * Rows that programs work on for batches of up to this size: a multiple of four. Batches differ in length (7,500 rows in
 * batches of 32 leave one of 12); empty rows have no slope, so they add nothing to any gradient.
 */
export function batchCapacity(batches: readonly Batch[]): number {
  return 4 * quads(Math.max(1, ...batches.map((batch) => batch.length)));
}

/** The longest period of the course: a tenth of 5,000 steps. */
const USUAL_STEPS = 512;

/**
 * Steps that a trace has room for. It grows by doubling from what usual periods need, so that a turned knob compiles
 * nothing anew.
 *
 * @throws RangeError for a period that a texture cannot hold without folds, since only such textures are read back
 */
export function traceRoom(steps: number): number {
  let rows = USUAL_STEPS;
  while (rows < steps) rows *= 2;
  if (rows > MAX_SIDE) throw new RangeError(`period: expected at most ${MAX_SIDE} steps, got ${steps}`);
  return rows;
}

/**
 * All batches of a period as one table, uploaded once: a row for each step, in it a number for each image,
 * 16 · row in the training split + its class. With 7,500 rows that stays far below 2^24, where float32 ends to be exact.
 *
 * @param labels [images] of the training split
 * @param capacity from `batchCapacity`
 */
export function packSchedule(
  batches: readonly Batch[],
  labels: Uint8Array,
  capacity: number,
): { readonly table: TexelTable; readonly numbers: Float32Array } {
  const table = { rows: Math.max(1, batches.length), width: quads(capacity) };
  const { height, width } = textureSize(table);
  const numbers = new Float32Array(height * width * 4).fill(NO_CLASS);
  batches.forEach((batch, step) => {
    const start = rowStart(table, step);
    batch.forEach((image, row) => {
      numbers[start + row] = 16 * image + labels[image]!;
    });
  });
  return { table, numbers };
}
