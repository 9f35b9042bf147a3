import type { EngineId } from '../training/engines/engines.ts';
import type { Metrics } from '../training/metrics.ts';
import { engineNow, requestOf, type Outcome, type RunRecord, type RunRequest } from './run-record.ts';

/** A run in a line, as the journal keeps it beside the record: enough for a list of hundreds. */
export interface RunSummary extends RunRequest {
  /** The one it is on, or ended on; null while nothing has started. */
  readonly engine: EngineId | null;
  readonly outcome: Outcome | null;
  /** Validation after the last period; null before the first. */
  readonly validation: Metrics | null;
  readonly elapsedMs: number;
  /** Whether the weights are still there; they may have made room for those of later runs. */
  readonly hasWeights: boolean;
  /** How far the run was: whether it has ended, periods, test set opened. */
  readonly progress: readonly [ended: number, periods: number, tested: number];
}

export function summaryOf(record: RunRecord): RunSummary {
  const { periods, outcome, elapsedMs, snapshots, test } = record;
  return {
    ...requestOf(record),
    engine: engineNow(record)?.engine ?? null,
    outcome,
    validation: periods[periods.length - 1]?.validation ?? null,
    elapsedMs,
    hasWeights: snapshots.length > 0,
    progress: [outcome === null ? 0 : 1, periods.length, test ? 1 : 0],
  };
}

/** Whether one state of a run comes after another of the same run. */
export function isAhead(one: RunSummary, other: RunSummary): boolean {
  const at = one.progress.findIndex((value, i) => value !== other.progress[i]);
  return at >= 0 && one.progress[at]! > other.progress[at]!;
}
