import { describe, expect, it } from 'vitest';
import { hasDiverged, isFiniteEvaluation } from './divergence.ts';
import type { PeriodRecord } from './training-event.ts';

const period = (accuracy: number, crossEntropy: number): PeriodRecord => {
  const metrics = { accuracy, crossEntropy, logLoss: 34.539 * (1 - accuracy) };
  return { step: 100, training: metrics, validation: metrics };
};

describe('hasDiverged', () => {
  const hopeless = period(0.1, 90);

  it('takes three hopeless periods in a row', () => {
    expect(hasDiverged([hopeless, hopeless], 10)).toBe(false);
    expect(hasDiverged([period(0.9, 0.3), hopeless, hopeless, hopeless], 10)).toBe(true);
    expect(hasDiverged([hopeless, hopeless, period(0.5, 1.8)], 10)).toBe(false);
  });

  it('takes a fifth of ten classes for hardly better than guessing, and two fifths of three', () => {
    const thrice = (accuracy: number, crossEntropy: number) =>
      Array<PeriodRecord>(3).fill(period(accuracy, crossEntropy));
    // ln 10 = 2.303, ln 3 = 1.099; 1/3 + 2/3 · 1/9 = .407
    expect([hasDiverged(thrice(0.199, 4.7), 10), hasDiverged(thrice(0.2, 4.7), 10)]).toEqual([true, false]);
    expect([hasDiverged(thrice(0.4, 2.3), 3), hasDiverged(thrice(0.41, 2.3), 3)]).toEqual([true, false]);
    expect([hasDiverged(thrice(0.1, 4.6), 10), hasDiverged(thrice(0.1, 2.1), 3)]).toEqual([false, false]);
  });

  it('leaves a slow learner alone: it guesses, but its cross-entropy stays near ln 10', () => {
    expect(hasDiverged([period(0.1, 2.31), period(0.1, 2.3), period(0.12, 2.29)], 10)).toBe(false);
  });
});

describe('isFiniteEvaluation', () => {
  it('sees NaN and infinity', () => {
    const nothing = { confusion: [], readings: new Uint8Array(0) };
    expect(isFiniteEvaluation({ ...nothing, crossEntropy: 0.3 })).toBe(true);
    expect(isFiniteEvaluation({ ...nothing, crossEntropy: NaN })).toBe(false);
    expect(isFiniteEvaluation({ ...nothing, crossEntropy: Infinity })).toBe(false);
  });
});
