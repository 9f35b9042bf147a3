import { expect, it } from 'vitest';
import { tinyRecord } from '../../runs/fixtures/tiny-record.ts';
import { summaryOf } from '../../runs/run-summary.ts';
import { ownBest } from './own-best.ts';

const checks = [
  { kind: 'accuracy', min: 0.96 },
  { kind: 'steps', max: 1000 },
] as const;
const tiny = summaryOf(tinyRecord());
const run = (accuracy: number, steps = 1000, outcome: typeof tiny.outcome = 'done') => ({
  ...tiny,
  outcome,
  source: { ...tiny.source, knobs: { ...tiny.source.knobs, steps } },
  validation: { accuracy, logLoss: 1, crossEntropy: 1 },
});

it('is the best of the runs that ended and kept to the limit of steps', () => {
  expect(ownBest([run(0.95), run(0.961), run(0.97, 1001), run(0.98, 1000, 'diverged')], checks)).toEqual({
    accuracy: 0.961,
    runs: 2,
  });
  expect(ownBest([run(0.97, 5000)], [])).toEqual({ accuracy: 0.97, runs: 1 });
});

it('is nothing before the first run', () => {
  expect(ownBest([], checks)).toBeNull();
});
