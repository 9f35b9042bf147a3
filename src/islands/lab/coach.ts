import type { Exercise, KnobName, Knobs } from '../../exercises/exercise.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import { findFinding } from './finding.ts';
import { standardErrorPoints } from '../parts/format.ts';
import { changedKnobs, sameKnobs } from '../parts/knob-text.ts';

/** The run before, as far as a comparison needs it. */
export interface PreviousRun {
  readonly knobs: Knobs;
  readonly accuracy: number;
}

/** What the one button under the results does. */
export type CoachAction =
  | { readonly type: 'seed'; readonly seed: number }
  | { readonly type: 'steps'; readonly steps: number }
  | { readonly type: 'again' };

/** One line of advice: `kind` has a sentence, the rest stands in it. Differences are in points of accuracy. */
export type Advice =
  | { readonly kind: 'stopped'; readonly action: CoachAction }
  | { readonly kind: 'changedMany'; readonly count: number; readonly action: CoachAction }
  | {
      readonly kind: 'changedOneInside' | 'changedOneOutside';
      readonly knob: KnobName;
      readonly difference: number;
      readonly error: number;
      readonly action: CoachAction;
    }
  | {
      readonly kind: 'medianInside' | 'medianOutside';
      /** Recorded runs that it is compared with. */
      readonly runs: number;
      readonly difference: number;
      readonly error: number;
      readonly action: CoachAction;
    }
  | { readonly kind: 'stillFalling'; readonly action: CoachAction }
  | { readonly kind: 'memorising'; readonly gap: number; readonly action: CoachAction }
  | { readonly kind: 'reached'; readonly target: number; readonly error: number; readonly action: CoachAction }
  | { readonly kind: 'below'; readonly target: number; readonly missing: number; readonly action: CoachAction };

/** Training this far above validation, in points, is a model learning its images by heart. */
const MEMORISING_POINTS = 4;

/** Middle value of an ascending list; the mean of the two middle ones. */
export function median(ascending: readonly number[]): number {
  const middle = ascending.length >> 1;
  return ascending.length % 2 ? ascending[middle]! : (ascending[middle - 1]! + ascending[middle]!) / 2;
}

function maximumSteps(exercise: Exercise): number {
  const knob = exercise.knobs.find(({ name }) => name === 'steps');
  return knob?.max ?? Infinity;
}

/**
 * What to do after a run, one thing only. The order is that of the usual mistakes: reading an unfinished curve,
 * taking one run for the truth, changing several knobs at once. Only the solution's knobs have recorded runs to compare with.
 */
export function advise(exercise: Exercise, record: RunRecord, previous: PreviousRun | null): Advice | null {
  const last = record.periods.at(-1);
  if (!last) return null;
  const { accuracy } = last.validation;
  const error = standardErrorPoints(accuracy, record.dataset.validation);
  const nextSeed: CoachAction = { type: 'seed', seed: record.seed + 1 };
  if (record.outcome === 'stopped') return { kind: 'stopped', action: { type: 'again' } };
  if (record.outcome !== 'done') return null;

  const { recorded } = exercise;
  if (recorded && sameKnobs(record.source.knobs, exercise.solution)) {
    const difference = 100 * (accuracy - median(recorded.finalAccuracy));
    return {
      kind: Math.abs(difference) > error ? 'medianOutside' : 'medianInside',
      runs: recorded.runs,
      difference,
      error,
      action: nextSeed,
    };
  }
  const changed = previous ? changedKnobs(record.source.knobs, previous.knobs) : [];
  if (previous && changed.length > 1) return { kind: 'changedMany', count: changed.length, action: nextSeed };
  if (previous && changed.length === 1) {
    const difference = 100 * (accuracy - previous.accuracy);
    // Both runs swing, so their difference swings by √2 as much.
    const kind = Math.abs(difference) > 2 * Math.SQRT2 * error ? 'changedOneOutside' : 'changedOneInside';
    return { kind, knob: changed[0]!, difference, error, action: nextSeed };
  }
  if (accuracy < exercise.targetAccuracy && findFinding(record.periods, true)?.kind === 'falling') {
    const { steps } = record.source.knobs;
    const more = Math.min(maximumSteps(exercise), steps < 200 ? steps * 10 : steps * 2);
    if (more > steps) return { kind: 'stillFalling', action: { type: 'steps', steps: more } };
  }
  const gap = 100 * (last.training.accuracy - accuracy);
  if (gap > MEMORISING_POINTS) return { kind: 'memorising', gap, action: nextSeed };
  const target = exercise.targetAccuracy;
  return accuracy >= target
    ? { kind: 'reached', target, error, action: nextSeed }
    : { kind: 'below', target, missing: 100 * (target - accuracy), action: nextSeed };
}
