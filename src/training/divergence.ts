import type { Evaluation } from './metrics.ts';
import type { PeriodRecord } from './training-event.ts';

/** Whether an evaluation can be recorded: NaN or infinity anywhere in the model shows in its cross-entropy. */
export function isFiniteEvaluation({ crossEntropy }: Evaluation): boolean {
  return Number.isFinite(crossEntropy);
}

/** A run counts as lost after this many hopeless periods in a row. */
export const HOPELESS_PERIODS = 3;

/**
 * Hopeless: reads hardly better than guessing (one in ten) while its cross-entropy is more than twice that of
 * ten equally likely answers, ln 10. A run that merely learns slowly stays near ln 10 and is left alone.
 */
const HOPELESS_ACCURACY = 0.2;
const HOPELESS_CROSS_ENTROPY = 2 * Math.log(10);

/** True when the last three periods were hopeless; clipping and Adagrad keep such a run finite, so NaN alone would not tell. */
export function hasDiverged(periods: readonly PeriodRecord[]): boolean {
  if (periods.length < HOPELESS_PERIODS) return false;
  return periods
    .slice(-HOPELESS_PERIODS)
    .every(
      ({ validation }) => validation.accuracy < HOPELESS_ACCURACY && validation.crossEntropy > HOPELESS_CROSS_ENTROPY,
    );
}
