import type { Inputs } from '../datasets/dataset.ts';
import type { Batch } from './batches.ts';
import { copyLayer, type Checkpoint, type LayerState } from './checkpoint.ts';
import { biasGradient, inputGradient, weightGradient } from './dense-layer.ts';
import { forwardPass, rowNumbers, type Dropout } from './forward-pass.ts';
import { squaredNorm, updateLayer, type Gradient } from './gradient.ts';
import { rowWeightGradient } from './input-layer.ts';
import { clipScale } from './optimizer.ts';
import { softmax } from './softmax.ts';
import { toSparseRows, type SparseRows } from './sparse-rows.ts';

/** What a step is told besides the model and the batch. */
export interface StepOptions {
  readonly learningRate: number;
  /** Probability of dropping a hidden unit, 0 ≤ p < 1. */
  readonly dropout: number;
  /** Seed of the dropout masks; see `dropout.ts`. */
  readonly seed: number;
}

/** What one step made of a model and a batch. */
export interface TrainingStep {
  /** The model after it. */
  readonly state: Checkpoint;
  /** Of the batch's loss before it, layer by layer, not yet clipped. */
  readonly gradients: readonly Gradient[];
  /** √Σ g² over all gradients; above `CLIP_NORM` they were scaled down to it. */
  readonly norm: number;
  /** [rows, units] for each layer, before the step: hidden ones after ReLU and dropout, the last one as scores. */
  readonly outputs: readonly Float32Array[];
  /** [rows, units] for each layer: how fast the loss rises with what the layer sums up, before ReLU and dropout. */
  readonly slopes: readonly Float32Array[];
  /** [rows, classes] before the step, with dropout. */
  readonly probabilities: Float32Array;
}

/**
 * One step of training as a pure function: the loss of a batch, its slope at every variable, and a small move downhill. The
 * plain engine trains by the same code, on memory that it keeps.
 *
 * @param batch inputs [rows, inputs] and labels [rows]
 * @example
 * // A linear model of one input and two classes, at zero: both classes have probability ½, so the slopes at the scores are
 * // ½ − 1 and ½, and those at the weights too. Adagrad moves by learningRate · ½ / √(0.1 + ¼).
 * trainingStep(start, { inputs: Float32Array.of(1), labels: Uint8Array.of(0) }, { learningRate: 1, dropout: 0, seed: 1 })
 *   .state.layers[0].weights // [0.845, −0.845]
 */
export function trainingStep(
  state: Checkpoint,
  { inputs, labels }: { readonly inputs: Inputs; readonly labels: Uint8Array },
  options: StepOptions,
): TrainingStep {
  const layers = state.layers.map(copyLayer);
  const examples = toSparseRows(inputs, layers[0]!.inputs);
  const batch = rowNumbers(0, examples.count);
  const memory = createStepMemory(layers, examples.count);
  const norm = stepInPlace(layers, { examples, labels, batch }, { ...options, step: state.step }, memory);
  const { gradients, outputs, slopes } = memory;
  const probabilities = outputs.at(-1)!.slice();
  softmax(probabilities, examples.count, layers.at(-1)!.units);
  return { state: { step: state.step + 1, layers }, gradients, norm, outputs, slopes, probabilities };
}

/** What a step works on; made for one model and batches of up to so many rows. */
export interface StepMemory {
  readonly rows: number;
  /** [rows, units] for each layer. */
  readonly outputs: readonly Float32Array[];
  /** [rows, units] for each layer: ∂loss/∂(what the layer sums up). */
  readonly slopes: readonly Float32Array[];
  readonly gradients: readonly Gradient[];
}

export function createStepMemory(layers: readonly LayerState[], rows: number): StepMemory {
  const perUnit = () => layers.map(({ units }) => new Float32Array(rows * units));
  const gradients = layers.map(({ inputs, units }, l) => ({
    weights: new Float32Array(inputs * units),
    biases: new Float32Array(units),
    touched: l === 0 ? new Uint8Array(inputs) : null,
  }));
  return { rows, outputs: perUnit(), slopes: perUnit(), gradients };
}

/** Some rows of a split. */
interface BatchOfRows {
  readonly examples: SparseRows;
  /** [examples] classes. */
  readonly labels: Uint8Array;
  /** Row numbers in `examples`. */
  readonly batch: Batch;
}

/**
 * Forward, loss, backward, clip, update.
 *
 * @param layers changed in place
 * @param memory from `createStepMemory`, for this many rows or more
 * @returns √Σ g² over all gradients, before clipping
 */
export function stepInPlace(
  layers: readonly LayerState[],
  { examples, labels, batch }: BatchOfRows,
  options: StepOptions & Dropout,
  { outputs, slopes, gradients }: StepMemory,
): number {
  const rows = batch.length;
  const keepScale = 1 / (1 - options.dropout);
  const scores = forwardPass(layers, examples, batch, outputs, options);
  scoreSlopes(scores, labels, batch, layers.at(-1)!.units, slopes.at(-1)!);

  let squares = 0;
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = layers[l]!;
    const gradient = gradients[l]!;
    biasGradient(slopes[l]!, rows, gradient.biases);
    if (gradient.touched) {
      rowWeightGradient(layer.units, examples, batch, slopes[l]!, gradient.weights, gradient.touched);
    } else {
      weightGradient(layer, outputs[l - 1]!, slopes[l]!, rows, gradient.weights);
      inputGradient(layer, outputs[l - 1]!, slopes[l]!, rows, keepScale, slopes[l - 1]!);
    }
    squares += squaredNorm(gradient);
  }

  const norm = Math.sqrt(squares);
  const scale = clipScale(norm);
  layers.forEach((layer, l) => {
    updateLayer(layer, gradients[l]!, scale, options.learningRate);
  });
  return norm;
}

/** ∂(summed cross-entropy)/∂score = p − 1[class is the true one]. Summed over the batch, not averaged, as TensorFlow 1's heads did. */
function scoreSlopes(
  scores: Float32Array,
  labels: Uint8Array,
  batch: Batch,
  classes: number,
  slopes: Float32Array,
): void {
  slopes.set(scores.subarray(0, batch.length * classes));
  softmax(slopes, batch.length, classes);
  batch.forEach((row, b) => {
    slopes[b * classes + labels[row]!]! -= 1;
  });
}
