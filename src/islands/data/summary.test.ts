import { describe, expect, it } from 'vitest';
import type { Summary } from '../../runs/protocol.ts';
import { neverInked, statistic, STATISTICS, statisticText } from './summary.ts';

const summary: Summary = {
  rows: 3,
  mean: Float64Array.of(0, 0.25),
  std: Float64Array.of(0, 0.5),
  min: Float64Array.of(0, 0.125),
  q25: Float64Array.of(0, 0.2),
  q50: Float64Array.of(0, 0.3),
  q75: Float64Array.of(0, 0.4),
  max: Float64Array.of(0, 1),
};

describe('statistic', () => {
  it('reads a column in the order of describe()', () => {
    expect(STATISTICS.map((name) => statistic(summary, name, 1))).toEqual([3, 0.25, 0.5, 0.125, 0.2, 0.3, 0.4, 1]);
  });
});

describe('statisticText', () => {
  it('keeps zero apart from what only rounds to it', () => {
    expect([0, 0.0004, 0.0005, 0.25, 1].map(statisticText)).toEqual(['0', '<0.001', '0.001', '0.250', '1.000']);
  });
});

describe('neverInked', () => {
  it('is where even the largest value is 0', () => {
    expect(neverInked(summary)).toEqual([true, false]);
  });
});
