import type { Confusion } from '../../training/training-event.ts';

/** One cell of a confusion matrix. */
export interface Cell {
  readonly truth: number;
  readonly read: number;
}

/** Images of a digit, and how many of them were read as it. */
export function rowOf(confusion: Confusion, digit: number): { readonly images: number; readonly correct: number } {
  const row = confusion[digit] ?? [];
  return { images: row.reduce((sum, count) => sum + count, 0), correct: row[digit] ?? 0 };
}

/** All images, and how many were read right. */
export function totals(confusion: Confusion): { readonly images: number; readonly correct: number } {
  return confusion.reduce(
    (sum, _, digit) => {
      const { images, correct } = rowOf(confusion, digit);
      return { images: sum.images + images, correct: sum.correct + correct };
    },
    { images: 0, correct: 0 },
  );
}

/** Ten equally likely answers are right one time in ten; nothing below twice that can be called reading. */
export const GUESSING_ACCURACY = 0.2;

/** What to ask about a cell's images. */
export type CellQuestion = 'none' | 'right' | 'fewerBack' | 'moreBack' | 'sameBack' | 'noneBack';

/** Null where there is nothing to ask: strokes do not explain a model that hardly reads. */
export function cellQuestion(confusion: Confusion, { truth, read }: Cell): CellQuestion | null {
  const { images, correct } = totals(confusion);
  if (correct < GUESSING_ACCURACY * images) return null;
  const count = confusion[truth]?.[read] ?? 0;
  const back = confusion[read]?.[truth] ?? 0;
  if (count === 0) return 'none';
  if (truth === read) return 'right';
  if (back === 0) return 'noneBack';
  if (back === count) return 'sameBack';
  return back < count ? 'fewerBack' : 'moreBack';
}

/** The cell an arrow key leads to; the edges hold. Null for any other key. */
export function neighbour({ truth, read }: Cell, key: string, classes: number): Cell | null {
  const last = classes - 1;
  switch (key) {
    case 'ArrowUp':
      return { truth: Math.max(0, truth - 1), read };
    case 'ArrowDown':
      return { truth: Math.min(last, truth + 1), read };
    case 'ArrowLeft':
      return { truth, read: Math.max(0, read - 1) };
    case 'ArrowRight':
      return { truth, read: Math.min(last, read + 1) };
    case 'Home':
      return { truth, read: 0 };
    case 'End':
      return { truth, read: last };
    default:
      return null;
  }
}
