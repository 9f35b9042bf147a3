import type { RunRecord } from '../../src/runs/run-record.ts';
import { expect } from './test.ts';

interface ArrayJson {
  readonly dtype: 'float32';
  readonly shape: readonly number[];
  readonly base64: string;
}

interface LayerJson {
  readonly weights: ArrayJson;
  readonly biases: ArrayJson;
}

/** A downloaded record: the shape README.md documents. */
export type RecordJson = Omit<RunRecord, 'snapshots' | 'readings'> & {
  readonly snapshots: readonly { readonly step: number; readonly layers: readonly LayerJson[] }[];
};

/** −ln(1e−15), what one misread image costs in the notebook's log loss. */
const LOG_LOSS_OF_AN_ERROR = 34.538776394910684;
const VALIDATION_IMAGES = 2500;

/** Everything that must hold in a finished run of 1,000 steps, whatever it learned. */
export function expectSoundRecord(record: RecordJson): void {
  expect(record.outcome).toBe('done');
  expect(record.dataset.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(record.periods.map(({ step }) => step)).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
  for (const { training, validation } of record.periods) {
    for (const { logLoss, crossEntropy, accuracy } of [training, validation]) {
      expect(logLoss).toBeCloseTo(LOG_LOSS_OF_AN_ERROR * (1 - accuracy), 6);
      expect(crossEntropy).toBeGreaterThan(0);
    }
  }
  const confusion = record.confusion ?? [];
  expect(confusion).toHaveLength(10);
  expect(confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(VALIDATION_IMAGES);
  const correct = confusion.reduce((sum, row, digit) => sum + (row[digit] ?? 0), 0);
  expect(validationAccuracy(record)).toBeCloseTo(correct / VALIDATION_IMAGES, 9);
}

export function validationAccuracy(record: RecordJson): number {
  return record.periods.at(-1)?.validation.accuracy ?? Number.NaN;
}

/** First-layer weights of a snapshot, [inputs, units]. */
export function weightsAt(record: Pick<RecordJson, 'snapshots'>, step: number): Float32Array {
  const snapshot = record.snapshots.find((each) => each.step === step);
  if (!snapshot)
    throw new Error(
      `Snapshots: expected one at step ${String(step)}, got ${String(record.snapshots.map((each) => each.step))}`,
    );
  const bytes = Buffer.from(snapshot.layers[0]!.weights.base64, 'base64');
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(i * 4));
}

/** Largest difference between two arrays of equal length. */
export function largestDifference(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - b[i]!)), 0);
}
