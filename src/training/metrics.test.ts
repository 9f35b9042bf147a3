import { describe, expect, it } from 'vitest';
import { classScores, LOG_LOSS_OF_AN_ERROR, toMetrics } from './metrics.ts';

describe('toMetrics', () => {
  it('counts the diagonal as read correctly', () => {
    // 20 images, one wrong: accuracy 19/20, log loss 34.5388 / 20.
    const metrics = toMetrics({
      confusion: [
        [9, 1],
        [0, 10],
      ],
      crossEntropy: 0.2,
    });
    expect(metrics.accuracy).toBe(0.95);
    expect(metrics.logLoss).toBeCloseTo(1.72694, 5);
    expect(metrics.crossEntropy).toBe(0.2);
  });

  it('prices an error at −ln 1e−15 = 15 ln 10', () => {
    expect(LOG_LOSS_OF_AN_ERROR).toBeCloseTo(15 * Math.log(10), 10);
    expect(LOG_LOSS_OF_AN_ERROR).toBeCloseTo(34.539, 3);
  });

  it('has no accuracy without images', () => {
    expect(toMetrics({ confusion: [[0]], crossEntropy: 0 }).accuracy).toBeNaN();
  });
});

describe('classScores', () => {
  it('takes recall along a row and precision down a column', () => {
    // Digit 0: 8 of its 10 read as 0; 12 images were read as 0, 8 of them rightly.
    const [zero, one] = classScores([
      [8, 2],
      [4, 6],
    ]);
    expect(zero).toEqual({ digit: 0, images: 10, recall: 0.8, precision: 8 / 12 });
    expect(one).toEqual({ digit: 1, images: 10, recall: 0.6, precision: 0.75 });
  });

  it('gives NaN where there is nothing to divide by', () => {
    const [zero] = classScores([
      [0, 0],
      [0, 3],
    ]);
    expect(zero!.recall).toBeNaN();
    expect(zero!.precision).toBeNaN();
  });
});
