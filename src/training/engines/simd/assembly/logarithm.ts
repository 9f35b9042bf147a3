/**
 * ln x for finite x ≥ 1 in float64, within about 10⁻¹⁵: x = m · 2ᵉ with m in [1, 2), halved above √2, then
 * ln m = 2 (s + s³/3 + s⁵/5 + …) with s = (m − 1) / (m + 1), |s| ≤ 0.172. NaN stays NaN.
 */
export function logarithm(x: f64): f64 {
  if (x != x) return x;
  const bits = reinterpret<u64>(x);
  let exponent = <i32>(bits >> 52) - 1023;
  let mantissa = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000);
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    exponent++;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let series: f64 = 0;
  for (let odd: f64 = 19; odd >= 1; odd -= 2) series = series * square + 1 / odd;
  return <f64>exponent * 0.6931471805599453 + 2 * s * series;
}
