import type { ExerciseId, Knobs } from '../exercises/exercise.ts';
import type { EngineId } from '../training/engine.ts';
import type { Metrics } from '../training/metrics.ts';
import type { Confusion, PeriodRecord, Snapshot } from '../training/training-event.ts';

export type { Confusion, PeriodRecord, Snapshot };

/** How a run ended. A run that is still going on has no outcome. */
export const OUTCOMES = ['done', 'stopped', 'diverged', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The sealed test set, once opened. */
export interface TestRecord extends Metrics {
  readonly rows: number;
  readonly confusion: Confusion;
}

/** Why this engine ran: the reader's choice, or what this machine can do. */
export const ENGINE_REASONS = [
  'chosen',
  'webgl-real',
  'webgl-emulated',
  'webgl-missing',
  'webgl-half-float',
  'webgl-failed',
  'webgl-wrong',
  'simd-missing',
  'simd-failed',
  'simd-wrong',
] as const;
export type EngineReason = (typeof ENGINE_REASONS)[number];

/** An engine that was lost in the middle of a run, and its successor. */
export interface EngineChange {
  /** The checkpoint's step: training went on from here. */
  readonly step: number;
  readonly engine: EngineId;
  readonly reason: EngineReason;
}

/** What a run is, before its first step. Everything that decides its numbers stands here. */
export interface RunHeader {
  readonly exercise: ExerciseId;
  readonly knobs: Knobs;
  readonly seed: number;
  readonly engine: EngineId;
  readonly engineReason: EngineReason;
  readonly dataset: { readonly sha256: string; readonly training: number; readonly validation: number };
  /** The model's variables, named as TensorFlow names them, with their shapes. */
  readonly variables: readonly { readonly name: string; readonly shape: readonly number[] }[];
}

/**
 * The one recorded thing. Only appended to while a run goes on; charts, exports and static figures read it.
 * As JSON, typed arrays become base64 (`record-json.ts`).
 */
export interface RunRecord extends RunHeader {
  readonly format: 1;
  readonly periods: readonly PeriodRecord[];
  /** Validation, after the last period; null before the first. */
  readonly confusion: Confusion | null;
  readonly snapshots: readonly Snapshot[];
  /** Where another engine took over, and from which step it went on. */
  readonly engineChanges: readonly EngineChange[];
  readonly outcome: Outcome | null;
  /** Time spent training and evaluating, without loading and pauses. */
  readonly elapsedMs: number;
  readonly test?: TestRecord;
}
