import { describe, expect, it } from 'vitest';
import { confusionCells, largestConfusions, worstDigit } from './confusion-view.ts';
import { LINEAR_RUN } from './fixtures/linear-run.ts';

const confusion = LINEAR_RUN.confusion!;

describe('confusionCells', () => {
  it('darkens by the square root of the share of the row', () => {
    // 9 of 25: share 0.36, ink 0.6; 4 of 25: 0.16, 0.4; 12 of 25: 0.48, 0.69
    const cells = confusionCells([
      [9, 4, 12],
      [0, 0, 0],
      [0, 0, 1],
    ]);
    expect(cells[0]).toEqual([
      { truth: 0, read: 0, count: 9, rowShare: 0.36, ink: 0.6, tone: 'middle' },
      { truth: 0, read: 1, count: 4, rowShare: 0.16, ink: 0.4, tone: 'light' },
      { truth: 0, read: 2, count: 12, rowShare: 0.48, ink: Math.sqrt(0.48), tone: 'dark' },
    ]);
    expect(cells[1]!.every(({ rowShare, ink }) => rowShare === 0 && ink === 0)).toBe(true);
  });

  it('says which row does not fit', () => {
    expect(() => confusionCells([[1, 2], [3]])).toThrow('Confusion row 1 has 1 counts, expected 2.');
  });
});

describe('largestConfusions', () => {
  it('gives the most frequent misreadings first', () => {
    const found = largestConfusions(confusion, 3).map(({ truth, read, count }) => [truth, read, count]);
    expect(found).toEqual([
      [8, 5, 16],
      [4, 9, 15],
      [3, 5, 12],
    ]);
  });

  it('breaks ties by share and leaves out what never happened', () => {
    // two of row 1's 4 images weigh more than two of row 0's 10
    const found = largestConfusions(
      [
        [8, 2, 0],
        [2, 2, 0],
        [0, 0, 5],
      ],
      5,
    ).map(({ truth, read }) => [truth, read]);
    expect(found).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });
});

describe('worstDigit', () => {
  it('is the digit with the lowest recall: 193 of 237 eights', () => {
    expect(worstDigit(confusion)).toEqual({ digit: 8, recall: 193 / 237 });
  });

  it('skips digits without images, and is null without any', () => {
    expect(
      worstDigit([
        [0, 0],
        [1, 3],
      ]),
    ).toEqual({ digit: 1, recall: 0.75 });
    expect(
      worstDigit([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });
});
