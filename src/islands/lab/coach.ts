import type { Exercise, KnobName, Knobs } from '../../exercises/exercise.ts';
import { median } from '../../lib/median.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import { pointsBetween } from '../parts/format.ts';
import { changedKnobs, sameKnobs } from '../parts/knob-text.ts';
import { findFinding } from './finding.ts';

/** The run before, as far as a comparison needs it. */
export interface PreviousRun {
  readonly knobs: Knobs;
  readonly seed: number;
  readonly accuracy: number;
  /** The digit read for each validation image; null where the record does not know. */
  readonly readings: Uint8Array | null;
}

/** The run that the one button under the results starts; `type` names what is special about it. */
export interface CoachAction {
  readonly type: 'again' | 'seed' | 'steps' | 'rate';
  readonly knobs: Knobs;
  readonly seed: number;
}

/** One line of advice: `kind` has a sentence, the rest stands in it. Differences are in points of accuracy. */
export type Advice =
  | { readonly kind: 'stopped' | 'sureAndWrong'; readonly action: CoachAction }
  | { readonly kind: 'changedMany'; readonly count: number; readonly action: CoachAction }
  | { readonly kind: 'changedSeedToo'; readonly knob: KnobName; readonly action: CoachAction }
  | {
      readonly kind: 'changedOneInside' | 'changedOneOutside';
      readonly knob: KnobName;
      readonly difference: number;
      readonly images: number;
      /** Images that the two runs read differently. */
      readonly differing: number;
      readonly action: CoachAction;
    }
  | {
      readonly kind: 'medianInside' | 'medianOutside';
      readonly difference: number;
      /** Recorded runs that it is compared with, and how many of them lie farther from their median. */
      readonly runs: number;
      readonly farther: number;
      readonly action: CoachAction;
    }
  | { readonly kind: 'stillFalling'; readonly action: CoachAction }
  | { readonly kind: 'memorising'; readonly gap: number; readonly action: CoachAction }
  | { readonly kind: 'reached'; readonly target: number; readonly action: CoachAction }
  | {
      readonly kind: 'below' | 'unclear';
      readonly target: number;
      readonly missing: number;
      readonly action: CoachAction;
    };

/** Training this far above validation, in points, is a model learning its images by heart. */
const MEMORISING_POINTS = 4;
/** A run that lies farther out than all but one in twenty recorded ones is unusual. */
const UNUSUAL = 1 / 20;

function countDiffering(one: Uint8Array, other: Uint8Array): number {
  return one.reduce((count, digit, image) => count + Number(digit !== other[image]), 0);
}

/** More steps than a run had, as far as the knob goes. */
function moreSteps(exercise: Exercise, steps: number): number {
  const most = exercise.knobs.find(({ name }) => name === 'steps')?.max ?? Infinity;
  return Math.min(most, steps < 200 ? steps * 10 : steps * 2);
}

/**
 * What to do after a run, one thing only. The order is that of the usual mistakes: reading an unfinished curve,
 * taking one run for the truth, changing several things at once. Only the solution's knobs have recorded runs to compare with.
 */
export function advise(exercise: Exercise, record: RunRecord, previous: PreviousRun | null): Advice | null {
  const last = record.periods.at(-1);
  if (!last) return null;
  const { accuracy } = last.validation;
  const { knobs } = record.source;
  const { seed } = record;
  const nextSeed: CoachAction = { type: 'seed', knobs, seed: seed + 1 };
  if (record.outcome === 'stopped') return { kind: 'stopped', action: { type: 'again', knobs, seed } };
  if (record.outcome !== 'done') return null;

  const { recorded } = exercise;
  if (recorded && sameKnobs(knobs, exercise.solution)) {
    const middle = median(recorded.finalAccuracy);
    const difference = accuracy - middle;
    const farther = recorded.finalAccuracy.filter((each) => Math.abs(each - middle) > Math.abs(difference)).length;
    return {
      kind: farther < UNUSUAL * recorded.runs ? 'medianOutside' : 'medianInside',
      difference: pointsBetween(accuracy, middle),
      runs: recorded.runs,
      farther,
      action: nextSeed,
    };
  }
  const finding = findFinding(record.periods, true)?.kind;
  if (finding === 'sureAndWrong') {
    const { learningRate } = exercise.initial;
    return { kind: 'sureAndWrong', action: { type: 'rate', knobs: { ...knobs, learningRate }, seed } };
  }
  const changed = previous ? changedKnobs(knobs, previous.knobs) : [];
  if (changed.length > 1) return { kind: 'changedMany', count: changed.length, action: nextSeed };
  if (previous && changed.length === 1) {
    // Another seed is another split: the two accuracies are of different images.
    if (previous.seed !== seed) {
      return { kind: 'changedSeedToo', knob: changed[0]!, action: { type: 'seed', knobs, seed: previous.seed } };
    }
    if (previous.readings && record.readings) {
      const images = record.readings.length;
      const differing = countDiffering(record.readings, previous.readings);
      const difference = accuracy - previous.accuracy;
      // McNemar's test: of two equally good models, each is right on half the images on which only one is, give or take
      // √n / 2. Images that both misread differently count here too, which makes the test the stricter.
      const kind = Math.abs(difference) * images > 2 * Math.sqrt(differing) ? 'changedOneOutside' : 'changedOneInside';
      return {
        kind,
        knob: changed[0]!,
        difference: pointsBetween(accuracy, previous.accuracy),
        images,
        differing,
        action: nextSeed,
      };
    }
  }
  const target = exercise.targetAccuracy;
  const missing = 100 * (target - accuracy);
  const steps = moreSteps(exercise, knobs.steps);
  const more: CoachAction = { type: 'steps', knobs: { ...knobs, steps }, seed };
  if (missing > 0 && finding === 'falling' && steps > knobs.steps) return { kind: 'stillFalling', action: more };
  const gap = 100 * (last.training.accuracy - accuracy);
  if (gap > MEMORISING_POINTS) return { kind: 'memorising', gap, action: nextSeed };
  if (missing <= 0) return { kind: 'reached', target, action: nextSeed };
  if ((finding === 'unsettled' || finding === 'few') && steps > knobs.steps)
    return { kind: 'unclear', target, missing, action: more };
  return { kind: 'below', target, missing, action: nextSeed };
}
