import type { ExerciseId, Knobs } from '../exercises/exercise.ts';
import type { EngineId } from '../training/engines/engines.ts';
import { STANDARD, type Variation } from '../training/variation.ts';
import { newRunId } from './run-id.ts';
import type { RunRequest } from './run-record.ts';

/** The settings of a run. */
export interface Wish {
  readonly knobs: Knobs;
  readonly seed: number;
  readonly wanted: EngineId | 'auto';
  /** The notebook's way when left out. */
  readonly variation?: Variation;
  /** The reader's code that asks, where it is not the lab. */
  readonly code?: { readonly cell: string; readonly codeSha256: string };
}

/** A run of an exercise that is asked for now. */
export function newRequest(
  exercise: ExerciseId,
  { knobs, seed, wanted, variation = STANDARD, code }: Wish,
  now = new Date(),
): RunRequest {
  return {
    id: newRunId(),
    startedAt: now.toISOString(),
    source: code ? { kind: 'code', exercise, knobs, ...code } : { kind: 'exercise', exercise, knobs },
    variation,
    wanted,
    seed,
  };
}
