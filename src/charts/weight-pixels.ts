import { pink } from './pink.ts';
import { MNIST_SHAPE } from '../datasets/mnist-shape.ts';

/** Red, green, blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

/** What `new ImageData(data, width, height)` takes. */
export interface PixelImage {
  readonly width: number;
  readonly height: number;
  /** [height, width, 4] RGBA bytes. */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

export interface WeightPalette {
  readonly negative: Rgb;
  readonly zero: Rgb;
  readonly positive: Rgb;
}

/** Pixels along an image's edge. */
const { side: SIDE } = MNIST_SHAPE.image;
const PER_ROW = 10;

/**
 * Weights as a sheet of 28 × 28 tiles, one weight = one pixel, on one scale for all tiles: from the negative colour at
 * −limit over the zero colour to the positive one at +limit, clipped beyond. Not finite weights take the zero colour.
 *
 * @param weights [784, units] kernel of the first layer
 * @param tiles units to show, in this order; all of them unless given
 */
export function sheetPixels(
  weights: Float32Array,
  units: number,
  scale: { readonly limit: number },
  palette: WeightPalette,
  tiles?: readonly number[],
): PixelImage {
  if (!(scale.limit > 0)) throw new RangeError(`sheetPixels: limit is ${scale.limit}, expected above 0.`);
  return paintTiles(weights, units, tiles, () => (weight) => {
    const t = Number.isFinite(weight) ? Math.min(1, Math.max(-1, weight / scale.limit)) : 0;
    return mix(palette.zero, t < 0 ? palette.negative : palette.positive, Math.abs(t));
  });
}

/**
 * The same sheet as the original notebook showed it: each tile stretched from its own smallest weight to its own
 * largest, in matplotlib's colour map `pink`. A tile of equal weights takes the map's first colour.
 */
export function pinkPixels(weights: Float32Array, units: number, tiles?: readonly number[]): PixelImage {
  return paintTiles(weights, units, tiles, (tile) => {
    const finite = tile.filter((weight) => Number.isFinite(weight));
    const low = finite.reduce((least, weight) => Math.min(least, weight), Infinity);
    const high = finite.reduce((most, weight) => Math.max(most, weight), -Infinity);
    return (weight) => pink(high > low && Number.isFinite(weight) ? (weight - low) / (high - low) : 0);
  });
}

/** An image of the dataset as ink of one colour on nothing: the paper shows through. `pixels` [784] bytes. */
export function digitPixels(pixels: Uint8Array, ink: Rgb): PixelImage {
  if (pixels.length !== SIDE * SIDE) throw new RangeError(`digitPixels: ${pixels.length} pixels, expected 784.`);
  const data = new Uint8ClampedArray(pixels.length * 4);
  pixels.forEach((alpha, index) => data.set([...ink, alpha], index * 4));
  return { width: SIDE, height: SIDE, data };
}

/** Tiles in rows of ten with transparent gaps of one pixel. */
function paintTiles(
  weights: Float32Array,
  units: number,
  tiles: readonly number[] = Array.from({ length: units }, (_, unit) => unit),
  painter: (tile: Float32Array) => (weight: number) => Rgb,
): PixelImage {
  if (weights.length !== SIDE * SIDE * units) {
    throw new RangeError(`Weights: got ${weights.length} numbers, expected 784 × ${units} = ${784 * units}.`);
  }
  const columns = Math.min(PER_ROW, tiles.length);
  const width = Math.max(0, columns * (SIDE + 1) - 1);
  const height = Math.max(0, Math.ceil(tiles.length / PER_ROW) * (SIDE + 1) - 1);
  const data = new Uint8ClampedArray(width * height * 4);
  tiles.forEach((unit, place) => {
    if (!(unit >= 0 && unit < units))
      throw new RangeError(`Tile ${place} shows unit ${unit}, expected 0 to ${units - 1}.`);
    const tile = Float32Array.from({ length: SIDE * SIDE }, (_, input) => weights[input * units + unit]!);
    const paint = painter(tile);
    const left = (place % PER_ROW) * (SIDE + 1);
    const top = Math.floor(place / PER_ROW) * (SIDE + 1);
    tile.forEach((weight, input) => {
      const x = left + (input % SIDE);
      const y = top + Math.floor(input / SIDE);
      data.set([...paint(weight), 255], (y * width + x) * 4);
    });
  });
  return { width, height, data };
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return [channel(0), channel(1), channel(2)];
}
