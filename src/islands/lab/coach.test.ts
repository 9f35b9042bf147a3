import { describe, expect, it } from 'vitest';
import { exercises } from '../../exercises/exercises.ts';
import type { Knobs } from '../../exercises/exercise.ts';
import type { Outcome, RunRecord } from '../../runs/run-record.ts';
import { LINEAR_RUN } from '../../charts/fixtures/linear-run.ts';
import { advise } from './coach.ts';

const { linear } = exercises;

/** A run of ten periods whose validation accuracy goes from `start` to `end` in a straight line. */
function record(knobs: Knobs, start: number, end: number, outcome: Outcome = 'done', training = end): RunRecord {
  const metrics = (accuracy: number) => ({ accuracy, logLoss: 34.539 * (1 - accuracy), crossEntropy: 0.3 });
  return {
    ...LINEAR_RUN,
    source: { kind: 'exercise', exercise: 'linear', knobs },
    periods: Array.from({ length: 10 }, (_, i) => ({
      step: i + 1,
      training: metrics(training),
      validation: metrics(start + ((end - start) * i) / 9),
    })),
    outcome,
    elapsedMs: 200,
  };
}
/** What 2,500 images were read as, of which these differ from `READINGS`. */
const READINGS = new Uint8Array(2500);
function readings(differing: number): Uint8Array {
  return READINGS.map((digit, image) => (image < differing ? digit + 1 : digit));
}

const { solution } = linear;
const other: Knobs = { learningRate: 0.1, steps: 900, batchSize: 20 };
const before = { knobs: { ...other, batchSize: 30 }, seed: LINEAR_RUN.seed, accuracy: 0.89, readings: READINGS };

describe('advise', () => {
  it('counts the recorded runs that lie farther from their median', () => {
    const advice = advise(linear, record(solution, 0.87, 0.8976), null);
    // The 28th of 55 accuracies is .9021.
    expect(advice).toMatchObject({
      kind: 'medianInside',
      runs: 55,
      action: { type: 'seed', knobs: solution, seed: 4 },
    });
    expect(advice).toHaveProperty('difference', -0.4);
    const farther = linear.recorded!.finalAccuracy.filter((each) => each < 0.8976 || each > 0.9066).length;
    expect(advice).toHaveProperty('farther', farther);
    // Their lowest is .883, so two of 55 at most lie as far off as .88.
    expect(advise(linear, record(solution, 0.87, 0.88), null)).toMatchObject({ kind: 'medianOutside', farther: 0 });
  });
  it('objects to several changes at once', () => {
    expect(advise(linear, record(other, 0.87, 0.9), { ...before, knobs: solution })).toMatchObject({
      kind: 'changedMany',
      count: 3,
    });
    expect(advise(linear, record(other, 0.87, 0.9), { ...before, seed: 8 })).toMatchObject({
      kind: 'changedSeedToo',
      knob: 'batchSize',
      action: { type: 'seed', seed: 8 },
    });
  });
  it('weighs one change against the images that were read differently: 2 · √100 of 2,500 are .8 points', () => {
    const run = (accuracy: number, differing: number) => ({
      ...record(other, 0.87, accuracy),
      readings: readings(differing),
    });
    expect(advise(linear, run(0.897, 100), before)).toMatchObject({
      kind: 'changedOneInside',
      knob: 'batchSize',
      images: 2500,
      differing: 100,
    });
    expect(advise(linear, run(0.899, 100), before)?.kind).toBe('changedOneOutside');
    expect(advise(linear, run(0.881, 100), before)?.kind).toBe('changedOneOutside');
    // The same difference says less where more was read differently, and nothing where readings were not kept.
    expect(advise(linear, run(0.899, 400), before)?.kind).toBe('changedOneInside');
    expect(advise(linear, run(0.899, 100), { ...before, readings: null })?.kind).toBe('stillFalling');
  });
  it('asks for more steps while the curve falls, or may', () => {
    expect(advise(linear, record(linear.initial, 0.5, 0.78), null)).toMatchObject({
      kind: 'stillFalling',
      action: { type: 'steps', knobs: { ...linear.initial, steps: 1000 } },
    });
    // No more than the knob takes.
    const most = { ...other, steps: 5000 };
    expect(advise(linear, record(most, 0.5, 0.78), null)?.kind).toBe('below');
    expect(advise(linear, record(other, 0.89, 0.89), null)?.kind).toBe('below');
    const few = record(other, 0.87, 0.89);
    expect(advise(linear, { ...few, periods: few.periods.slice(-2) }, null)?.kind).toBe('unclear');
    expect(advise(linear, record(other, 0.899, 0.903), null)?.kind).toBe('reached');
  });
  it('notices learning by heart, unfinished runs and steps that are far too large', () => {
    expect(advise(linear, record(other, 0.89, 0.89, 'done', 0.97), null)?.kind).toBe('memorising');
    expect(advise(linear, record(other, 0.5, 0.6, 'stopped'), null)?.kind).toBe('stopped');
    expect(advise(linear, record(other, 0.1, 0.1, 'diverged'), null)).toBeNull();
    const lost = record({ ...other, learningRate: 100 }, 0.1, 0.1);
    const sure = lost.periods.map((each) => ({ ...each, validation: { ...each.validation, crossEntropy: 21 } }));
    expect(advise(linear, { ...lost, periods: sure }, null)).toMatchObject({
      kind: 'sureAndWrong',
      action: { type: 'rate', knobs: { ...other, learningRate: 0.02 }, seed: LINEAR_RUN.seed },
    });
  });
});
