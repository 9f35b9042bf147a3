import { describe, expect, it } from 'vitest';
import { normalisedSvg } from './fixtures/normalised-svg.ts';
import { ownCurve, type OwnCurveInput } from './own-curve.ts';

const input: OwnCurveInput = {
  plain: [0.46, 0.35, 0.3, 0.28, 0.26, 0.25, 0.24, 0.25, 0.23, 0.2216],
  own: [0.46, 0.35, 0.3, 0.28],
  total: 10,
  width: 504,
  words: {
    name: 'Your curve on ours',
    emptySummary: 'Nothing yet.',
    summary: ({ periods, own, plain }) => `After ${periods}: ${own}, ${plain}.`,
    own: 'yours',
    plain: 'plain engine',
    period: 'Period',
    axis: 'period (100 steps each)',
  },
};

describe('ownCurve', () => {
  it.each([
    ['running-wide', {}],
    ['done-narrow', { own: input.plain, width: 328 }],
  ] satisfies [string, Partial<OwnCurveInput>][])('%s', async (name, changes) => {
    await expect(normalisedSvg(ownCurve({ ...input, ...changes }))).toMatchFileSnapshot(`snapshots/own-${name}.svg`);
  });

  it('says how far both have come, and keeps their numbers', () => {
    const { summary, table } = ownCurve(input);
    expect(summary).toBe('After 4: 0.2800, 0.2800.');
    expect(ownCurve({ ...input, own: [] }).summary).toBe('Nothing yet.');
    expect(table.rows[3]).toEqual(['4', '0.2800', '0.2800']);
    expect(table.rows[9]).toEqual(['10', '–', '0.2216']);
  });
});
