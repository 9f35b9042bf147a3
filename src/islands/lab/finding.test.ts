import { describe, expect, it } from 'vitest';
import { LOG_LOSS_OF_AN_ERROR } from '../../training/metrics.ts';
import type { PeriodRecord } from '../../training/training-event.ts';
import { findFinding } from './finding.ts';

/** Periods of 100 steps with these log losses. */
function periods(validation: number[], training: number[] = validation): PeriodRecord[] {
  const metrics = (logLoss: number) => ({ logLoss, crossEntropy: 0.3, accuracy: 1 - logLoss / LOG_LOSS_OF_AN_ERROR });
  return validation.map((loss, i) => ({
    step: (i + 1) * 100,
    validation: metrics(loss),
    training: metrics(training[i]!),
  }));
}

describe('findFinding', () => {
  it('has nothing to say before the first period', () => {
    expect(findFinding([], false)).toBeNull();
  });
  it('tells how far a running curve came', () => {
    expect(findFinding(periods([4.45]), false)).toEqual({ kind: 'first', loss: 4.45 });
    expect(findFinding(periods([4.45, 3.9]), false)).toEqual({ kind: 'soFar', from: 4.45, to: 3.9, period: 2 });
  });
  it('finds where a linear curve goes flat', () => {
    // From 3.72 on every value lies within .345 of the last, 3.54; 3.92 does not.
    const curve = [4.45, 3.97, 3.92, 3.92, 3.72, 3.7, 3.65, 3.76, 3.6, 3.54];
    expect(findFinding(periods(curve), true)).toEqual({ kind: 'plateau', period: 5 });
  });
  it('sees a training curve that goes on alone', () => {
    const training = [4.4, 3, 2.2, 1.8, 1.5, 1.3, 1, 0.9, 0.8, 0.7];
    expect(findFinding(periods([4.9, 3.5, 2.9, 2.2, 2.1, 2.1, 2, 2, 2, 1.95], training), true)).toEqual({
      kind: 'memorising',
      period: 4,
    });
  });
  it('sees a curve that still falls, one that turns, one that never leaves guessing', () => {
    expect(findFinding(periods([15, 12, 10, 9, 8]), true)).toEqual({ kind: 'falling', from: 15, to: 8 });
    expect(findFinding(periods([4, 4, 4.5]), true)).toEqual({ kind: 'unsettled', to: 4.5 });
    expect(findFinding(periods([5, 4, 6, 8]), true)).toEqual({ kind: 'rising', period: 2 });
    expect(findFinding(periods([31, 31.1, 31]), true)).toEqual({ kind: 'guessing', loss: 31 });
  });
});
