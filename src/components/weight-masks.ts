import { MNIST_SHAPE } from '../datasets/mnist-shape.ts';
import { PER_ROW, PITCH, sheetSize } from '../islands/weights/grid.ts';
import { inkMask, maskPng } from './ink-png.ts';

const { side: SIDE } = MNIST_SHAPE.image;

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

/**
 * All neurons of a first layer as the sheets show them, weights of one sign only.
 *
 * @param weights [784, units] kernel
 * @param limit size that is drawn in full; clipped beyond
 * @returns PNG
 */
export function sheetMask(weights: Float32Array, units: number, sign: 1 | -1, limit: number): Buffer {
  const { width, height } = sheetSize(units);
  const ink = new Uint8Array(width * height);
  for (let unit = 0; unit < units; unit++) {
    const left = (unit % PER_ROW) * PITCH;
    const top = Math.floor(unit / PER_ROW) * PITCH;
    for (let input = 0; input < weights.length / units; input++) {
      const size = (sign * weights[input * units + unit]!) / limit;
      ink[(top + Math.floor(input / SIDE)) * width + left + (input % SIDE)] = 255 * Math.min(1, Math.max(0, size));
    }
  }
  return maskPng(ink, width, { packed: true });
}
