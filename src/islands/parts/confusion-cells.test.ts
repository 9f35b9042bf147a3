import { describe, expect, it } from 'vitest';
import { cellQuestion, neighbour, rowOf, totals } from './confusion-cells.ts';

const confusion = [
  [8, 2, 0],
  [1, 9, 0],
  [0, 3, 2],
];

describe('confusion cells', () => {
  it('counts', () => {
    expect(totals(confusion)).toEqual({ images: 25, correct: 19 });
    expect(rowOf(confusion, 2)).toEqual({ images: 5, correct: 2 });
  });
  it('asks what fits the cell', () => {
    expect(cellQuestion(confusion, { truth: 0, read: 2 })).toBe('none');
    expect(cellQuestion(confusion, { truth: 0, read: 0 })).toBe('right');
    expect(cellQuestion(confusion, { truth: 0, read: 1 })).toBe('fewerBack');
    expect(cellQuestion(confusion, { truth: 1, read: 0 })).toBe('moreBack');
    expect(cellQuestion(confusion, { truth: 2, read: 1 })).toBe('noneBack');
  });
  it('asks about no stroke of a model that hardly reads', () => {
    const everythingIsOne = [
      [0, 10, 0, 0, 0, 0],
      [0, 3, 0, 0, 0, 0],
      [0, 7, 0, 0, 0, 0],
    ];
    expect(cellQuestion(everythingIsOne, { truth: 0, read: 1 })).toBeNull();
  });
  it('walks by arrow keys and stays inside', () => {
    expect(neighbour({ truth: 0, read: 1 }, 'ArrowUp', 3)).toEqual({ truth: 0, read: 1 });
    expect(neighbour({ truth: 0, read: 1 }, 'ArrowDown', 3)).toEqual({ truth: 1, read: 1 });
    expect(neighbour({ truth: 0, read: 1 }, 'End', 3)).toEqual({ truth: 0, read: 2 });
    expect(neighbour({ truth: 0, read: 1 }, 'x', 3)).toBeNull();
  });
});
