import { afterEach, describe, expect, it, vi } from 'vitest';
import { STANDARD } from '../../variation.ts';
import { simdSupported, supports } from './simd-supported.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('simdSupported', () => {
  it('is true here, so that the bytes it asks about are a valid module', () => {
    expect(simdSupported()).toBe(true);
  });

  it('is false without WebAssembly and without its vectors', () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(simdSupported()).toBe(false);
    vi.stubGlobal('WebAssembly', { validate: () => false });
    expect(simdSupported()).toBe(false);
  });
});

describe('supports', () => {
  const shape = { inputs: 784, classes: 10, image: { side: 28 } };

  it('takes images and points, and any change made to the data', () => {
    expect(supports(shape, STANDARD)).toBe(true);
    expect(supports({ inputs: 2, classes: 3 }, STANDARD)).toBe(true);
    expect(supports(shape, { ...STANDARD, shuffledPixels: true, labelNoise: 0.5, trainingRows: 10 })).toBe(true);
  });

  it('declines another way of training, and more classes than a byte can tell apart', () => {
    expect(supports(shape, { ...STANDARD, activation: 'tanh' })).toBe(false);
    expect(supports(shape, { ...STANDARD, shift: 1 })).toBe(false);
    expect(supports({ ...shape, classes: 257 }, STANDARD)).toBe(false);
  });
});
