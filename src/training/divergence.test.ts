import { describe, expect, it } from 'vitest';
import type { PeriodRecord } from '../runs/run-record.ts';
import { hasDiverged, isFiniteEvaluation } from './divergence.ts';

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
    expect(isFiniteEvaluation({ confusion: [], crossEntropy: 0.3 })).toBe(true);
    expect(isFiniteEvaluation({ confusion: [], crossEntropy: NaN })).toBe(false);
    expect(isFiniteEvaluation({ confusion: [], crossEntropy: Infinity })).toBe(false);
  });
});
