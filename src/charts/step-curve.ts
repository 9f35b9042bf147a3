import type { Snapshot } from '../training/training-event.ts';
import type { ChartSpec, Datum } from './chart-spec.ts';
import { baseLabels, frameOptions, gridLabels, gridlines, NARROW, type Frame } from './frame.ts';
import { boxOf, labelMarks, lineObstacles, placeLabel, textWidth, TICK_SIZE, type Label } from './label.ts';
import { linearScale } from './scale.ts';

/** Distance of the first and last step from the picture's edges, in pixels: a slider below lines up with it. */
export const STEP_CURVE_INSET = { left: 34, right: 16 } as const;

export interface StepCurveFacts {
  readonly firstStep: number;
  readonly firstLogLoss: string;
  readonly lastStep: number;
  readonly lastLogLoss: string;
}

export interface StepCurveWords {
  readonly name: string;
  readonly summary: (facts: StepCurveFacts) => string;
  /** Heads of the table's columns. */
  readonly step: string;
  readonly logLoss: string;
}

export interface StepCurveInput {
  /** In order of steps, at least one. */
  readonly snapshots: readonly Pick<Snapshot, 'step' | 'validation'>[];
  /** The step under the vertical line. */
  readonly chosen: number;
  /** Steps whose values are written out, for example those of pinned sheets. */
  readonly labelled: readonly number[];
  readonly width: number;
  readonly words: StepCurveWords;
}

const GRID = [0.1, 0.2, 0.5, 1, 2, 5, 10, 30];
/** A run without a single misread image has a log loss of 0, which a log scale cannot show. */
const LEAST = 0.05;

/** Validation log loss (log scale) at each recorded step; the steps are evenly spaced, whatever lies between them. */
export function stepCurve({ snapshots, chosen, labelled, width, words }: StepCurveInput): ChartSpec {
  const data = snapshots
    .filter(({ validation }) => Number.isFinite(validation.logLoss))
    .map(({ step, validation }) => ({ step, logLoss: validation.logLoss, shown: Math.max(LEAST, validation.logLoss) }));
  const [first, last] = [data[0], data.at(-1)];
  if (!first || !last) throw new RangeError('stepCurve: snapshots has 0 entries with a log loss, expected at least 1.');

  const height = width < NARROW ? 140 : 150;
  const bottom = height - 22;
  const frame: Frame = { left: 30, right: width - 10, top: 12, bottom, width, height };
  const xDomain: [number, number] = data.length > 1 ? [0, data.length - 1] : [-1, 1];
  const xRange: [number, number] = [STEP_CURVE_INSET.left, width - STEP_CURVE_INSET.right];
  const toX = linearScale(xDomain, xRange);
  const values = data.map((row) => row.shown);
  const domain: [number, number] = [Math.min(...values) * 0.75, Math.max(...values) * 1.4];
  const logs = linearScale([Math.log(domain[0]), Math.log(domain[1])], [bottom, frame.top]);
  const toY = (value: number): number => logs(Math.log(value));
  const ticks = GRID.filter((tick) => tick >= domain[0] && tick <= domain[1]).slice(-4);

  const points = data.map((row, index): Datum => ({ ...row, index }));
  const isMain = (step: number): boolean => labelled.includes(step);
  const main = points.filter(({ step }) => isMain(Number(step)));
  const places = data.map((row, index) => ({ x: toX(index), y: toY(row.shown), row }));
  const chosenAt = data.findIndex(({ step }) => step === chosen);

  return {
    options: frameOptions(frame, { domain: xDomain, range: xRange }, { domain, type: 'log' }),
    marks: [
      gridlines(ticks),
      { kind: 'lineY', data: points, options: { x: 'index', y: 'shown', className: 'val' } },
      { kind: 'dot', data: points, options: { x: 'index', y: 'shown', r: 3, stroke: 'none', className: 'val-dot' } },
      { kind: 'dot', data: main, options: { x: 'index', y: 'shown', r: 4.5, stroke: 'none', className: 'val-dot' } },
      ...(chosenAt < 0
        ? []
        : [{ kind: 'ruleX', data: [{ index: chosenAt }], options: { x: 'index', className: 'now' } } as const]),
      ...labelMarks([
        ...gridLabels(frame, ticks, toY),
        ...stepNames(frame, places, isMain),
        ...valueLabels(frame, places, isMain, ticks.map(toY)),
      ]),
    ],
    name: words.name,
    summary: words.summary({
      firstStep: first.step,
      firstLogLoss: first.logLoss.toFixed(2),
      lastStep: last.step,
      lastLogLoss: last.logLoss.toFixed(2),
    }),
    table: {
      head: [words.step, words.logLoss],
      rows: data.map(({ step, logLoss }) => [String(step), logLoss.toFixed(2)]),
    },
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly row: { readonly step: number; readonly logLoss: number };
}

/** The labelled steps by name, and of the others as many as fit, the ends first. */
function stepNames(frame: Frame, places: readonly Place[], isMain: (step: number) => boolean): Label[] {
  const rank = ({ row }: Place, index: number): number =>
    isMain(row.step) ? 0 : index === 0 || index === places.length - 1 ? 1 : row.step === 500 ? 2 : 3;
  const order = places.map((place, index) => ({ place, rank: rank(place, index) })).sort((a, b) => a.rank - b.rank);
  const taken: { left: number; right: number }[] = [];
  const names = order.flatMap(({ place, rank }) => {
    const half = textWidth(String(place.row.step), TICK_SIZE + 1) / 2 + 4;
    const [left, right] = [place.x - half, place.x + half];
    if (taken.some((other) => left < other.right && right > other.left)) return [];
    taken.push({ left, right });
    return [{ x: place.x, text: String(place.row.step), ...(rank === 0 ? { className: 'lbl strong' } : {}) }];
  });
  return baseLabels(frame, names);
}

/** Values of the labelled steps, off the curve and off the gridlines, which stand at the heights `lines`. */
function valueLabels(
  frame: Frame,
  places: readonly Place[],
  isMain: (step: number) => boolean,
  lines: readonly number[],
): Label[] {
  const curve = lineObstacles(places);
  const grid = lines.map((y) => ({ left: frame.left, right: frame.right, top: y - 1, bottom: y + 1 }));
  const labels: Label[] = [];
  for (const { x, y, row } of places) {
    if (!isMain(row.step)) continue;
    const label: Label = { text: row.logLoss.toFixed(2), x, y, anchor: 'start', className: 'lbl val-t halo' };
    const candidates = [-14, -18, -22, -28, 14, 20].flatMap((dy): Label[] => [
      { ...label, x: x + 6, y: y + dy },
      { ...label, x: x - 8, y: y + dy, anchor: 'end' },
    ]);
    const inside = { left: frame.left, right: frame.right + 8, top: 0, bottom: frame.bottom };
    const placed = placeLabel(candidates, [...curve, ...grid, ...labels.map(boxOf)], inside);
    if (placed) labels.push(placed);
  }
  return labels;
}
