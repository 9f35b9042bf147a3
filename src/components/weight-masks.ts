import { inkMask } from './ink-png.ts';

/** A picture of weights as two masks, one for each sign, for class `w`: the theme gives the colours. */
export interface WeightMasks {
  readonly negative: string;
  readonly positive: string;
}

/**
 * @param weights [784, units] kernel of the first layer
 * @param limit size that is drawn in full colour; clipped beyond
 */
export function weightMasks(weights: Float32Array, units: number, unit: number, limit: number): WeightMasks {
  const ofSign = (sign: 1 | -1) =>
    inkMask(
      Uint8Array.from({ length: weights.length / units }, (_, input) =>
        Math.round(255 * Math.min(1, Math.max(0, (sign * weights[input * units + unit]!) / limit))),
      ),
    );
  return { negative: ofSign(-1), positive: ofSign(1) };
}
