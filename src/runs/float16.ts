// Float16Array and DataView.setFloat16 are not in every browser we support.

/** Largest finite float16. */
const LARGEST = 65_504;
/** Smallest normal float16; below it values lie 2⁻²⁴ apart. */
const SMALLEST_NORMAL = 2 ** -14;
const SUBNORMAL_STEP = 2 ** -24;

/**
 * The bits of each value as IEEE 754 binary16: sign, 5 bits of exponent, 10 of fraction. Rounds to nearest, ties to even.
 * What would round to infinity becomes the largest finite value, so that weights stay numbers.
 */
export function toFloat16(values: Float32Array): Uint16Array<ArrayBuffer> {
  const bits = new Uint32Array(Float32Array.from(values).buffer);
  return Uint16Array.from(values, (value, i) => {
    const sign = (bits[i]! >>> 16) & 0x8000;
    const magnitude = Math.abs(value);
    if (magnitude >= LARGEST) return sign | 0x7bff;
    // At 2⁵² doubles lie 1 apart, and adding rounds to nearest, ties to even.
    if (magnitude < SMALLEST_NORMAL) return sign | (magnitude / SUBNORMAL_STEP + 2 ** 52 - 2 ** 52);
    // The exponent's bias falls from 127 to 15, the fraction from 23 bits to 10; a carry out of it raises the exponent.
    const unsigned = bits[i]! & 0x7fffffff;
    const isOdd = (unsigned >>> 13) & 1;
    return sign | ((unsigned - (112 << 23) + 0xfff + isOdd) >>> 13);
  });
}

/** The values of float16 bits; exact. */
export function fromFloat16(halves: Uint16Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(halves, (half) => {
    const sign = half & 0x8000 ? -1 : 1;
    const exponent = (half >>> 10) & 31;
    const fraction = half & 0x3ff;
    if (exponent === 0) return sign * fraction * SUBNORMAL_STEP;
    if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
    return sign * (1024 + fraction) * 2 ** (exponent - 25);
  });
}
