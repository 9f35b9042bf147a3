import type { Confusion } from '../training/training-event.ts';
import { inkTone, type InkTone } from './ink-tone.ts';

/** One field of the confusion matrix, ready to be painted. */
export interface ConfusionCell {
  readonly truth: number;
  readonly read: number;
  readonly count: number;
  /** Share of the images of this true digit, 0 to 1. */
  readonly rowShare: number;
  /** How dark, 0 to 1: the square root of the share, so that a few misread images are still seen. */
  readonly ink: number;
  readonly tone: InkTone;
}

/**
 * @param confusion [true digit][digit read] counts, square
 * @returns the same shape as cells
 */
export function confusionCells(confusion: Confusion): ConfusionCell[][] {
  return confusion.map((row, truth) => {
    if (row.length !== confusion.length) {
      throw new RangeError(`Confusion row ${truth} has ${row.length} counts, expected ${confusion.length}.`);
    }
    const images = row.reduce((sum, count) => sum + count, 0);
    return row.map((count, read): ConfusionCell => {
      const rowShare = images === 0 ? 0 : count / images;
      const ink = Math.sqrt(rowShare);
      return { truth, read, count, rowShare, ink, tone: inkTone(ink) };
    });
  });
}

/** The most frequent misreadings, at most `n`, the more frequent first; equal counts by share, then in reading order. */
export function largestConfusions(confusion: Confusion, n: number): ConfusionCell[] {
  return confusionCells(confusion)
    .flat()
    .filter(({ truth, read, count }) => truth !== read && count > 0)
    .sort((a, b) => b.count - a.count || b.rowShare - a.rowShare)
    .slice(0, n);
}

/** The digit whose images are misread most often, with the share read correctly; null when there are no images. */
export function worstDigit(confusion: Confusion): { readonly digit: number; readonly recall: number } | null {
  let worst: { digit: number; recall: number } | null = null;
  confusionCells(confusion).forEach((row, digit) => {
    const recall = row[digit]!.rowShare;
    if (row.some(({ count }) => count > 0) && (!worst || recall < worst.recall)) worst = { digit, recall };
  });
  return worst;
}
