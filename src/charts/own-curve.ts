import type { ChartSpec } from './chart-spec.ts';
import { baseLabels, baseline, frameOptions, gridLabels, gridlines } from './frame.ts';
import { labelMarks } from './label.ts';
import { frameFor } from './loss-frame.ts';
import { endLabels, type Line } from './loss-labels.ts';

export interface OwnCurveWords {
  readonly name: string;
  /** Before the reader's step has trained a period. */
  readonly emptySummary: string;
  readonly summary: (facts: { readonly periods: number; readonly own: string; readonly plain: string }) => string;
  /** At the ends of the lines, and over the columns of the table. */
  readonly own: string;
  readonly plain: string;
  readonly period: string;
  /** Under the axis. */
  readonly axis: string;
}

export interface OwnCurveInput {
  /** Validation cross-entropy after each period, in nats: of the plain engine, and with the reader's step as far as it is. */
  readonly plain: readonly number[];
  readonly own: readonly number[];
  /** Periods the whole run has. */
  readonly total: number;
  readonly width: number;
  readonly words: OwnCurveWords;
}

/** The reader's curve, thin, on the plain engine's, broad and pale: where they agree, one lies in the other. */
export function ownCurve({ plain, own, total, width, words }: OwnCurveInput): ChartSpec {
  const shown = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(4));
  const ends = { own: `${words.own} ${shown(own.at(-1))}`, plain: `${words.plain} ${shown(plain.at(-1))}` };
  const frame = frameFor([...plain, ...own], total, width, Object.values(ends));
  const lineOf = (values: readonly number[], text: string, className: string): Line => ({
    points: values.map((value, index) => ({ x: frame.toX(index + 1), y: frame.toY(value) })),
    text,
    className,
  });
  const dataOf = (values: readonly number[]) => values.map((value, index) => ({ period: index + 1, value }));
  const names = Array.from({ length: total }, (_, index) => ({ x: frame.toX(index + 1), text: String(index + 1) }));
  return {
    options: frameOptions(frame, { domain: frame.xDomain, range: frame.xRange }, { domain: frame.yDomain }),
    marks: [
      gridlines(frame.ticks.filter((tick) => tick > frame.yDomain[0])),
      baseline(frame),
      ...labelMarks([
        ...gridLabels(frame, frame.ticks, frame.toY),
        ...baseLabels(frame, names),
        { text: words.axis, x: frame.right, y: frame.bottom + 32, anchor: 'end' },
      ]),
      { kind: 'lineY', data: dataOf(plain), options: { x: 'period', y: 'value', className: 'broad' } },
      { kind: 'lineY', data: dataOf(own), options: { x: 'period', y: 'value', className: 'val' } },
      {
        kind: 'dot',
        data: dataOf(own),
        options: { x: 'period', y: 'value', r: 3, stroke: 'none', className: 'val-dot' },
      },
      ...labelMarks(endLabels([lineOf(own, ends.own, 'val-t'), lineOf(plain, ends.plain, '')], frame)),
    ],
    name: words.name,
    summary:
      own.length === 0
        ? words.emptySummary
        : words.summary({ periods: own.length, own: shown(own.at(-1)), plain: shown(plain[own.length - 1]) }),
    table: {
      head: [words.period, words.own, words.plain],
      rows: plain.map((value, index) => [String(index + 1), shown(own[index]), shown(value)]),
    },
  };
}
