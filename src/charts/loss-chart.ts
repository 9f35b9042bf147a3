import type { RecordedRuns } from '../exercises/recorded-runs.ts';
import type { PeriodRecord } from '../training/training-event.ts';
import type { ChartSpec, MarkSpec } from './chart-spec.ts';
import { baseLabels, baseline, frameOptions, gridLabels, gridlines } from './frame.ts';
import { boxOf, labelMarks, lineObstacles, placeLabel, type Box, type Label } from './label.ts';
import { GUESSING_LOG_LOSS, lossFrame, type LossFrame } from './loss-frame.ts';
import { bandLabel, endLabels, inside, type Line, type Point } from './loss-labels.ts';

/** The band covers ten periods; on an axis of another length it would say something untrue. */
const RECORDED_PERIODS = 10;

/** First and last values as they are shown, for the sentence about the chart. */
export interface LossFacts {
  readonly periods: number;
  readonly trainingFirst: string;
  readonly trainingLast: string;
  readonly validationFirst: string;
  readonly validationLast: string;
}

export interface LossWords {
  readonly name: string;
  /** Before the first report. */
  readonly emptySummary: string;
  readonly summary: (facts: LossFacts) => string;
  readonly training: string;
  readonly validation: string;
  /** Head of the table's first column. */
  readonly period: string;
  /** Under the axis: "period (100 steps each)". */
  readonly axis: string;
  /** At the band, with the number of recorded runs. */
  readonly band: string;
  /** The same where there is little room. */
  readonly bandShort: string;
  /** Head of the table's column with the recorded median. */
  readonly recordedMedian: string;
  /** Where a diverged run ended. */
  readonly stopped: string;
  readonly guessing: (logLoss: string) => string;
}

export interface LossChartInput {
  readonly periods: readonly PeriodRecord[];
  /** Periods the whole run has, 1 to 10. */
  readonly total: number;
  /** What the frame is laid out for; null leaves it to the run alone. */
  readonly recorded: RecordedRuns | null;
  /** Whether the recorded runs are drawn. */
  readonly showRecorded: boolean;
  /** Whether the run ended because it could not learn any more. */
  readonly diverged: boolean;
  /** Where another engine took over: after so many periods. */
  readonly changes?: readonly { readonly period: number; readonly from: string; readonly to: string }[];
  /** Pixels. */
  readonly width: number;
  readonly words: LossWords;
}

/** Log loss after each period: training dashed with open points, validation solid with filled ones. */
export function lossChart(input: LossChartInput): ChartSpec {
  const { periods, total, diverged, width, words } = input;
  const recorded = total === RECORDED_PERIODS ? input.recorded : null;
  const data = periods.map(({ training, validation }, index) => ({
    period: index + 1,
    training: training.logLoss,
    validation: validation.logLoss,
  }));
  const series = ['training', 'validation'] as const;
  const ends = series.map(
    (name) => `${words[name]} ${shown(data.findLast((row) => Number.isFinite(row[name]))?.[name])}`,
  );
  const frame = lossFrame(periods, total, recorded, width, ends);

  const lines = series.map((name, index): Line => ({
    points: data
      .filter((row) => Number.isFinite(row[name]))
      .map((row) => ({ x: frame.toX(row.period), y: frame.toY(row[name]) })),
    text: ends[index]!,
    className: name === 'training' ? 'train-t' : 'val-t',
  }));
  const atEnds = endLabels(lines, frame, diverged ? 16 : 12);
  const taken = [...lines.flatMap((line) => lineObstacles(line.points)), ...atEnds.map(boxOf)];
  const stop = diverged ? stopMark(lines[1]!.points.at(-1), frame, words.stopped, taken) : { marks: [], labels: [] };
  taken.push(...stop.labels.map(boxOf));
  const change = changeMarks(input.changes ?? [], frame);
  taken.push(...change.labels.map(boxOf));
  const guess = diverged ? guessingMark(frame, words, taken) : { marks: [], labels: [] };
  const band = recorded && input.showRecorded ? bandMarks(recorded, frame, words, taken) : { marks: [], labels: [] };

  return {
    options: frameOptions(frame, { domain: frame.xDomain, range: frame.xRange }, { domain: frame.yDomain }),
    marks: [
      ...band.marks.slice(0, 1),
      gridlines(frame.ticks.filter((tick) => tick > frame.yDomain[0])),
      ...band.marks.slice(1),
      baseline(frame),
      ...guess.marks,
      ...change.marks,
      ...labelMarks([...axisLabels(frame, total, words.axis), ...band.labels, ...guess.labels, ...change.labels]),
      { kind: 'lineY', data, options: { x: 'period', y: 'training', className: 'train' } },
      { kind: 'dot', data, options: { x: 'period', y: 'training', r: 3, className: 'train-dot' } },
      { kind: 'lineY', data, options: { x: 'period', y: 'validation', className: 'val' } },
      { kind: 'dot', data, options: { x: 'period', y: 'validation', r: 3.5, stroke: 'none', className: 'val-dot' } },
      ...stop.marks,
      ...labelMarks([...atEnds, ...stop.labels]),
    ],
    name: words.name,
    summary: data.length === 0 ? words.emptySummary : words.summary(facts(data)),
    table: {
      head: [words.period, words.training, words.validation, ...(recorded ? [words.recordedMedian] : [])],
      rows: data.map((row, index) => [
        String(row.period),
        shown(row.training),
        shown(row.validation),
        ...(recorded ? [shown(recorded.validationLogLoss.median[index])] : []),
      ]),
    },
  };
}

interface Part {
  readonly marks: readonly MarkSpec[];
  readonly labels: readonly Label[];
}

function axisLabels(frame: LossFrame, total: number, title: string): Label[] {
  const names = Array.from({ length: total }, (_, index) => ({ x: frame.toX(index + 1), text: String(index + 1) }));
  return [
    ...gridLabels(frame, frame.ticks, frame.toY),
    ...baseLabels(frame, names),
    { text: title, x: frame.right, y: frame.bottom + 32, anchor: 'end' },
  ];
}

/** The middle eighty percent of the recorded runs, and their median as a dotted line. */
function bandMarks(recorded: RecordedRuns, frame: LossFrame, words: LossWords, taken: readonly Box[]): Part {
  const { p10, p90, median } = recorded.validationLogLoss;
  const data = median.map((middle, index) => ({ period: index + 1, low: p10[index]!, high: p90[index]!, middle }));
  const edge = (side: 'low' | 'high'): Point[] =>
    data.map((row) => ({ x: frame.toX(row.period), y: frame.toY(row[side]) }));
  const texts = frame.narrow ? [words.bandShort] : [words.band, words.bandShort];
  const label = bandLabel(texts, edge('high'), edge('low'), frame, taken);
  return {
    marks: [
      { kind: 'areaY', data, options: { x: 'period', y1: 'low', y2: 'high', className: 'band' } },
      { kind: 'lineY', data, options: { x: 'period', y: 'low', className: 'band-edge' } },
      { kind: 'lineY', data, options: { x: 'period', y: 'high', className: 'band-edge' } },
      { kind: 'lineY', data, options: { x: 'period', y: 'middle', className: 'median' } },
    ],
    labels: label ? [label] : [],
  };
}

/** A ring round the last point; a run that diverged before its first report is marked at the frame's left edge. */
function stopMark(end: Point | undefined, frame: LossFrame, text: string, taken: readonly Box[]): Part {
  const className = 'alert halo';
  if (!end) {
    const x = frame.xRange[0];
    return {
      marks: [{ kind: 'ruleX', data: [{ x }], options: { x: { value: 'x', scale: null }, className: 'alert-l' } }],
      labels: [{ text, x: x + 8, y: (frame.top + frame.bottom) / 2, anchor: 'start', className }],
    };
  }
  const half = boxOf({ text, x: 0, y: 0, anchor: 'middle' }).right;
  const x = Math.max(end.x, frame.left + half);
  const candidates = [26, 36, 48, -24, -36, -48, 62].map((dy): Label => ({
    text,
    x,
    y: end.y + dy,
    anchor: 'middle',
    className,
  }));
  const label = placeLabel(candidates, taken, inside(frame));
  return {
    marks: [
      {
        kind: 'dot',
        data: [{ x: end.x, y: end.y }],
        options: { x: { value: 'x', scale: null }, y: { value: 'y', scale: null }, r: 8, className: 'alert-d' },
      },
    ],
    labels: label ? [label] : [],
  };
}

/** A line between two engines, with their names on their sides of it above the frame. */
function changeMarks(changes: NonNullable<LossChartInput['changes']>, frame: LossFrame): Part {
  return {
    marks: [{ kind: 'ruleX', data: [...changes], options: { x: 'period', className: 'now' } }],
    labels: changes.flatMap(({ period, from, to }): Label[] => [
      { text: from, x: frame.toX(period) - 6, y: frame.top - 6, anchor: 'end' },
      { text: to, x: frame.toX(period) + 6, y: frame.top - 6, anchor: 'start' },
    ]),
  };
}

/** The level of a model that guesses, where the frame reaches it. */
function guessingMark(frame: LossFrame, words: LossWords, taken: readonly Box[]): Part {
  if (GUESSING_LOG_LOSS > frame.yDomain[1]) return { marks: [], labels: [] };
  const y = frame.toY(GUESSING_LOG_LOSS);
  const text = words.guessing(GUESSING_LOG_LOSS.toFixed(1));
  const candidates = [16, -14, 32].map((dy): Label => ({
    text,
    x: frame.right,
    y: y + dy,
    anchor: 'end',
    className: 'halo',
  }));
  const label = placeLabel(candidates, taken, inside(frame));
  return {
    marks: [
      {
        kind: 'ruleY',
        data: [{ y: GUESSING_LOG_LOSS }],
        options: { y: 'y', strokeDasharray: '2 3', className: 'axis' },
      },
    ],
    labels: label ? [label] : [],
  };
}

function facts(data: readonly { readonly training: number; readonly validation: number }[]): LossFacts {
  return {
    periods: data.length,
    trainingFirst: shown(data[0]?.training),
    trainingLast: shown(data.at(-1)?.training),
    validationFirst: shown(data[0]?.validation),
    validationLast: shown(data.at(-1)?.validation),
  };
}

/** Two decimals; an en dash where there is no finite number. */
function shown(value: number | undefined): string {
  return value !== undefined && Number.isFinite(value) ? value.toFixed(2) : '–';
}
