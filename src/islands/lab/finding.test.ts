import { describe, expect, it } from 'vitest';
import { LOG_LOSS_OF_AN_ERROR } from '../../training/metrics.ts';
import type { PeriodRecord } from '../../training/training-event.ts';
import { findFinding } from './finding.ts';

/** Periods of 100 steps with these log losses. */
function periods(validation: number[], training: number[] = validation, crossEntropy = 0.3): PeriodRecord[] {
  const metrics = (logLoss: number) => ({ logLoss, crossEntropy, accuracy: 1 - logLoss / LOG_LOSS_OF_AN_ERROR });
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
  it('does not call a curve flat while its last periods fall by more than they scatter', () => {
    // Linear, 0.03 / 1000 / 30, seed 1: from period 5 on by .28, give or take .11.
    const curve = [4.7, 3.66, 3.55, 3.45, 3.36, 3.34, 3.23, 3.25, 3.15, 3.19];
    expect(findFinding(periods(curve), true)).toEqual({ kind: 'falling', from: 4.7, to: 3.19 });
  });
  it('says so where scatter hides the trend', () => {
    const curve = [5.71, 2.89, 2.71, 2.5, 2.2, 2.9, 2.1, 2.8, 2.0, 2.6];
    expect(findFinding(periods(curve), true)).toEqual({ kind: 'unsettled', to: 2.6 });
    // Three points are no trend, nor is one fall.
  });

  it('judges no trend by fewer than five periods', () => {
    expect(findFinding(periods([4, 4, 4.5]), true)).toEqual({ kind: 'few', to: 4.5, count: 3 });
    expect(findFinding(periods([2.92, 2.86, 2.75]), true)).toEqual({ kind: 'few', to: 2.75, count: 3 });
    expect(findFinding(periods([4, 3]), true)).toEqual({ kind: 'few', to: 3, count: 2 });
  });
  it('finds where a curve goes flat', () => {
    // One layer of 100, 0.05 / 3000 / 100, seed 0: within a point of accuracy from period 4 on, not from period 3.
    const curve = [2.33, 1.93, 1.87, 1.66, 1.64, 1.57, 1.59, 1.57, 1.6, 1.57];
    expect(findFinding(periods(curve), true)).toEqual({ kind: 'plateau', period: 4 });
  });
  it('sees a training curve that goes on alone', () => {
    const training = [4.4, 3, 2.2, 1.8, 1.5, 1.3, 1, 0.9, 0.8, 0.7];
    const validation = [4.9, 3.5, 2.9, 2.2, 2.05, 2.1, 2, 2.05, 2.1, 2.05];
    expect(findFinding(periods(validation, training), true)).toEqual({ kind: 'memorising', period: 4 });
  });
  it('sees a curve that still falls, one that turns, one that never leaves guessing', () => {
    expect(findFinding(periods([15, 12, 10, 9, 8]), true)).toEqual({ kind: 'falling', from: 15, to: 8 });
    expect(findFinding(periods([5, 4, 5, 6, 7, 8]), true)).toEqual({ kind: 'rising', period: 2 });
    expect(findFinding(periods([31, 31.1, 31], undefined, 2.3), true)).toEqual({ kind: 'guessing', loss: 31 });
  });
  it('does not take being surely wrong for guessing', () => {
    // Learning rate 100: cross-entropy far above ln 10, whichever way the loss goes.
    expect(findFinding(periods([31, 31.1, 31], undefined, 21.5), true)).toEqual({ kind: 'sureAndWrong', loss: 31 });
    expect(findFinding(periods([31.4, 31.2, 31, 30.8], undefined, 21.5), true)?.kind).toBe('sureAndWrong');
  });
});
