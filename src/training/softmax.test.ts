import { describe, expect, it } from 'vitest';
import { argmax, crossEntropyOfScores, softmax } from './softmax.ts';

describe('softmax', () => {
  it('turns equal scores into equal shares and ln 3 of difference into three to one', () => {
    const values = Float32Array.of(5, 5, Math.log(3), 0);
    softmax(values, 2, 2);
    expect(values[0]).toBeCloseTo(0.5, 6);
    expect(values[2]).toBeCloseTo(0.75, 6);
    expect(values[3]).toBeCloseTo(0.25, 6);
  });

  it('stands large scores', () => {
    const values = Float32Array.of(1000, 0);
    softmax(values, 1, 2);
    expect([...values]).toEqual([1, 0]);
  });
});

describe('crossEntropyOfScores', () => {
  it('is ln 10 for ten equal scores', () => {
    expect(crossEntropyOfScores(new Float32Array(10), 0, 10, 3)).toBeCloseTo(2.302585, 6);
  });

  it('charges a confident mistake its full price', () => {
    expect(crossEntropyOfScores(Float32Array.of(0, 1000), 0, 2, 0)).toBe(1000);
  });
});

describe('argmax', () => {
  it('takes the first of equals', () => {
    expect(argmax(Float32Array.of(0, 1, 7, 7), 1, 3)).toBe(1);
  });
});
