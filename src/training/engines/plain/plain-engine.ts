import type { Examples, Inputs } from '../../../datasets/dataset.ts';
import type { Batch } from '../../batches.ts';
import { copyLayer, snapshotLayer, type LayerState } from '../../checkpoint.ts';
import { dropoutKey, dropoutThreshold, isDropped } from '../../dropout.ts';
import type { CreateEngine, Engine, EngineOptions, Period } from '../../engine.ts';
import { emptyConfusion, type Evaluation } from '../../metrics.ts';
import { clipScale, updateByAdagrad } from '../../optimizer.ts';
import { argmax, crossEntropyOfScores, softmax } from '../../softmax.ts';
import { biasGradient, forward, inputGradient, relu, weightGradient } from './dense-layer.ts';
import { forwardRows, rowWeightGradient } from './input-layer.ts';
import { toSparseRows, type SparseRows } from './sparse-rows.ts';

/** Rows that are read at once when a split is evaluated. */
const CHUNK_ROWS = 500;

/**
 * The readable engine: every formula as a loop over plain arrays, float32 in storage. The others are held against it.
 */
class PlainEngine implements Engine {
  readonly id = 'plain';
  readonly #options: EngineOptions;
  readonly #layers: readonly LayerState[];
  readonly #training: SparseRows;
  readonly #validation: SparseRows;
  readonly #gradients: readonly { weights: Float32Array; biases: Float32Array }[];
  readonly #classes: number;
  /** [inputs] those that are not 0 somewhere in the batch. */
  readonly #touched: Uint8Array;
  /** Outputs of each layer and the loss's slopes at them, [rows, units], grown to the largest batch seen. */
  #outputs: Float32Array[] = [];
  #deltas: Float32Array[] = [];
  #capacity = 0;
  #period: Period = { firstStep: 0, batches: [] };
  #next = 0;
  #step: number;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#layers = options.start.layers.map(copyLayer);
    this.#step = options.start.step;
    const { inputs } = this.#layers[0]!;
    this.#classes = this.#layers.at(-1)!.units;
    this.#touched = new Uint8Array(inputs);
    this.#training = toSparseRows(options.dataset.training.inputs, inputs);
    this.#validation = toSparseRows(options.dataset.validation.inputs, inputs);
    this.#gradients = this.#layers.map((layer) => ({
      weights: new Float32Array(layer.weights.length),
      biases: new Float32Array(layer.units),
    }));
  }

  prepare(period: Period): void {
    this.#period = period;
    this.#next = 0;
  }

  step(count: number): void {
    for (let done = 0; done < count; done++) {
      const batch = this.#period.batches[this.#next];
      if (!batch)
        throw new RangeError(`The period has ${String(this.#period.batches.length)} steps; one more was asked for`);
      this.#trainOn(batch, this.#period.firstStep + this.#next);
      this.#next++;
      this.#step++;
    }
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  /** Forward, loss, backward, clip, update: one step on one batch. */
  #trainOn(batch: Batch, step: number): void {
    const { dropout, learningRate } = this.#options;
    const rows = batch.length;
    const last = this.#layers.length - 1;
    const keepScale = 1 / (1 - dropout);
    const scores = this.#forward(this.#training, batch, step);
    this.#scoreSlopes(scores, batch);

    let squaredNorm = 0;
    for (let l = last; l >= 0; l--) {
      const layer = this.#layers[l]!;
      const delta = this.#deltas[l]!;
      const gradient = this.#gradients[l]!;
      biasGradient(delta, rows, gradient.biases);
      if (l === 0) {
        rowWeightGradient(layer.units, this.#training, batch, delta, gradient.weights, this.#touched);
      } else {
        const input = this.#outputs[l - 1]!;
        weightGradient(layer, input, delta, rows, gradient.weights);
        inputGradient(layer, input, delta, rows, keepScale, this.#deltas[l - 1]!);
      }
      squaredNorm += this.#squaredNorm(l);
    }

    const scale = clipScale(squaredNorm);
    this.#layers.forEach((layer, l) => {
      const gradient = this.#gradients[l]!;
      updateByAdagrad(layer.biases, layer.biasSums, gradient.biases, scale, learningRate);
      if (l > 0) {
        updateByAdagrad(layer.weights, layer.weightSums, gradient.weights, scale, learningRate);
        return;
      }
      for (let input = 0; input < this.#touched.length; input++) {
        if (this.#touched[input] === 0) continue;
        const from = input * layer.units;
        updateByAdagrad(
          layer.weights,
          layer.weightSums,
          gradient.weights,
          scale,
          learningRate,
          from,
          from + layer.units,
        );
      }
    });
  }

  /** Scores [rows, classes] of a batch. With a step number it is a training pass: hidden units are dropped. */
  #forward(rows: SparseRows, batch: Batch, trainingStep?: number): Float32Array {
    this.#reserve(batch.length);
    this.#layers.forEach((layer, l) => {
      const out = this.#outputs[l]!;
      if (l === 0) forwardRows(layer, rows, batch, out);
      else forward(layer, this.#outputs[l - 1]!, batch.length, out);
      if (l === this.#layers.length - 1) return;
      relu(out, batch.length * layer.units);
      if (trainingStep !== undefined) this.#dropUnits(out, batch.length * layer.units, trainingStep, l);
    });
    return this.#outputs.at(-1)!;
  }

  #dropUnits(values: Float32Array, length: number, step: number, layer: number): void {
    const { dropout, seed } = this.#options;
    if (dropout === 0) return;
    const key = dropoutKey(seed, step, layer);
    const threshold = dropoutThreshold(dropout);
    const keepScale = 1 / (1 - dropout);
    for (let i = 0; i < length; i++) values[i] = isDropped(key, i, threshold) ? 0 : values[i]! * keepScale;
  }

  /** ∂(summed cross-entropy)/∂score = p − 1[class is the true one]. Summed over the batch, not averaged, as TensorFlow 1's heads did. */
  #scoreSlopes(scores: Float32Array, batch: Batch): void {
    const delta = this.#deltas.at(-1)!;
    const classes = this.#classes;
    const { labels } = this.#options.dataset.training;
    delta.set(scores.subarray(0, batch.length * classes));
    softmax(delta, batch.length, classes);
    batch.forEach((row, b) => {
      delta[b * classes + labels[row]!]! -= 1;
    });
  }

  #squaredNorm(l: number): number {
    const { weights, biases } = this.#gradients[l]!;
    const { units } = this.#layers[l]!;
    let sum = 0;
    for (const g of biases) sum += g * g;
    if (l > 0) {
      for (const g of weights) sum += g * g;
      return sum;
    }
    for (let input = 0; input < this.#touched.length; input++) {
      if (this.#touched[input] === 0) continue;
      for (let i = input * units; i < (input + 1) * units; i++) sum += weights[i]! * weights[i]!;
    }
    return sum;
  }

  #reserve(rows: number): void {
    if (rows <= this.#capacity) return;
    this.#capacity = rows;
    this.#outputs = this.#layers.map(({ units }) => new Float32Array(rows * units));
    this.#deltas = this.#layers.map(({ units }) => new Float32Array(rows * units));
  }

  evaluate(examples: Examples): Promise<Evaluation> {
    const { labels, count } = examples;
    const classes = this.#classes;
    const confusion = emptyConfusion(classes);
    const readings = new Uint8Array(count);
    let loss = 0;
    this.#scoreInChunks(this.#sparse(examples), (scores, row, at) => {
      const truth = labels[row]!;
      const read = argmax(scores, at, classes);
      readings[row] = read;
      confusion[truth]![read]! += 1;
      loss += crossEntropyOfScores(scores, at, classes, truth);
    });
    return Promise.resolve({ confusion, readings, crossEntropy: loss / count });
  }

  #sparse(examples: Examples): SparseRows {
    if (examples === this.#options.dataset.training) return this.#training;
    if (examples === this.#options.dataset.validation) return this.#validation;
    return toSparseRows(examples.inputs, this.#touched.length);
  }

  predict(inputs: Inputs): Promise<Float32Array> {
    const rows = toSparseRows(inputs, this.#touched.length);
    const classes = this.#classes;
    const probabilities = new Float32Array(rows.count * classes);
    this.#scoreInChunks(rows, (scores, row, at) => {
      probabilities.set(scores.subarray(at, at + classes), row * classes);
    });
    softmax(probabilities, rows.count, classes);
    return Promise.resolve(probabilities);
  }

  #scoreInChunks(examples: SparseRows, visit: (scores: Float32Array, row: number, at: number) => void): void {
    for (let start = 0; start < examples.count; start += CHUNK_ROWS) {
      const rows = Math.min(CHUNK_ROWS, examples.count - start);
      const scores = this.#forward(
        examples,
        Int32Array.from({ length: rows }, (_, i) => start + i),
      );
      for (let i = 0; i < rows; i++) visit(scores, start + i, i * this.#classes);
    }
  }

  weights(layer: number) {
    return Promise.resolve(snapshotLayer(this.#layers[layer]!));
  }

  checkpoint() {
    return Promise.resolve({ step: this.#step, layers: this.#layers.map(copyLayer) });
  }

  dispose(): void {
    this.#outputs = [];
    this.#deltas = [];
    this.#capacity = 0;
  }
}

export const createPlainEngine: CreateEngine = (options) => Promise.resolve(new PlainEngine(options));
