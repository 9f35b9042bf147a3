import type { Check } from '../../code/code-exercise.ts';
import type { RunSummary } from '../../runs/run-summary.ts';

/** The best a reader has reached in a cell. */
export interface OwnBest {
  /** On the validation images. */
  readonly accuracy: number;
  /** Runs it is the best of. */
  readonly runs: number;
}

/**
 * The best of the runs that a cell's code asked for and that kept to its limit of steps.
 *
 * @param runs of the cell, as the journal has them
 */
export function ownBest(runs: readonly RunSummary[], checks: readonly Check[]): OwnBest | null {
  const most = checks.find((check) => check.kind === 'steps')?.max ?? Infinity;
  const accuracies = runs
    .filter(({ outcome, source }) => outcome === 'done' && source.knobs.steps <= most)
    .flatMap(({ validation }) => validation?.accuracy ?? []);
  return accuracies.length === 0 ? null : { accuracy: Math.max(...accuracies), runs: accuracies.length };
}
