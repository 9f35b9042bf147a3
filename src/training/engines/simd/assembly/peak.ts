import { multiplyAdd } from './lanes';

/**
 * What this core can do at best with the operations of the other kernels: products and sums on four lanes, twelve chains
 * that do not wait for each other and nothing to load. One round is 12 · 4 · 2 = 96 operations.
 *
 * @param factor just below 1; an argument, because engines make a vector constant anew wherever it is used
 * @returns a number that depends on all of them, so that none can be left out
 */
export function peak(rounds: u32, factor: f32): f32 {
  const x = f32x4.splat(factor);
  let s0 = f32x4.splat(0);
  let s1 = f32x4.splat(1);
  let s2 = f32x4.splat(2);
  let s3 = f32x4.splat(3);
  let s4 = f32x4.splat(4);
  let s5 = f32x4.splat(5);
  let s6 = f32x4.splat(6);
  let s7 = f32x4.splat(7);
  let s8 = f32x4.splat(8);
  let s9 = f32x4.splat(9);
  let s10 = f32x4.splat(10);
  let s11 = f32x4.splat(11);
  for (let round: u32 = 0; round < rounds; round++) {
    s0 = multiplyAdd(s0, x, x);
    s1 = multiplyAdd(s1, x, x);
    s2 = multiplyAdd(s2, x, x);
    s3 = multiplyAdd(s3, x, x);
    s4 = multiplyAdd(s4, x, x);
    s5 = multiplyAdd(s5, x, x);
    s6 = multiplyAdd(s6, x, x);
    s7 = multiplyAdd(s7, x, x);
    s8 = multiplyAdd(s8, x, x);
    s9 = multiplyAdd(s9, x, x);
    s10 = multiplyAdd(s10, x, x);
    s11 = multiplyAdd(s11, x, x);
  }
  const a = f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3));
  const b = f32x4.add(f32x4.add(s4, s5), f32x4.add(s6, s7));
  const c = f32x4.add(f32x4.add(s8, s9), f32x4.add(s10, s11));
  return f32x4.extract_lane(f32x4.add(f32x4.add(a, b), c), 0);
}
