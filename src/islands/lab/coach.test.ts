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
const { solution } = linear;
const other: Knobs = { learningRate: 0.1, steps: 900, batchSize: 20 };

describe('advise', () => {
  it('compares the solution with the recorded runs: .8976 is .4 points below their median of .902', () => {
    const advice = advise(linear, record(solution, 0.87, 0.8976), null);
    expect(advice).toMatchObject({ kind: 'medianInside', action: { type: 'seed', seed: 4 } });
    // The 28th of 55 accuracies is .9021; √(.8976 · .1024 / 2500) = .00606
    expect(advice).toHaveProperty('difference', expect.closeTo(-0.45, 2));
    expect(advice).toHaveProperty('error', expect.closeTo(0.606, 3));
    expect(advise(linear, record(solution, 0.87, 0.88), null)?.kind).toBe('medianOutside');
  });
  it('objects to several changes at once', () => {
    expect(advise(linear, record(other, 0.87, 0.9), { knobs: solution, accuracy: 0.89 })).toMatchObject({
      kind: 'changedMany',
      count: 3,
    });
  });
  it('weighs one change against the swing of two runs: 2 · √2 · .6 = 1.7 points', () => {
    const previous = { knobs: { ...other, batchSize: 30 }, accuracy: 0.89 };
    expect(advise(linear, record(other, 0.87, 0.9), previous)).toMatchObject({
      kind: 'changedOneInside',
      knob: 'batchSize',
    });
    expect(advise(linear, record(other, 0.87, 0.92), previous)?.kind).toBe('changedOneOutside');
  });
  it('asks for more steps only while the curve falls', () => {
    expect(advise(linear, record(linear.initial, 0.5, 0.78), null)).toMatchObject({
      kind: 'stillFalling',
      action: { type: 'steps', steps: 1000 },
    });
    // No more than the knob takes.
    const most = { ...other, steps: 5000 };
    expect(advise(linear, record(most, 0.5, 0.78), null)?.kind).toBe('below');
    expect(advise(linear, record(other, 0.888, 0.89), null)?.kind).toBe('below');
    expect(advise(linear, record(other, 0.899, 0.903), null)?.kind).toBe('reached');
  });
  it('notices learning by heart and unfinished runs', () => {
    expect(advise(linear, record(other, 0.888, 0.89, 'done', 0.97), null)?.kind).toBe('memorising');
    expect(advise(linear, record(other, 0.5, 0.6, 'stopped'), null)?.kind).toBe('stopped');
    expect(advise(linear, record(other, 0.1, 0.1, 'diverged'), null)).toBeNull();
  });
});
