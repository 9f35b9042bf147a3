import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernel, packWeights, type Int8Weights } from './packed-weights.ts';

// Columns are units: 1, −127, 63.5 (steps of 1) and 0, 0, 0.
const weights = Float32Array.of(1, 0, -127, 0, 63.5, -0);

describe('packed weights', () => {
  it('are themselves in float32', () => {
    expect(packWeights(weights, 2, 'float32')).toBe(weights);
    expect(kernel(3, 2)(weights, 'w')).toBe(weights);
  });

  it('are bits of two bytes in float16', () => {
    const packed = packWeights(weights, 2, 'float16');
    // −127 = −1.984375 · 2⁶ = 1 10101 1111110000; 63.5 = 1.984375 · 2⁵.
    expect(packed).toEqual({ float16: Uint16Array.of(0x3c00, 0, 0xd7f0, 0, 0x53f0, 0x8000) });
    expect(kernel(3, 2)(packed, 'w')).toEqual(weights);
  });

  it('are steps of one scale for each unit in 8 bits', () => {
    const packed = packWeights(weights, 2, 'int8');
    expect(packed).toEqual({ int8: Int8Array.of(1, 0, -127, 0, 64, 0), scales: Float32Array.of(1, 0) });
    expect(kernel(3, 2)(packed, 'w')).toEqual(Float32Array.of(1, 0, -127, 0, 64, 0));
  });

  it('are off by half a step of their own unit at most in 8 bits', () => {
    const finite = fc.float({ noNaN: true, noDefaultInfinity: true, min: -(2 ** 100), max: 2 ** 100 });
    fc.assert(
      fc.property(fc.array(finite, { minLength: 6, maxLength: 6 }), (values) => {
        const original = Float32Array.from(values);
        const again = kernel(3, 2)(packWeights(original, 2, 'int8'), 'w');
        original.forEach((weight, i) => {
          const largest = Math.max(...[0, 2, 4].map((row) => Math.abs(original[row + (i % 2)]!)));
          // Besides rounding there is the float32 of the scale itself.
          const half = largest / 254;
          // So far below every weight that matters is zero.
          const nothing = largest < 2 ** -119 ? largest : 0;
          expect(Math.abs(again[i]! - weight)).toBeLessThanOrEqual(half * (1 + 1e-4) + nothing);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('hold the largest numbers', () => {
    const largest = Float32Array.of(3.4e38, -3.4e38);
    for (const precision of ['float16', 'int8'] as const) {
      const again = kernel(1, 2)(packWeights(largest, 2, precision), 'w');
      expect(again[0]).toBe(-again[1]!);
      expect(again[0]).toBeGreaterThan(60_000);
    }
  });

  it('stay the same however often they are packed', () => {
    const random = Float32Array.from({ length: 200 }, (_, i) => Math.sin(i * i));
    const once = packWeights(random, 2, 'int8') as Int8Weights;
    const twice = packWeights(kernel(100, 2)(once, 'w'), 2, 'int8') as Int8Weights;
    expect(twice.int8).toEqual(once.int8);
  });

  it.each<[string, unknown, string, string]>([
    ['of another length', { float16: new Uint16Array(5) }, 'w.float16', 'Uint16Array of 6'],
    ['of another type', { float16: new Int16Array(6) }, 'w.float16', 'Uint16Array of 6'],
    ['that are infinite', { float16: new Uint16Array(6).fill(0x7c00) }, 'w[0]', 'a finite number'],
    ['with too few scales', { int8: new Int8Array(6), scales: new Float32Array(1) }, 'w.scales', 'Float32Array of 2'],
    ['with a scale that is no number', { int8: new Int8Array(6), scales: Float32Array.of(1, NaN) }, 'w.scales[1]', 'a'],
    ['without a form', {}, 'w', 'Float32Array of 6'],
  ])('are refused %s', (_, packed, path, expected) => {
    expect(() => kernel(3, 2)(packed, 'w')).toThrow(`${path}: expected ${expected}`);
  });
});
