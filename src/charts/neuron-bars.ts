import type { ChartSpec, Datum } from './chart-spec.ts';
import { baseLabels, baseline, frameOptions, type Frame } from './frame.ts';
import { labelMarks, type Label } from './label.ts';
import { linearScale } from './scale.ts';

export interface NeuronFacts {
  readonly mostDigit: number;
  readonly most: string;
}

export interface NeuronWords {
  readonly name: string;
  readonly summary: (facts: NeuronFacts) => string;
  /** For a neuron that answers no digit at all. */
  readonly silentSummary: string;
  /** Heads of the table's columns. */
  readonly digit: string;
  readonly output: string;
}

export interface NeuronBarsInput {
  /** Mean output (after ReLU, so 0 or more) for the images of each digit, ten numbers. */
  readonly means: readonly number[];
  readonly width: number;
  readonly words: NeuronWords;
}

/** What a neuron answers to each digit; the two strongest answers are written out. */
export function neuronBars({ means, width, words }: NeuronBarsInput): ChartSpec {
  if (means.length !== 10) throw new RangeError(`neuronBars: means has ${means.length} numbers, expected 10.`);
  const high = Math.max(...means);
  const strongest = means
    .map((mean, digit) => ({ mean, digit }))
    .filter(({ mean }) => mean > 0)
    .sort((a, b) => b.mean - a.mean)
    .slice(0, 2)
    .map(({ digit }) => digit);
  const frame: Frame = { left: 0, right: width, top: 32, bottom: 140, width, height: 170 };
  const domain: [number, number] = [0, high > 0 ? high : 1];
  const xDomain: [number, number] = [-0.5, 9.5];
  const toX = linearScale(xDomain, [0, width]);
  const toY = linearScale(domain, [frame.bottom, frame.top]);
  const half = 7 / (width / 10);

  return {
    options: frameOptions(frame, { domain: xDomain, range: [0, width] }, { domain }),
    marks: [
      {
        kind: 'rect',
        data: means.map((value, digit): Datum => ({ from: digit - half, to: digit + half, zero: 0, value })),
        options: { x1: 'from', x2: 'to', y1: 'zero', y2: 'value', fill: 'var(--ink)' },
      },
      baseline(frame),
      ...labelMarks([
        ...baseLabels(
          frame,
          means.map((_, digit) => ({
            x: toX(digit),
            text: String(digit),
            ...(strongest.includes(digit) ? { className: 'lbl strong' } : {}),
          })),
        ),
        ...strongest.map((digit): Label => ({
          text: means[digit]!.toFixed(1),
          x: toX(digit),
          y: toY(means[digit]!) - 12,
          anchor: 'middle',
          className: 'lbl strong',
        })),
      ]),
    ],
    name: words.name,
    summary: high > 0 ? words.summary({ mostDigit: strongest[0]!, most: high.toFixed(1) }) : words.silentSummary,
    table: {
      head: [words.digit, words.output],
      rows: means.map((mean, digit) => [String(digit), mean.toFixed(2)]),
    },
  };
}
