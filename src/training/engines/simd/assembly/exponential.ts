import { multiplyAdd } from './lanes';

/**
 * eˣ on four lanes for x ≤ 0, within about one unit in the last place: x = n · ln 2 + r with whole n and |r| ≤ ln 2 / 2, ln 2 in
 * two parts so that r is exact, eʳ by a polynomial of degree 7, and 2ⁿ put together from its bits
 * (constants of Cephes' expf, S. Moshier). Below −87.3, where float32 ends, the answer is 0. NaN stays NaN.
 */
@inline
export function exponential(x: v128): v128 {
  const tooSmall = f32x4.lt(x, f32x4.splat(-87.3));
  const bounded = f32x4.max(x, f32x4.splat(-87.3));
  const n = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(1.44269504088896341)));
  let r = f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.12194440e-4)));
  let p = f32x4.splat(1.9875691500e-4);
  p = multiplyAdd(p, r, f32x4.splat(1.3981999507e-3));
  p = multiplyAdd(p, r, f32x4.splat(8.3334519073e-3));
  p = multiplyAdd(p, r, f32x4.splat(4.1665795894e-2));
  p = multiplyAdd(p, r, f32x4.splat(1.6666665459e-1));
  p = multiplyAdd(p, r, f32x4.splat(5.0000001201e-1));
  p = f32x4.add(multiplyAdd(p, f32x4.mul(r, r), r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return v128.andnot(f32x4.mul(p, power), tooSmall);
}
