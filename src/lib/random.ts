import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** A source of random numbers that moves on with each draw. */
export type Random = RandomGenerator;

/**
 * Scrambles 32 bits so that neighbouring inputs give unrelated outputs ("lowbias32", Chris Wellons,
 * "Prospecting for hash functions", 2018). Uses only operations that a GPU's `uint` has as well.
 */
export function scramble(bits: number): number {
  let x = bits >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/**
 * A generator for one purpose of one seed. Purposes are independent: drawing more numbers for one
 * changes nothing for another, and any period of a run can be drawn again without those before it.
 *
 * @param seed any 32-bit integer, the reader's seed
 * @param purpose what the numbers are for, with a number where there are several (a period)
 */
export function randomFor(seed: number, purpose: string, index = 0): Random {
  let state = scramble(seed);
  for (const char of purpose) state = scramble(state ^ char.codePointAt(0)!);
  return xoroshiro128plus(scramble(state ^ index) | 0);
}

/** An even draw from [0, 1). */
export function uniform(random: Random): number {
  return uniformFloat64(random);
}

/** An even draw from the integers 0 … count − 1. */
export function integerBelow(random: Random, count: number): number {
  return uniformInt(random, 0, count - 1);
}

/** The numbers 0 … count − 1 in random order (Fisher–Yates). */
export function permutation(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let last = count - 1; last > 0; last--) {
    const other = integerBelow(random, last + 1);
    const kept = order[last]!;
    order[last] = order[other]!;
    order[other] = kept;
  }
  return order;
}
