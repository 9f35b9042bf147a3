import { uniform, type Random } from '../lib/random.ts';
import type { LayerSnapshot } from './training-event.ts';

/** One dense layer with the optimizer's memory of it. */
export interface LayerState {
  readonly inputs: number;
  readonly units: number;
  /** [inputs, units] */
  readonly weights: Float32Array<ArrayBuffer>;
  /** [units] */
  readonly biases: Float32Array<ArrayBuffer>;
  /** [inputs, units] Adagrad's running sums of squared gradients. */
  readonly weightSums: Float32Array<ArrayBuffer>;
  /** [units] */
  readonly biasSums: Float32Array<ArrayBuffer>;
}

/** A model in the middle of training: enough to go on from, on any engine. */
export interface Checkpoint {
  /** Steps done so far. */
  readonly step: number;
  /** From the input layer to the output layer. */
  readonly layers: readonly LayerState[];
}

/** How a model's weights start; biases always start at zero. */
export type Initialisation = 'zeros' | 'glorot-uniform';

/** Start of Adagrad's sums in TensorFlow 1 (`initial_accumulator_value`, training/adagrad.py). */
export const INITIAL_SUM = 0.1;

/**
 * The model before its first step.
 *
 * Linear models of TensorFlow 1 start at zero (canned/linear.py); networks with kernels drawn evenly from
 * ±√(6 / (inputs + units)) (Glorot & Bengio 2010, eq. 16; canned/dnn.py).
 *
 * @param sizes units of each layer, input and output included: [784, 100, 10]
 */
export function initialCheckpoint(
  sizes: readonly number[],
  initialisation: Initialisation,
  random: Random,
): Checkpoint {
  const layers = sizes.slice(1).map((units, index): LayerState => {
    const inputs = sizes[index]!;
    const weights = new Float32Array(inputs * units);
    if (initialisation === 'glorot-uniform') {
      const limit = Math.sqrt(6 / (inputs + units));
      for (let i = 0; i < weights.length; i++) weights[i] = (2 * uniform(random) - 1) * limit;
    }
    return {
      inputs,
      units,
      weights,
      biases: new Float32Array(units),
      weightSums: new Float32Array(inputs * units).fill(INITIAL_SUM),
      biasSums: new Float32Array(units).fill(INITIAL_SUM),
    };
  });
  return { step: 0, layers };
}

/** A copy that shares no memory with `layer`. */
export function copyLayer(layer: LayerState): LayerState {
  return {
    ...layer,
    weights: layer.weights.slice(),
    biases: layer.biases.slice(),
    weightSums: layer.weightSums.slice(),
    biasSums: layer.biasSums.slice(),
  };
}

/** A copy of what `layer` has learned, without the optimizer's memory of it. */
export function snapshotLayer({ inputs, units, weights, biases }: LayerState): LayerSnapshot {
  return { inputs, units, weights: weights.slice(), biases: biases.slice() };
}

/** The buffers of a checkpoint, for a transfer to another thread. */
export function checkpointBuffers({ layers }: Checkpoint): ArrayBuffer[] {
  return layers.flatMap((layer) => [
    layer.weights.buffer,
    layer.biases.buffer,
    layer.weightSums.buffer,
    layer.biasSums.buffer,
  ]);
}
