import type { ChartSpec, Datum, MarkSpec } from './chart-spec.ts';
import { baseLabels, baseline, frameOptions, gridLabels, gridlines, NARROW, type Frame } from './frame.ts';
import { LABEL_SIZE, labelMarks, textWidth, type Label } from './label.ts';
import { gridTicks, linearScale, type Scale } from './scale.ts';

export interface ClassBalanceFacts {
  readonly mostDigit: number;
  readonly most: string;
  readonly leastDigit: number;
  readonly least: string;
}

export interface ClassBalanceWords {
  readonly name: string;
  /** Of the training split. */
  readonly summary: (facts: ClassBalanceFacts) => string;
  readonly training: string;
  readonly validation: string;
  readonly digit: string;
}

export interface ClassBalanceInput {
  /** Images of each digit, ten counts. */
  readonly training: readonly number[];
  readonly validation: readonly number[];
  /** Shares make splits of different size comparable. */
  readonly measure: 'share' | 'count';
  readonly width: number;
  readonly words: ClassBalanceWords;
}

/** Two bars for each digit: training open, validation filled. */
export function classBalance({ training, validation, measure, width, words }: ClassBalanceInput): ChartSpec {
  for (const [name, counts] of Object.entries({ training, validation })) {
    if (counts.length !== 10) throw new RangeError(`classBalance: ${name} has ${counts.length} counts, expected 10.`);
  }
  const bars = {
    training: measure === 'share' ? shares(training) : [...training],
    validation: measure === 'share' ? shares(validation) : [...validation],
  };
  const unit = measure === 'share' ? '%' : '';
  const high = Math.max(...bars.training, ...bars.validation, 1);
  const ticks = gridTicks(0, high).filter((tick) => tick > 0);
  const height = width < NARROW ? 210 : 240;
  const left = Math.ceil(textWidth(`${ticks.at(-1) ?? 0}${unit}`, 12.5)) + 12;
  const frame: Frame = { left, right: width - 4, top: 30, bottom: height - 26, width, height };
  const domain: [number, number] = [0, high];
  const xDomain: [number, number] = [-0.5, 9.5];
  const toX = linearScale(xDomain, [frame.left, frame.right]);
  const toY = linearScale(domain, [frame.bottom, frame.top]);
  const most = bars.training.indexOf(Math.max(...bars.training));
  const least = bars.training.indexOf(Math.min(...bars.training));
  const shown = (value: number): string => (measure === 'share' ? `${value.toFixed(1)}%` : String(value));

  return {
    options: frameOptions(frame, { domain: xDomain, range: [frame.left, frame.right] }, { domain }),
    marks: [
      gridlines(ticks),
      barMark(bars.training, -0.34, -0.02, { fill: 'var(--surface)', stroke: 'var(--indigo)', strokeWidth: 1.75 }),
      barMark(bars.validation, 0.02, 0.34, { fill: 'var(--ochre)', stroke: 'var(--ochre)', strokeWidth: 1.75 }),
      baseline(frame),
      ...labelMarks([
        ...gridLabels(frame, ticks, toY, unit),
        ...baseLabels(
          frame,
          bars.training.map((_, digit) => ({ x: toX(digit), text: String(digit), className: 'strong' })),
        ),
        ...seriesLabels(bars, words, frame, toX),
      ]),
    ],
    name: words.name,
    summary: words.summary({
      mostDigit: most,
      most: shown(bars.training[most]!),
      leastDigit: least,
      least: shown(bars.training[least]!),
    }),
    table: {
      head: [words.digit, words.training, words.validation],
      rows: bars.training.map((value, digit) => [String(digit), shown(value), shown(bars.validation[digit]!)]),
    },
  };
}

/** Percent of the whole; zeros when there is nothing. */
function shares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total === 0 ? 0 : (100 * count) / total));
}

function barMark(
  values: readonly number[],
  from: number,
  to: number,
  paint: { fill: string; stroke: string; strokeWidth: number },
): MarkSpec {
  const data = values.map((value, digit): Datum => ({ from: digit + from, to: digit + to, zero: 0, value }));
  return { kind: 'rect', data, options: { x1: 'from', x2: 'to', y1: 'zero', y2: 'value', inset: 1, ...paint } };
}

/** Both names over the tallest pair, each on the side of its bar, in one line above all bars. */
function seriesLabels(
  bars: { readonly training: readonly number[]; readonly validation: readonly number[] },
  words: ClassBalanceWords,
  frame: Frame,
  toX: Scale,
): Label[] {
  const sums = bars.training.map((value, digit) => value + bars.validation[digit]!);
  const middle = toX(sums.indexOf(Math.max(...sums)));
  const [first, second] = [textWidth(words.training, LABEL_SIZE), textWidth(words.validation, LABEL_SIZE)];
  const gap = 10;
  const start = Math.min(Math.max(middle - gap / 2 - first, frame.left), frame.right - first - gap - second);
  const y = frame.top - 16;
  return [
    { text: words.training, x: start + first, y, anchor: 'end', className: 'lbl train-t' },
    { text: words.validation, x: start + first + gap, y, anchor: 'start', className: 'lbl val-t' },
  ];
}
