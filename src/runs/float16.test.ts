import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFloat16, toFloat16 } from './float16.ts';

describe('float16', () => {
  it.each([
    [0, 0x0000],
    [-0, 0x8000],
    [1, 0x3c00],
    [-2, 0xc000],
    [0.5, 0x3800],
    // 1/3 = 1.0101010101|0101…₂ · 2⁻²: below half of the last place, down.
    [1 / 3, 0x3555],
    // 1 + 2⁻¹¹ lies halfway between 1 and 1 + 2⁻¹⁰: to the even one. 1 + 3·2⁻¹¹ as well: up.
    [1 + 2 ** -11, 0x3c00],
    [1 + 3 * 2 ** -11, 0x3c02],
    [1 + 2 ** -11 + 2 ** -20, 0x3c01],
    // The fraction overflows into the exponent: 2 − 2⁻¹² rounds to 2.
    [2 - 2 ** -12, 0x4000],
    [65_504, 0x7bff],
    // Would be infinity.
    [65_520, 0x7bff],
    [1e30, 0x7bff],
    [-Infinity, 0xfbff],
    // Subnormal: steps of 2⁻²⁴, ties to even.
    [2 ** -24, 0x0001],
    [-(2 ** -24), 0x8001],
    [2 ** -25, 0x0000],
    [3 * 2 ** -25, 0x0002],
    [2 ** -26, 0x0000],
    [1023 * 2 ** -24, 0x03ff],
    // Just below the smallest normal value rounds up to it.
    [2 ** -14 - 2 ** -26, 0x0400],
    [2 ** -14, 0x0400],
  ])('writes %d as %i', (value, half) => {
    expect(toFloat16(Float32Array.of(value))).toEqual(Uint16Array.of(half));
  });

  it('reads every finite float16 to the value that is written as the same bits', () => {
    const halves = Uint16Array.from({ length: 65_536 }, (_, bits) => bits).filter((bits) => (bits & 0x7c00) !== 0x7c00);
    expect(toFloat16(fromFloat16(halves))).toEqual(halves);
  });

  it('reads known bits', () => {
    expect(fromFloat16(Uint16Array.of(0x3555, 0xc000, 0x0001, 0x7bff, 0x0400))).toEqual(
      Float32Array.of(1365 / 4096, -2, 2 ** -24, 65_504, 2 ** -14),
    );
    expect(fromFloat16(Uint16Array.of(0x7c00, 0xfc00, 0x7e00))).toEqual(Float32Array.of(Infinity, -Infinity, NaN));
  });

  it('is never off by more than half a step', () => {
    fc.assert(
      fc.property(fc.float({ min: -65_504, max: 65_504, noNaN: true }), (value) => {
        const [again] = fromFloat16(toFloat16(Float32Array.of(value)));
        const step = Math.max(2 ** -24, 2 ** (Math.floor(Math.log2(Math.abs(value) || 1)) - 10));
        expect(Math.abs(again! - value)).toBeLessThanOrEqual(step / 2);
      }),
      { numRuns: 2000 },
    );
  });
});
