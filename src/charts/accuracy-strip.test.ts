import { describe, expect, it } from 'vitest';
import { LINEAR_RUNS, NETWORK_RUNS } from '../exercises/recorded-runs.ts';
import { accuracyStrip, stack } from './accuracy-strip.ts';
import { normalisedSvg } from './fixtures/normalised-svg.ts';
import { ACCURACY_WORDS as words } from './fixtures/words.ts';

const recorded = LINEAR_RUNS.finalAccuracy;

describe('stack', () => {
  it('gathers accuracies in columns of 0.15 points', () => {
    // 89.90 / 0.15 = 599.3, 89.95 / 0.15 = 599.7, 90.05 / 0.15 = 600.3
    expect(stack([89.9, 89.95, 90.05])).toEqual([
      { percent: 89.85, count: 1 },
      { percent: 90, count: 2 },
    ]);
  });
});

describe('accuracyStrip', () => {
  it.each([
    ['wide', { own: 0.898, width: 376 }],
    ['narrow', { own: 0.898, width: 328 }],
    ['alone', { own: null, width: 376 }],
    ['below', { own: 0.5, width: 376 }],
  ])('%s', async (name, changes) => {
    await expect(normalisedSvg(accuracyStrip({ recorded, words, ...changes }))).toMatchFileSnapshot(
      `snapshots/accuracy-${name}.svg`,
    );
  });

  it('draws one dot for each run', () => {
    const [dots] = accuracyStrip({ recorded, own: null, width: 376, words }).marks;
    expect(dots?.data).toHaveLength(55);
  });

  it('tells range, median and this run', () => {
    expect(accuracyStrip({ recorded, own: 0.898, width: 376, words }).summary).toBe(
      '55 runs from 88.3% to 91.4%, median 90.2%; this run 89.8%.',
    );
    expect(accuracyStrip({ recorded: [0.9, 0.91], own: null, width: 376, words }).summary).toBe(
      '2 runs from 90.0% to 91.0%, median 90.5%.',
    );
  });

  it('stretches the axis to a run that is near, and only points to one that is far', () => {
    const domain = (own: number) => accuracyStrip({ recorded, own, width: 376, words }).options.x?.domain;
    expect(domain(0.9)).toEqual([88, 92]);
    expect(domain(0.8745)).toEqual([87, 92]);
    expect(domain(0.1)).toEqual([88, 92]);
  });

  it('counts every run in its table', () => {
    const { rows } = accuracyStrip({ recorded: NETWORK_RUNS.finalAccuracy, own: null, width: 376, words }).table;
    expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(75);
  });

  it('refuses to be drawn from nothing', () => {
    expect(() => accuracyStrip({ recorded: [], own: 0.9, width: 376, words })).toThrow(
      'accuracyStrip: recorded has 0 accuracies, expected at least 1.',
    );
  });
});
