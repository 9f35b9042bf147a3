import { fromFloat16, toFloat16 } from './float16.ts';
import { object, typedArray, type Parser } from './parser.ts';

/** How a kernel is kept on the device. */
export type Precision = 'float32' | 'float16' | 'int8';

export interface Float16Weights {
  /** [inputs, units] bits. */
  readonly float16: Uint16Array<ArrayBuffer>;
}
export interface Int8Weights {
  /** [inputs, units] in steps of the unit's scale, −127 to 127. */
  readonly int8: Int8Array<ArrayBuffer>;
  /** [units] largest weight of the unit, without its sign, / 127; 0 for a unit whose weights are all 0. */
  readonly scales: Float32Array<ArrayBuffer>;
}
export type PackedWeights = Float32Array | Float16Weights | Int8Weights;

/** @param weights [inputs, units] */
export function packWeights(weights: Float32Array, units: number, precision: Precision): PackedWeights {
  if (precision === 'float32') return weights;
  return precision === 'float16' ? { float16: toFloat16(weights) } : toInt8(weights, units);
}

/** A unit whose weights are all smaller is kept as zeros: float32 has no scale for it that is fine enough. */
const SMALLEST = 2 ** -119;

/** A run has a million weights, packed on the page's own thread: rows and units in two loops, no division in the inner one. */
function toInt8(weights: Float32Array, units: number): Int8Weights {
  const largest = new Float32Array(units);
  for (let row = 0; row < weights.length; row += units) {
    for (let unit = 0; unit < units; unit++) {
      const size = Math.abs(weights[row + unit]!);
      if (size > largest[unit]!) largest[unit] = size;
    }
  }
  const scales = largest.map((size) => (size < SMALLEST ? 0 : size / STEPS));
  const perWeight = Float64Array.from(scales, (scale) => (scale === 0 ? 0 : 1 / scale));
  const int8 = new Int8Array(weights.length);
  for (let row = 0; row < weights.length; row += units) {
    for (let unit = 0; unit < units; unit++) {
      const steps = weights[row + unit]! * perWeight[unit]!;
      // Cut off by the array; half a step more makes that the nearest.
      int8[row + unit] = steps > 0 ? steps + 0.5 : steps - 0.5;
    }
  }
  return { int8, scales };
}

/** Symmetric, so that 0 stays 0 and no sign is favoured. */
const STEPS = 127;

/** A kernel [inputs, units] as it is or packed; comes out as it is. */
export function kernel(inputs: number, units: number): Parser<Float32Array<ArrayBuffer>> {
  const length = inputs * units;
  const plain = typedArray(Float32Array<ArrayBuffer>, length);
  const float16 = object<Float16Weights>({ float16: typedArray(Uint16Array<ArrayBuffer>, length) });
  const int8 = object<Int8Weights>({
    int8: typedArray(Int8Array<ArrayBuffer>, length),
    scales: typedArray(Float32Array<ArrayBuffer>, units),
  });
  return (value, path) => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return plain(value, path);
    // What was packed by anybody else may stand for infinity.
    if ('float16' in value) return plain(fromFloat16(float16(value, path).float16), path);
    if ('int8' in value) return plain(fromInt8(int8(value, path)), path);
    return plain(value, path);
  };
}

function fromInt8({ int8, scales }: Int8Weights): Float32Array<ArrayBuffer> {
  return Float32Array.from(int8, (steps, i) => steps * scales[i % scales.length]!);
}
