import { describe, expect, it } from 'vitest';
import { STANDARD } from '../../variation.ts';
import { supports } from './webgl-supported.ts';

const shape = { inputs: 784, classes: 10, image: { side: 28 } };

describe('supports', () => {
  it('takes images, and any change made to the data', () => {
    expect(supports(shape, STANDARD)).toBe(true);
    expect(supports(shape, { ...STANDARD, shuffledPixels: true, labelNoise: 0.5, trainingRows: 10 })).toBe(true);
  });

  it('declines points, more classes than a schedule can hold, and another way of training', () => {
    expect(supports({ inputs: 2, classes: 3 }, STANDARD)).toBe(false);
    expect([15, 16].map((classes) => supports({ ...shape, classes }, STANDARD))).toEqual([true, false]);
    expect(supports(shape, { ...STANDARD, loss: 'mean' })).toBe(false);
  });
});
