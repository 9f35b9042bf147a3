import { describe, expect, it } from 'vitest';
import { compareGap, expectedOf, GAPS, type Gap } from './step-gaps.ts';

/** Two images, three units: unit 2 of image 0 was zeroed. */
const first = {
  seen: Float32Array.of(1, 2, 0, 4, 5, 6),
  blame: new Float32Array(20),
  back: Float32Array.of(0.5, 0.25, 0, 1, -1, 2000),
  gradients: [],
  norm: 50,
  scales: [0.1, 1],
  values: [Float32Array.of(1, 2, 3), Float32Array.of(4, 5, 6), Float32Array.of(7, 8), Float32Array.of(9)],
} as const;
const answer = (gap: Gap, values: readonly number[]) => ({ gap, values: Float64Array.from(values), given: '' });
const right = (gap: Gap) => Array.from(expectedOf({ first })[gap]);

describe('compareGap', () => {
  it.each(GAPS)('%s: takes the course’s own numbers', (gap) => {
    expect(compareGap(answer(gap, right(gap)), { first })).toMatchObject({ kind: 'agrees' });
  });

  it('takes what is within a millionth of 1, or of a larger number', () => {
    const near = right('backward').map((value) => value + 0.9e-6 * Math.max(1, Math.abs(value)));
    expect(compareGap(answer('backward', near), { first }).kind).toBe('agrees');
    const far = right('backward').map((value) => value + 1.1e-6 * Math.max(1, Math.abs(value)));
    expect(compareGap(answer('backward', far), { first })).toMatchObject({ kind: 'differs', wrong: 6 });
  });

  it('names the furthest number, by image and unit', () => {
    const result = compareGap(answer('forward', [1, 2, -7, 4, 5.5, 6]), { first });
    expect(result).toMatchObject({ kind: 'differs', wrong: 2, place: [0, 2], got: -7, expected: 0 });
    expect(result.kind === 'differs' && [...result.map]).toEqual([0, 0, 1, 0, 1, 0]);
  });

  it('names the first NaN before all others', () => {
    const values = [99, 2, 0, Number.NaN, 5, Number.NaN];
    expect(compareGap(answer('forward', values), { first })).toMatchObject({
      wrong: 3,
      place: [1, 0],
      got: Number.NaN,
    });
  });

  it('names a number of Adagrad by its array, and a scale by the length of its gradient', () => {
    const off = right('adagrad');
    off[7]! += 1;
    expect(compareGap(answer('adagrad', off), { first })).toMatchObject({ place: [2, 1], got: 9, expected: 8 });
    expect(compareGap(answer('clip', [0.1, 10]), { first })).toMatchObject({ place: [0.5], got: 10, expected: 1 });
  });

  it('tells what has another shape, or is no array', () => {
    expect(compareGap(answer('forward', [1]), { first })).toEqual({ gap: 'forward', total: 6, kind: 'length', got: 1 });
    expect(compareGap({ gap: 'forward', values: null, given: 'undefined' }, { first })).toMatchObject({
      kind: 'nothing',
      given: 'undefined',
    });
  });
});
