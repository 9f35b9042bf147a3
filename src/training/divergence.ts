import type { Evaluation } from './metrics.ts';
import type { PeriodRecord } from './training-event.ts';

/** Whether an evaluation can be recorded: NaN or infinity anywhere in the model shows in its cross-entropy. */
export function isFiniteEvaluation({ crossEntropy }: Evaluation): boolean {
  return Number.isFinite(crossEntropy);
}

/** A run counts as lost after this many hopeless periods in a row. */
export const HOPELESS_PERIODS = 3;

/** Before that nothing has been learned yet that could be lost. */
const LEAST_STEPS = 30;

/** Of the way from guessing to reading everything, what still counts as hardly better than guessing: .2 with ten classes. */
const HARDLY_BETTER = 1 / 9;

/**
 * True when the last three periods were hopeless, after 30 steps at the earliest; clipping and Adagrad keep such a run finite, so NaN alone would not tell.
 *
 * Hopeless: reads hardly better than guessing while its cross-entropy is more than twice that of equally likely answers,
 * ln classes. A run that merely learns slowly stays near that and is left alone.
 */
export function hasDiverged(periods: readonly PeriodRecord[], classes: number): boolean {
  if (periods.length < HOPELESS_PERIODS || periods.at(-1)!.step < LEAST_STEPS) return false;
  const guessing = 1 / classes;
  const leastAccuracy = guessing + (1 - guessing) * HARDLY_BETTER;
  const mostCrossEntropy = 2 * Math.log(classes);
  return periods
    .slice(-HOPELESS_PERIODS)
    .every(({ validation }) => validation.accuracy < leastAccuracy && validation.crossEntropy > mostCrossEntropy);
}
