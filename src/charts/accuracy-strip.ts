import type { ChartSpec, Datum, MarkSpec } from './chart-spec.ts';
import { baseLabels, baseline, frameOptions, type Frame } from './frame.ts';
import { LABEL_SIZE, labelMarks, textWidth, type Label } from './label.ts';
import { linearScale, multiples } from './scale.ts';

export interface AccuracyFacts {
  readonly runs: number;
  readonly lowest: string;
  readonly median: string;
  readonly highest: string;
  /** This run; empty when there is none. */
  readonly own: string;
}

export interface AccuracyWords {
  readonly name: string;
  readonly summary: (facts: AccuracyFacts) => string;
  /** The mark's label. */
  readonly own: (percent: string) => string;
  /** Heads of the table's columns: accuracy, number of runs. */
  readonly accuracy: string;
  readonly runs: string;
}

export interface AccuracyStripInput {
  /** Final accuracies of the recorded runs, 0 to 1, ascending, at least one. */
  readonly recorded: readonly number[];
  /** This run's accuracy, 0 to 1; null (or no number) draws the recorded runs alone. */
  readonly own: number | null;
  readonly width: number;
  readonly words: AccuracyWords;
}

/** Width of a column of dots, in percentage points. */
const BIN = 0.15;
/** Distance of dots in a column, in pixels. */
const PITCH = 6;
/** How far the axis is stretched to reach this run, in percentage points; beyond it the mark points outwards. */
const REACH = 1.5;

/** Each recorded run one dot over its accuracy, this run a mark below the axis. */
export function accuracyStrip({ recorded, own, width, words }: AccuracyStripInput): ChartSpec {
  const values = recorded.map((accuracy) => accuracy * 100);
  const [lowest, highest] = [values[0], values.at(-1)];
  if (lowest === undefined || highest === undefined)
    throw new RangeError('accuracyStrip: recorded has 0 accuracies, expected at least 1.');
  const ownPercent = own === null || !Number.isFinite(own) ? null : own * 100;
  const near = ownPercent !== null && ownPercent > lowest - REACH && ownPercent < highest + REACH ? [ownPercent] : [];
  const domain: [number, number] = [
    Math.floor(Math.min(lowest, ...near)),
    Math.ceil(Math.max(highest, ...near) + 1e-9),
  ];

  const columns = stack(values);
  const tallest = Math.max(...columns.map((column) => column.count));
  const bottom = 16 + tallest * PITCH;
  const frame: Frame = { left: 12, right: width - 18, top: 8, bottom, width, height: bottom + 42 };
  const toX = linearScale(domain, [frame.left, frame.right]);

  const dots = columns.flatMap(({ percent, count }) =>
    Array.from({ length: count }, (_, index): Datum => ({ x: percent, y: bottom - 4 - PITCH * index })),
  );
  const ticks = multiples(domain[0], domain[1], domain[1] - domain[0] > 6 ? 2 : 1);
  const tickLabels = baseLabels(
    frame,
    ticks.map((tick, index) => ({ x: toX(tick), text: index === ticks.length - 1 ? `${tick}%` : String(tick) })),
  ).map((label): Label => ({ ...label, y: label.y + 2 }));
  const middle = values[Math.floor((values.length - 1) / 2)]! / 2 + values[Math.ceil((values.length - 1) / 2)]! / 2;

  return {
    options: frameOptions(frame, { domain, range: [frame.left, frame.right] }, { domain: [0, 1] }),
    marks: [
      {
        kind: 'dot',
        data: dots,
        options: { x: 'x', y: { value: 'y', scale: null }, r: 2.6, stroke: 'none', className: 'dot' },
      },
      baseline(frame),
      {
        kind: 'ruleX',
        data: ticks.map((x) => ({ x, y1: bottom, y2: bottom + 4 })),
        options: { x: 'x', y1: { value: 'y1', scale: null }, y2: { value: 'y2', scale: null }, className: 'axis' },
      },
      ...labelMarks(tickLabels),
      ...(ownPercent === null ? [] : ownMark(ownPercent, domain, toX, frame, words.own(shown(ownPercent)))),
    ],
    name: words.name,
    summary: words.summary({
      runs: recorded.length,
      lowest: shown(lowest),
      median: shown(middle),
      highest: shown(highest),
      own: ownPercent === null ? '' : shown(ownPercent),
    }),
    table: {
      head: [words.accuracy, words.runs],
      rows: columns.map(({ percent, count }) => [
        `${(percent - BIN / 2).toFixed(2)}–${(percent + BIN / 2).toFixed(2)}%`,
        String(count),
      ]),
    },
  };
}

/** Columns of dots: the middle of each bin in percent, and how many runs fall into it. */
export function stack(percents: readonly number[]): { percent: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const percent of percents) {
    const bin = Math.round(percent / BIN);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([bin, count]) => ({ percent: Number((bin * BIN).toFixed(3)), count }));
}

/** A triangle under the axis, or an arrowhead at its end when this run lies beyond it. */
function ownMark(
  percent: number,
  domain: readonly [number, number],
  toX: (percent: number) => number,
  frame: Frame,
  text: string,
): MarkSpec[] {
  const beyond = percent < domain[0] ? -1 : percent > domain[1] ? 1 : 0;
  const x = beyond === 0 ? toX(percent) : beyond < 0 ? frame.left - 6 : frame.right + 7;
  const half = textWidth(text, LABEL_SIZE) / 2;
  const labelX = Math.min(Math.max(x, half), frame.width - half);
  // Beyond the axis the mark is an arrowhead at the axis' end.
  const y = frame.bottom + (beyond === 0 ? 7 : 0);
  return [
    {
      kind: 'dot',
      data: [{ x, y }],
      options: {
        x: { value: 'x', scale: null },
        y: { value: 'y', scale: null },
        symbol: 'triangle',
        r: 5,
        rotate: beyond * 90,
        stroke: 'none',
        className: 'me',
      },
    },
    ...labelMarks([{ text, x: labelX, y: frame.bottom + 33, anchor: 'middle', className: 'lbl strong' }]),
  ];
}

function shown(percent: number): string {
  return `${percent.toFixed(1)}%`;
}
