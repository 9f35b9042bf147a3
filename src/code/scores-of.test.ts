import { expect, it } from 'vitest';
import { scoresOf } from './scores-of.ts';

it('scores are reckoned from what was read', () => {
  const scores = scoresOf({
    predictions: Uint8Array.of(0, 1, 1),
    labels: Uint8Array.of(0, 1, 0),
    probabilities: Float32Array.of(0.5, 0.5, 0.25, 0.75, 0.25, 0.75),
  });
  // Two of three are right; mean of −ln ½, −ln ¾ and −ln ¼.
  expect(scores.accuracy).toBeCloseTo(2 / 3, 12);
  expect(scores.crossEntropy).toBeCloseTo((Math.log(2) + Math.log(4 / 3) + Math.log(4)) / 3, 6);
  expect(scores.confusion).toEqual([
    [1, 1],
    [0, 1],
  ]);
});

it('a probability of 0 costs as much as the least that a float can hold', () => {
  const { crossEntropy } = scoresOf({
    predictions: Uint8Array.of(0),
    labels: Uint8Array.of(1),
    probabilities: Float32Array.of(1, 0),
  });
  expect(crossEntropy).toBeCloseTo(-Math.log(1e-45), 6);
});
