import { unitOf, type Examples, type Inputs, type Shape } from './dataset.ts';

/** pandas' `describe()` for each input of a dataset, bytes scaled to 0 … 1. */
export interface Summary {
  readonly rows: number;
  /** [inputs] each; quartiles by linear interpolation, std with n − 1, as in pandas. NaN where pandas has NaN. */
  readonly mean: Float64Array;
  readonly std: Float64Array;
  readonly min: Float64Array;
  readonly q25: Float64Array;
  readonly q50: Float64Array;
  readonly q75: Float64Array;
  readonly max: Float64Array;
}

/** All there is to know of an input: which values it takes, rising, and how often each. */
interface Column {
  readonly values: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
}

/** Describes every input over all examples. No figure is rounded before the last division. */
export function summarise(examples: Examples, { inputs }: Pick<Shape, 'inputs'>): Summary {
  const { count } = examples;
  const figures = (): Float64Array => new Float64Array(inputs).fill(Number.NaN);
  const summary = {
    rows: count,
    ...{ mean: figures(), std: figures(), min: figures(), max: figures() },
    ...{ q25: figures(), q50: figures(), q75: figures() },
  };
  if (count === 0) return summary;
  const unit = unitOf(examples.inputs);
  columnsOf(examples.inputs, inputs).forEach((column, input) => {
    const [mean, std] = moments(column, count);
    summary.mean[input] = mean / unit;
    summary.std[input] = std / unit;
    summary.min[input] = quantile(column, count, 0) / unit;
    summary.q25[input] = quantile(column, count, 0.25) / unit;
    summary.q50[input] = quantile(column, count, 0.5) / unit;
    summary.q75[input] = quantile(column, count, 0.75) / unit;
    summary.max[input] = quantile(column, count, 1) / unit;
  });
  return summary;
}

/** [classes] how many examples there are of each class. */
export function labelCounts(examples: Pick<Examples, 'labels'>, { classes }: Pick<Shape, 'classes'>): number[] {
  const counts = Array<number>(classes).fill(0);
  for (const label of examples.labels) counts[label]!++;
  return counts;
}

/** A byte has only 256 values, so one histogram for each input is enough, and nothing is sorted; numbers are. */
function columnsOf(values: Inputs, inputs: number): Column[] {
  if (values instanceof Uint8Array) return histogramsOf(values, inputs);
  const rows = values.length / inputs;
  const once = new Uint8Array(rows).fill(1);
  return Array.from({ length: inputs }, (_, input) => ({
    values: Float32Array.from({ length: rows }, (_, row) => values[row * inputs + input]!).sort(),
    counts: once,
  }));
}

const LEVELS = 256;

function histogramsOf(bytes: Uint8Array, inputs: number): Column[] {
  const histograms = new Uint32Array(inputs * LEVELS);
  for (let at = 0; at < bytes.length;) {
    for (let bin = 0; bin < histograms.length; bin += LEVELS, at++) histograms[bin + bytes[at]!]!++;
  }
  const levels = Uint8Array.from({ length: LEVELS }, (_, level) => level);
  return Array.from({ length: inputs }, (_, input) => ({
    values: levels,
    counts: histograms.subarray(input * LEVELS, (input + 1) * LEVELS),
  }));
}

/** Mean and standard deviation with n − 1. Of bytes the sums are whole numbers below 2⁵³. */
function moments({ values, counts }: Column, count: number): [mean: number, std: number] {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    sum += counts[i]! * values[i]!;
    squares += counts[i]! * values[i]! * values[i]!;
  }
  return [sum / count, Math.sqrt((count * squares - sum * sum) / (count * (count - 1)))];
}

/** The value `share` of the way up the sorted ones, between two of them by linear interpolation. */
function quantile(column: Column, count: number, share: number): number {
  const place = (count - 1) * share;
  const below = Math.floor(place);
  const low = valueAt(column, below);
  return place === below ? low : low + (place - below) * (valueAt(column, below + 1) - low);
}

/** The value at a rank, 0 … count − 1, of the sorted ones. */
function valueAt({ values, counts }: Column, rank: number): number {
  let seen = 0;
  for (let i = 0; i < values.length; i++) {
    seen += counts[i]!;
    if (seen > rank) return values[i]!;
  }
  return values[values.length - 1]!;
}
