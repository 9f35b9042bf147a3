import { CLASSES, PIXELS } from './dataset.ts';
import type { LabelledImages } from './dataset.ts';

/** pandas' `describe()` for each of the 784 pixels, scaled to 0 … 1. */
export interface Summary {
  readonly rows: number;
  /** [784] each; quartiles by linear interpolation, std with n − 1, as in pandas. NaN where pandas has NaN. */
  readonly mean: Float64Array;
  readonly std: Float64Array;
  readonly min: Float64Array;
  readonly q25: Float64Array;
  readonly q50: Float64Array;
  readonly q75: Float64Array;
  readonly max: Float64Array;
}

const LEVELS = 256;
const FULL_INK = 255;

/**
 * Describes every pixel over all images. Ink has only 256 levels, so one histogram for each pixel
 * holds all there is to know: nothing is sorted and no figure is rounded before the last division.
 */
export function summarise(images: LabelledImages): Summary {
  const column = (): Float64Array => new Float64Array(PIXELS).fill(Number.NaN);
  const summary = {
    rows: images.count,
    ...{ mean: column(), std: column(), min: column(), max: column() },
    ...{ q25: column(), q50: column(), q75: column() },
  };
  if (images.count === 0) return summary;
  const histograms = histogramsOf(images);
  for (let pixel = 0; pixel < PIXELS; pixel++) {
    const histogram = histograms.subarray(pixel * LEVELS, (pixel + 1) * LEVELS);
    const [mean, std] = moments(histogram, images.count);
    summary.mean[pixel] = mean / FULL_INK;
    summary.std[pixel] = std / FULL_INK;
    summary.min[pixel] = quantile(histogram, images.count, 0) / FULL_INK;
    summary.q25[pixel] = quantile(histogram, images.count, 0.25) / FULL_INK;
    summary.q50[pixel] = quantile(histogram, images.count, 0.5) / FULL_INK;
    summary.q75[pixel] = quantile(histogram, images.count, 0.75) / FULL_INK;
    summary.max[pixel] = quantile(histogram, images.count, 1) / FULL_INK;
  }
  return summary;
}

/** [10] how many images there are of each digit. */
export function labelCounts(images: LabelledImages): number[] {
  const counts = Array<number>(CLASSES).fill(0);
  for (const label of images.labels) counts[label]!++;
  return counts;
}

/** [784, 256] how often each pixel has each level of ink. */
function histogramsOf(images: LabelledImages): Uint32Array {
  const histograms = new Uint32Array(PIXELS * LEVELS);
  const { pixels } = images;
  for (let row = 0, at = 0; row < images.count; row++) {
    for (let bin = 0; bin < histograms.length; bin += LEVELS, at++) histograms[bin + pixels[at]!]!++;
  }
  return histograms;
}

/** Mean and standard deviation with n − 1, in levels; the sums are whole numbers below 2⁵³. */
function moments(histogram: Uint32Array, count: number): [mean: number, std: number] {
  let sum = 0;
  let squares = 0;
  for (let level = 1; level < LEVELS; level++) {
    sum += histogram[level]! * level;
    squares += histogram[level]! * level * level;
  }
  return [sum / count, Math.sqrt((count * squares - sum * sum) / (count * (count - 1)))];
}

/** The level `share` of the way up the sorted values, between two of them by linear interpolation. */
function quantile(histogram: Uint32Array, count: number, share: number): number {
  const place = (count - 1) * share;
  const below = Math.floor(place);
  const low = levelAt(histogram, below);
  return place === below ? low : low + (place - below) * (levelAt(histogram, below + 1) - low);
}

/** The level at a rank, 0 … count − 1, of the sorted values. */
function levelAt(histogram: Uint32Array, rank: number): number {
  let seen = 0;
  for (let level = 0; level < LEVELS; level++) {
    seen += histogram[level]!;
    if (seen > rank) return level;
  }
  return LEVELS - 1;
}
