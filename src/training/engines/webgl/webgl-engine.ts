import * as tf from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { CLASSES, PIXELS, type LabelledImages } from '../../../datasets/dataset.ts';
import type { Batch } from '../../batches.ts';
import type { Checkpoint, LayerState } from '../../checkpoint.ts';
import { dropoutKey, dropoutThreshold, isDropped } from '../../dropout.ts';
import type { CreateEngine, Engine, EngineOptions, LayerWeights, Period } from '../../engine.ts';
import { emptyConfusion, type Evaluation } from '../../metrics.ts';
import { CLIP_NORM } from '../../optimizer.ts';
import { guardContext, type ContextGuard } from './context-guard.ts';
import { registerKernels } from './register-kernels.ts';

/** A layer on the GPU; every step replaces its tensors. (A type, not an interface: `tf.tidy` asks for that.) */
type LayerTensors = {
  weights: tf.Tensor2D;
  biases: tf.Tensor1D;
  weightSums: tf.Tensor2D;
  biasSums: tf.Tensor1D;
};

interface SplitTensors {
  /** [count, 784] in 0 … 1. */
  readonly images: tf.Tensor2D;
  /** [count, 10] one-hot. */
  readonly labels: tf.Tensor2D;
}

/**
 * The network on tfjs' WebGL backend, in float32. Gradients and the update are written out: tfjs' own Adagrad adds an
 * epsilon of 1e-4 on WebGL that TensorFlow 1 does not have, and after 100 steps that shows in the second digit.
 */
class WebglEngine implements Engine {
  readonly id = 'webgl';
  readonly #options: EngineOptions;
  readonly #guard: ContextGuard;
  readonly #layers: LayerTensors[];
  readonly #splits: ReadonlyMap<LabelledImages, SplitTensors>;
  #period: Period = { firstStep: 0, batches: [] };
  #next = 0;
  #step: number;

  constructor(options: EngineOptions, guard: ContextGuard) {
    this.#options = options;
    this.#guard = guard;
    this.#step = options.start.step;
    this.#layers = options.start.layers.map(toTensors);
    const { training, validation } = options.dataset;
    this.#splits = new Map([training, validation].map((images) => [images, upload(images)]));
  }

  prepare(period: Period): void {
    this.#period = period;
    this.#next = 0;
  }

  step(count: number): void {
    for (let done = 0; done < count; done++) {
      const batch = this.#period.batches[this.#next];
      if (!batch) throw new RangeError(`The period has ${String(this.#period.batches.length)} steps; one more was asked for`);
      const updated = tf.tidy(() => this.#trainOn(batch, this.#period.firstStep + this.#next));
      for (const [l, layer] of this.#layers.entries()) {
        tf.dispose([layer.weights, layer.biases, layer.weightSums, layer.biasSums]);
        this.#layers[l] = updated[l]!;
      }
      this.#next++;
      this.#step++;
    }
  }

  settled(): Promise<void> {
    return this.#guard.finished();
  }

  /** Forward, loss, backward, clip, update: the formulas stand with the plain engine. */
  #trainOn(batch: Batch, step: number): LayerTensors[] {
    const split = this.#splits.get(this.#options.dataset.training)!;
    const rows = tf.tensor1d(batch, 'int32');
    const masks = this.#dropoutMasks(batch.length, step);
    const inputs = this.#forward(tf.gather(split.images, rows), masks);
    const scores = inputs.pop()!;

    const gradients: { weights: tf.Tensor2D; biases: tf.Tensor1D }[] = [];
    let delta = tf.sub<tf.Tensor2D>(tf.softmax(scores), tf.gather(split.labels, rows));
    for (let l = this.#layers.length - 1; l >= 0; l--) {
      const input = inputs[l]!;
      gradients[l] = {
        weights: tf.matMul(input, delta, true, false),
        biases: tf.sum<tf.Tensor1D>(delta, 0),
      };
      if (l === 0) break;
      const below = tf.mul(tf.matMul(delta, this.#layers[l]!.weights, false, true), tf.step(input));
      delta = (masks[l - 1] ? tf.mul(below, masks[l - 1]!) : below) as tf.Tensor2D;
    }

    const squares = gradients.flatMap(({ weights, biases }) => [tf.sum(tf.square(weights)), tf.sum(tf.square(biases))]);
    const norm = tf.sqrt(tf.addN(squares));
    const scale = tf.div<tf.Scalar>(CLIP_NORM, tf.maximum(norm, CLIP_NORM));
    return this.#layers.map((layer, l) => {
      const gradient = gradients[l]!;
      const [weights, weightSums] = this.#update(layer.weights, layer.weightSums, gradient.weights, scale);
      const [biases, biasSums] = this.#update(layer.biases, layer.biasSums, gradient.biases, scale);
      return { weights, weightSums, biases, biasSums };
    });
  }

  #update<T extends tf.Tensor>(variable: T, sums: T, gradient: T, scale: tf.Scalar): [T, T] {
    const clipped = tf.mul<T>(gradient, scale);
    const newSums = tf.add<T>(sums, tf.square(clipped));
    return [
      tf.sub<T>(variable, tf.div(tf.mul(clipped, this.#options.learningRate), tf.sqrt(newSums))),
      newSums,
    ];
  }

  /** What goes into each layer, and at the end the scores [rows, 10]. Without masks nothing is dropped. */
  #forward(images: tf.Tensor2D, masks: readonly (tf.Tensor2D | undefined)[] = []): tf.Tensor2D[] {
    const values = [images];
    this.#layers.forEach(({ weights, biases }, l) => {
      const hidden = l < this.#layers.length - 1;
      const out = tf.fused.matMul({
        a: values[l]!,
        b: weights,
        bias: biases,
        activation: hidden ? 'relu' : 'linear',
      }) as tf.Tensor2D;
      values.push(masks[l] ? tf.mul<tf.Tensor2D>(out, masks[l]) : out);
    });
    return values;
  }

  /** For each hidden layer [rows, units]: 0 for a dropped unit, 1 / (1 − p) for a kept one. */
  #dropoutMasks(rows: number, step: number): tf.Tensor2D[] {
    const { dropout, seed, start } = this.#options;
    if (dropout === 0) return [];
    const threshold = dropoutThreshold(dropout);
    return start.layers.slice(0, -1).map(({ units }, l) => {
      const key = dropoutKey(seed, step, l);
      const mask = Float32Array.from({ length: rows * units }, (_, i) =>
        isDropped(key, i, threshold) ? 0 : 1 / (1 - dropout),
      );
      return tf.tensor2d(mask, [rows, units]);
    });
  }

  async evaluate(images: LabelledImages): Promise<Evaluation> {
    const known = this.#splits.get(images);
    const split = known ?? upload(images);
    // Digit read and cross-entropy of each image in one tensor, for one readback.
    const report = tf.tidy(() => {
      const scores = this.#forward(split.images).at(-1)!;
      const shifted = tf.sub(scores, tf.max(scores, 1, true));
      const logSum = tf.log(tf.sum(tf.exp(shifted), 1));
      const losses = tf.sub(logSum, tf.sum(tf.mul(shifted, split.labels), 1));
      return tf.stack([tf.cast(tf.argMax(scores, 1), 'float32'), losses]);
    });
    const values = await this.#read(report);
    if (!known) tf.dispose([split.images, split.labels]);
    const confusion = emptyConfusion(CLASSES);
    let loss = 0;
    for (let row = 0; row < images.count; row++) {
      confusion[images.labels[row]!]![values[row]!]! += 1;
      loss += values[images.count + row]!;
    }
    return { confusion, crossEntropy: loss / images.count };
  }

  async predict(pixels: Uint8Array): Promise<Float32Array> {
    const probabilities = tf.tidy(() => tf.softmax(this.#forward(toImages(pixels)).at(-1)!));
    return this.#read(probabilities);
  }

  async weights(layer: number): Promise<LayerWeights> {
    const { weights, biases } = this.#layers[layer]!;
    const [w, b] = await Promise.all([this.#copy(weights), this.#copy(biases)]);
    return { weights: w, biases: b };
  }

  async checkpoint(): Promise<Checkpoint> {
    const step = this.#step;
    const layers = await Promise.all(
      this.#layers.map(async (layer, l): Promise<LayerState> => {
        const { inputs, units } = this.#options.start.layers[l]!;
        const [weights, biases, weightSums, biasSums] = await Promise.all([
          this.#copy(layer.weights),
          this.#copy(layer.biases),
          this.#copy(layer.weightSums),
          this.#copy(layer.biasSums),
        ]);
        return { inputs, units, weights, biases, weightSums, biasSums };
      }),
    );
    return { step, layers };
  }

  /** Reads a tensor back and disposes it. */
  async #read(tensor: tf.Tensor): Promise<Float32Array> {
    const values = (await this.#guard.race(tensor.data())) as Float32Array;
    tensor.dispose();
    return values;
  }

  /** Values of a tensor that stays: tfjs may hand out its own cache, so they are copied. */
  async #copy(tensor: tf.Tensor): Promise<Float32Array<ArrayBuffer>> {
    return Float32Array.from((await this.#guard.race(tensor.data())) as Float32Array);
  }

  dispose(): void {
    for (const layer of this.#layers) tf.dispose([layer.weights, layer.biases, layer.weightSums, layer.biasSums]);
    for (const { images, labels } of this.#splits.values()) tf.dispose([images, labels]);
  }
}

function toTensors({ inputs, units, weights, biases, weightSums, biasSums }: LayerState): LayerTensors {
  return {
    weights: tf.tensor2d(weights.slice(), [inputs, units]),
    biases: tf.tensor1d(biases.slice()),
    weightSums: tf.tensor2d(weightSums.slice(), [inputs, units]),
    biasSums: tf.tensor1d(biasSums.slice()),
  };
}

function toImages(pixels: Uint8Array): tf.Tensor2D {
  return tf.tensor2d(Float32Array.from(pixels, (byte) => byte / 255), [pixels.length / PIXELS, PIXELS]);
}

function upload({ pixels, labels, count }: LabelledImages): SplitTensors {
  const oneHot = new Float32Array(count * CLASSES);
  labels.forEach((label, row) => {
    oneHot[row * CLASSES + label] = 1;
  });
  return { images: toImages(pixels), labels: tf.tensor2d(oneHot, [count, CLASSES]) };
}

/** @throws Error when this thread has no WebGL that renders float32 */
export const createWebglEngine: CreateEngine = async (options) => {
  registerKernels();
  if (!(await tf.setBackend('webgl'))) throw new Error('tfjs could not start its WebGL backend');
  if (!tf.env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) throw new Error('This WebGL does not render float32');
  return new WebglEngine(options, guardContext(tf.backend() as MathBackendWebGL));
};
