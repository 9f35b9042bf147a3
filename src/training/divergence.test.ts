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
    expect(hasDiverged([hopeless, hopeless])).toBe(false);
    expect(hasDiverged([period(0.9, 0.3), hopeless, hopeless, hopeless])).toBe(true);
    expect(hasDiverged([hopeless, hopeless, period(0.5, 1.8)])).toBe(false);
  });

  it('leaves a slow learner alone: it guesses, but its cross-entropy stays near ln 10', () => {
    expect(hasDiverged([period(0.1, 2.31), period(0.1, 2.3), period(0.12, 2.29)])).toBe(false);
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
