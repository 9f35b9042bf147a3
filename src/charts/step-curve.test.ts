import { describe, expect, it } from 'vitest';
import { NETWORK_STEPS } from './fixtures/linear-run.ts';
import { normalisedSvg } from './fixtures/normalised-svg.ts';
import { STEP_WORDS as words } from './fixtures/words.ts';
import { stepCurve } from './step-curve.ts';

const input = { snapshots: NETWORK_STEPS, chosen: 1000, labelled: [10, 100, 1000], width: 700, words };

describe('stepCurve', () => {
  it.each([
    ['wide', {}],
    ['narrow', { width: 328, chosen: 100 }],
    ['one', { snapshots: NETWORK_STEPS.slice(0, 1), chosen: 0 }],
  ])('%s', async (name, changes) => {
    await expect(normalisedSvg(stepCurve({ ...input, ...changes }))).toMatchFileSnapshot(`snapshots/steps-${name}.svg`);
  });

  it('carries its numbers: 125 of 2500 misread cost 34.5388 × 0.05 = 1.73', () => {
    const { table, summary } = stepCurve(input);
    expect(table.rows).toHaveLength(14);
    expect(table.rows.at(-1)).toEqual(['1000', '1.73']);
    expect(summary).toBe('From 30.64 at step 0 to 1.73 at step 1000.');
  });

  it('draws no line for a step that was not recorded', () => {
    expect(stepCurve({ ...input, chosen: 15 }).marks.some((mark) => mark.kind === 'ruleX')).toBe(false);
  });

  it('keeps a perfect score on its log scale', () => {
    const perfect = NETWORK_STEPS.map((row, index) =>
      index < 13 ? row : { ...row, validation: { ...row.validation, logLoss: 0 } },
    );
    const { table, options } = stepCurve({ ...input, snapshots: perfect });
    expect(table.rows.at(-1)).toEqual(['1000', '0.00']);
    expect(Math.min(...(options.y?.domain as number[]))).toBeGreaterThan(0);
  });

  it('refuses to be drawn from nothing', () => {
    expect(() => stepCurve({ ...input, snapshots: [] })).toThrow(
      'stepCurve: snapshots has 0 entries with a log loss, expected at least 1.',
    );
  });
});
