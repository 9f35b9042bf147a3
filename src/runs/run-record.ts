import type { DatasetId } from '../datasets/dataset.ts';
import type { ExerciseId, Knobs } from '../exercises/exercise.ts';
import type { EngineReason } from '../training/engine-descriptor.ts';
import type { EngineId } from '../training/engine.ts';
import type { Metrics } from '../training/metrics.ts';
import type { Confusion, LayerSnapshot, PeriodRecord, Snapshot } from '../training/training-event.ts';
import type { Variation } from '../training/variation.ts';

/** How a run ended. A run that is still going on has no outcome. */
export const OUTCOMES = ['done', 'stopped', 'diverged', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** 128 random bits as 32 hex digits, made where the run is asked for (`run-id.ts`). */
export type RunId = string;

/** What a run trains: an exercise by its knobs, or the same model asked for by a reader's code. */
export type RunSource =
  | { readonly kind: 'exercise'; readonly exercise: ExerciseId; readonly knobs: Knobs }
  | {
      readonly kind: 'code';
      /** The exercise whose dataset and initialisation the code works with. */
      readonly exercise: ExerciseId;
      readonly knobs: Knobs;
      /** Id of the code cell. */
      readonly cell: string;
      /** SHA-256 of what stood in the cell, as 64 hex digits. */
      readonly codeSha256: string;
    };

/** An engine that ran, and why that one. */
export interface EngineSpan {
  /** 0, or the step of the checkpoint from which it went on for another. */
  readonly fromStep: number;
  readonly engine: EngineId;
  readonly reason: EngineReason;
}

/** The sealed test set, once opened. */
export interface TestRecord extends Metrics {
  readonly rows: number;
  readonly confusion: Confusion;
}

/** What a run is, before its first step. Everything that decides its numbers stands here, but for the engine that ran. */
export interface RunHeader {
  readonly id: RunId;
  /** ISO 8601 in UTC, with milliseconds: 2026-11-25T19:00:00.000Z */
  readonly startedAt: string;
  readonly source: RunSource;
  readonly variation: Variation;
  /** What was asked for; what ran stands in `engines`. */
  readonly wanted: EngineId | 'auto';
  readonly seed: number;
  readonly dataset: {
    readonly id: DatasetId;
    /** Of the packed sample, as 64 hex digits; two runs are comparable only when it is equal. */
    readonly sha256: string;
    /** Rows of each split. */
    readonly training: number;
    readonly validation: number;
  };
  /**
   * The model's variables, named as TensorFlow names them, with their shapes: of each layer, from the input on, the
   * kernel [inputs, units] and then the bias [units].
   */
  readonly variables: readonly { readonly name: string; readonly shape: readonly number[] }[];
}

/**
 * The one recorded thing. Only appended to while a run goes on; charts, exports and static figures read it.
 * As JSON, typed arrays become base64 (`record-json.ts`); what comes from outside passes `parse-record.ts`.
 */
export interface RunRecord extends RunHeader {
  readonly format: 2;
  /** In order: the first is the one the run started on, the last the one it ended on. Empty only while nothing has started. */
  readonly engines: readonly EngineSpan[];
  readonly periods: readonly PeriodRecord[];
  /** Validation, after the last period; null before the first. */
  readonly confusion: Confusion | null;
  /**
   * [validation rows] the digit read for each validation image after the last period; null before the first, and in
   * records of format 1.
   */
  readonly readings: Uint8Array | null;
  /** In the order of their steps. Some or all may be missing from a run that was kept on the device for long. */
  readonly snapshots: readonly Snapshot[];
  readonly outcome: Outcome | null;
  /** Time spent training and evaluating, without loading and pauses. */
  readonly elapsedMs: number;
  readonly test?: TestRecord;
}

/** Stands in `startedAt` where nobody wrote down when: in records of format 1. Sorts before every run that was dated. */
export const UNDATED = '1970-01-01T00:00:00.000Z';

/** The engine a run is on, or ended on; null while nothing has started. */
export function engineNow({ engines }: RunRecord): EngineSpan | null {
  return engines[engines.length - 1] ?? null;
}

/** The engine a run started on; null while nothing has started. */
export function engineAtStart({ engines }: RunRecord): EngineSpan | null {
  return engines[0] ?? null;
}

/** Layers of the model, the output layer included: each has a kernel and a bias. */
export function layerCount({ variables }: RunHeader): number {
  return variables.length / 2;
}

/** The newest snapshot that holds every layer; null when none does. */
export function finalSnapshot(record: RunRecord): Snapshot | null {
  const whole = record.snapshots.filter(({ layers }) => layers.length === layerCount(record));
  return whole[whole.length - 1] ?? null;
}

/** The whole model as it was last recorded; null when no snapshot holds every layer. */
export function finalLayers(record: RunRecord): readonly LayerSnapshot[] | null {
  return finalSnapshot(record)?.layers ?? null;
}
