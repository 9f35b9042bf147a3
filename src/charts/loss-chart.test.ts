import { describe, expect, it } from 'vitest';
import { LINEAR_RUNS, NETWORK_RUNS } from '../exercises/recorded-runs.ts';
import type { ChartSpec } from './chart-spec.ts';
import { LINEAR_RUN, periodReport } from './fixtures/linear-run.ts';
import { normalisedSvg } from './fixtures/normalised-svg.ts';
import { LOSS_WORDS, LOSS_WORDS_ZH } from './fixtures/words.ts';
import { boxOf, overlap, type Box } from './label.ts';
import { lossChart, type LossChartInput } from './loss-chart.ts';

const input: LossChartInput = {
  periods: LINEAR_RUN.periods,
  total: 10,
  recorded: LINEAR_RUNS,
  showRecorded: true,
  diverged: false,
  width: 504,
  words: LOSS_WORDS,
};
const stuck = [
  [6730, 2260],
  [6760, 2245],
  [6758, 2220],
].map(([a, b], index) => periodReport(100 * (index + 1), a!, b!));

/** The texts of a chart with the space they take. */
function texts(spec: ChartSpec): { text: string; className: string; box: Box }[] {
  return spec.marks.flatMap((mark) => {
    if (mark.kind !== 'text') return [];
    const { x, y, text } = mark.data[0] as { x: number; y: number; text: string };
    const anchor = mark.options.textAnchor as 'start' | 'middle' | 'end';
    const className = mark.options.className ?? '';
    return [{ text, className, box: boxOf({ text, x, y, anchor, className }) }];
  });
}

it('draws a line between two engines, named on their sides', () => {
  const spec = lossChart({ ...input, changes: [{ period: 4, from: 'webgl', to: 'simd' }] });
  expect(spec.marks).toContainEqual(
    expect.objectContaining({ kind: 'ruleX', options: { x: 'period', className: 'now' } }),
  );
  expect(JSON.stringify(spec.marks)).toMatch(/"webgl".*"simd"/);
});

describe('lossChart', () => {
  it.each([
    ['done-wide', {}],
    ['done-narrow', { width: 328 }],
    ['done-zh-wide', { words: LOSS_WORDS_ZH }],
    ['done-zh-narrow', { words: LOSS_WORDS_ZH, width: 328 }],
    ['empty-wide', { periods: [] }],
    ['running-wide', { periods: LINEAR_RUN.periods.slice(0, 5) }],
    ['running-narrow', { periods: LINEAR_RUN.periods.slice(0, 5), width: 328 }],
    ['diverged-wide', { periods: stuck, recorded: null, diverged: true }],
    ['diverged-narrow', { periods: stuck, recorded: null, diverged: true, width: 328 }],
    ['diverged-at-once', { periods: [], recorded: null, diverged: true }],
  ] satisfies [string, Partial<LossChartInput>][])('%s', async (name, changes) => {
    await expect(normalisedSvg(lossChart({ ...input, ...changes }))).toMatchFileSnapshot(`snapshots/loss-${name}.svg`);
  });

  it('carries its numbers: 603 of 7500 misread cost 34.5388 × 0.0804 = 2.78', () => {
    const { table, summary } = lossChart(input);
    expect(table.head).toEqual(['Period', 'training', 'validation', 'TF1 median']);
    expect(table.rows).toHaveLength(10);
    expect(table.rows[9]).toEqual(['10', '2.78', '3.54', '3.38']);
    expect(summary).toBe('After 10 periods training went from 4.06 to 2.78, validation from 4.45 to 3.54.');
  });

  it('says so when there is nothing yet', () => {
    expect(lossChart({ ...input, periods: [] }).summary).toBe('No period has been trained yet.');
  });

  it('leaves the recorded runs out unless asked, in the same frame', () => {
    const without = lossChart({ ...input, showRecorded: false });
    expect(without.marks.some((mark) => mark.kind === 'areaY')).toBe(false);
    expect(without.options).toEqual(lossChart(input).options);
  });

  it('never shows ten recorded periods on an axis of another length', () => {
    const short = lossChart({ ...input, periods: LINEAR_RUN.periods.slice(0, 3), total: 3 });
    expect(short.marks.some((mark) => mark.kind === 'areaY')).toBe(false);
    expect(short.table.head).toHaveLength(3);
  });

  it('keeps its frame while a run goes on', () => {
    const frames = [0, 1, 5, 10].map(
      (count) => lossChart({ ...input, periods: LINEAR_RUN.periods.slice(0, count) }).options.y,
    );
    for (const frame of frames) expect(frame).toEqual(frames[0]);
  });

  it('marks where a diverged run stopped, and the level of guessing', () => {
    const diverged = lossChart({ ...input, periods: stuck, diverged: true });
    expect(texts(diverged).map(({ text }) => text)).toEqual(expect.arrayContaining(['stopped here', 'guessing: 31.1']));
    expect(texts(lossChart({ ...input, periods: stuck })).map(({ text }) => text)).not.toContain('stopped here');
  });

  it('shows a dash for what is not a number', () => {
    const broken = { ...periodReport(100, 700, 250), training: { logLoss: NaN, crossEntropy: NaN, accuracy: NaN } };
    const { table, marks } = lossChart({ ...input, periods: [broken] });
    expect(table.rows[0]).toEqual(['1', '–', '3.45', '4.61']);
    expect(JSON.stringify(marks.filter((mark) => mark.kind === 'text'))).not.toContain('NaN');
  });

  const networkPeriods = NETWORK_RUNS.validationLogLoss.median.map((value, index) =>
    periodReport(
      100 * (index + 1),
      (NETWORK_RUNS.trainingLogLossMedian[index]! / 34.539) * 7500,
      (value / 34.539) * 2500,
    ),
  );
  const even = LINEAR_RUN.periods.map(({ step, validation }) => ({ step, training: validation, validation }));

  it.each([
    ['linear', LINEAR_RUN.periods, LINEAR_RUNS, false],
    ['network', networkPeriods, NETWORK_RUNS, false],
    ['equal losses', even, LINEAR_RUNS, false],
    ['stuck', stuck, NETWORK_RUNS, true],
  ] as const)('lets no label hide another: %s', (_, periods, recorded, diverged) => {
    for (const width of [504, 460, 328, 288]) {
      for (const words of [LOSS_WORDS, LOSS_WORDS_ZH]) {
        for (let count = 0; count <= periods.length; count++) {
          const all = texts(
            lossChart({ ...input, periods: periods.slice(0, count), recorded, diverged, width, words }),
          );
          const inFrame = all.filter(({ className }) => className !== '');
          inFrame.forEach((one, index) => {
            expect(one.box.right, `${one.text} at ${width}`).toBeLessThanOrEqual(width + 2);
            expect(one.box.left, `${one.text} at ${width}`).toBeGreaterThanOrEqual(0);
            for (const other of inFrame.slice(index + 1)) {
              expect(overlap(one.box, other.box), `${one.text} on ${other.text}, ${count} periods, ${width} wide`).toBe(
                0,
              );
            }
          });
        }
      }
    }
  });
});
