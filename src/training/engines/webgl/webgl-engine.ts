import { backend, env, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-webgl/dist/base';
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/backend_webgl';
import type { Examples, Inputs } from '../../../datasets/dataset.ts';
import { INITIAL_SUM, type Checkpoint } from '../../checkpoint.ts';
import { dropoutKey, dropoutThreshold } from '../../dropout.ts';
import type { CreateEngine, Engine, EngineOptions, Period, StepTrace } from '../../engine.ts';
import { emptyConfusion, type Evaluation } from '../../metrics.ts';
import { argmax, crossEntropyOfScores, softmax } from '../../softmax.ts';
import type { LayerSnapshot } from '../../training-event.ts';
import { guardContext } from './context-guard.ts';
import { Gpu, type Texture } from './gpu.ts';
import { layOutNetwork, packNetwork, unpackLayer, type NetworkLayout } from './network-layout.ts';
import { TRACE } from './programs/clip-scale.ts';
import { batchCapacity, packSchedule, traceRoom } from './schedule.ts';
import { Scorer } from './scorer.ts';
import { uploadSplit, type SplitTextures } from './split-textures.ts';
import { TrainingStep, type Model, type StepRoom } from './training-step.ts';

/**
 * The network in float32 textures, trained by a few fused programs on tfjs' WebGL backend. The formulas stand with the
 * programs, and once more, in plain loops, with the plain engine. Nothing is uploaded or read back within a period.
 */
class WebglEngine implements Engine {
  readonly id = 'webgl';
  readonly #options: EngineOptions;
  readonly #gpu: Gpu;
  readonly #layout: NetworkLayout;
  readonly #scorer: Scorer;
  readonly #splits: ReadonlyMap<Examples, SplitTextures>;
  readonly #pixels: number;
  readonly #classes: number;
  #model: Model;
  #training: (StepRoom & { readonly step: TrainingStep }) | undefined;
  #period: Period = { firstStep: 0, batches: [] };
  #schedule: Texture | undefined;
  #next = 0;
  #step: number;

  constructor(options: EngineOptions, gpu: Gpu) {
    const { start, dataset } = options;
    this.#options = options;
    this.#gpu = gpu;
    this.#step = start.step;
    this.#layout = layOutNetwork(start.layers);
    this.#pixels = start.layers[0]!.inputs;
    this.#classes = start.layers.at(-1)!.units;
    this.#splits = new Map(
      [dataset.training, dataset.validation].map((split) => [split, uploadSplit(gpu, split.inputs, this.#pixels)]),
    );
    const { table } = this.#layout;
    const sums = start.layers.map(({ weightSums, biasSums }) => ({ weights: weightSums, biases: biasSums }));
    this.#model = {
      weights: gpu.uploadFloats(table, packNetwork(this.#layout, start.layers)),
      sums: gpu.uploadFloats(table, packNetwork(this.#layout, sums, INITIAL_SUM)),
      trace: this.#blankTrace(traceRoom(0)),
    };
    this.#scorer = new Scorer(gpu, this.#layout);
    this.#scorer.warmUp(this.#model.weights, this.#splits.get(dataset.validation)!);
  }

  #blankTrace(rows: number): Texture {
    return this.#gpu.uploadFloats({ rows, width: TRACE.width }, new Float32Array(4 * rows));
  }

  /** Uploads the schedule. When batches or their number are larger than any before, also compiles the programs of a step. */
  prepare(period: Period): void {
    this.#period = period;
    this.#next = 0;
    const { batches } = period;
    const compiled = this.#training;
    const capacity = Math.max(batchCapacity(batches), compiled?.capacity ?? 0);
    const traceRows = Math.max(traceRoom(batches.length), compiled?.traceRows ?? 0);
    const room = { capacity, traceRows };
    const training =
      compiled?.capacity === capacity && compiled.traceRows === traceRows
        ? compiled
        : { ...room, step: new TrainingStep(this.#gpu, this.#layout, room, this.#options.dropout > 0) };
    this.#training = training;
    if (this.#model.trace.table.rows < traceRows) {
      this.#gpu.release([this.#model.trace]);
      this.#model = { ...this.#model, trace: this.#blankTrace(traceRows) };
    }
    if (this.#schedule) this.#gpu.release([this.#schedule]);
    const { labels } = this.#options.dataset.training;
    const { table, numbers } = packSchedule(period.batches, labels, training.capacity);
    this.#schedule = this.#gpu.uploadFloats(table, numbers);
    // A step whose result is dropped: the first real one is then no slower than others.
    if (training !== compiled) this.#release(this.#run());
  }

  step(count: number): void {
    for (let done = 0; done < count; done++) {
      const { length } = this.#period.batches;
      if (this.#next >= length) throw new RangeError(`The period has ${length} steps; one more was asked for`);
      const updated = this.#run();
      this.#release(this.#model);
      this.#model = updated;
      this.#next++;
      this.#step++;
    }
  }

  /** Enqueues the next step. */
  #run(): Model {
    const { dataset, dropout, learningRate, seed, start } = this.#options;
    const step = this.#period.firstStep + this.#next;
    const hidden = dropout > 0 ? start.layers.slice(0, -1) : [];
    return this.#training!.step.run(this.#model, this.#splits.get(dataset.training)!, this.#schedule!, {
      stepInPeriod: this.#next,
      learningRate,
      keepScale: 1 / (1 - dropout),
      dropoutThreshold: dropoutThreshold(dropout),
      dropoutKeys: hidden.map((_, layer) => dropoutKey(seed, step, layer)),
    });
  }

  settled(): Promise<void> {
    return this.#gpu.settled();
  }

  async trace(): Promise<StepTrace> {
    const steps = this.#next;
    if (steps === 0) return { norms: new Float32Array(0) };
    const [rows] = await this.#gpu.read([this.#model.trace], steps);
    return { norms: Float32Array.from({ length: steps }, (_, step) => rows![4 * step + 1]!) };
  }

  /**
   * Scores come back, and digits and cross-entropy are taken from them here, by the same code as in the plain engine.
   * Counting on the GPU would save little: reading 10,000 images' scores took 1 to 4 ms of some 700 (measured on software GL).
   */
  async evaluate(examples: Examples): Promise<Evaluation> {
    const { count, inputs, labels } = examples;
    const classes = this.#classes;
    const confusion = emptyConfusion(classes);
    const readings = new Uint8Array(count);
    let loss = 0;
    await this.#visitScores(this.#splits.get(examples) ?? inputs, (scores, at, row) => {
      const truth = labels[row]!;
      const read = argmax(scores, at, classes);
      readings[row] = read;
      confusion[truth]![read]! += 1;
      loss += crossEntropyOfScores(scores, at, classes, truth);
    });
    return { confusion, readings, crossEntropy: loss / count };
  }

  async predict(inputs: Inputs): Promise<Float32Array> {
    const rows = inputs.length / this.#pixels;
    const classes = this.#classes;
    const probabilities = new Float32Array(rows * classes);
    await this.#visitScores(inputs, (scores, at, row) => {
      probabilities.set(scores.subarray(at, at + classes), row * classes);
    });
    softmax(probabilities, rows, classes);
    return probabilities;
  }

  /** @param images a split on the GPU, or inputs that are uploaded for this once */
  async #visitScores(
    images: SplitTextures | Inputs,
    visit: (scores: Float32Array, at: number, row: number) => void,
  ): Promise<void> {
    const split = 'images' in images ? images : uploadSplit(this.#gpu, images, this.#pixels);
    const count = split.images.table.rows;
    try {
      for (const { firstRow, scores } of await this.#scorer.scores(this.#model.weights, split)) {
        const rows = Math.min(count - firstRow, scores.length / this.#scorer.stride);
        for (let row = 0; row < rows; row++) visit(scores, row * this.#scorer.stride, firstRow + row);
      }
    } finally {
      if (split !== images) this.#gpu.release(Object.values(split));
    }
  }

  async weights(layer: number): Promise<LayerSnapshot> {
    const { inputs, units, biasRow } = this.#layout.layers[layer]!;
    const [numbers] = await this.#gpu.read([this.#model.weights], biasRow + 1);
    return { inputs, units, ...unpackLayer(this.#layout, layer, numbers!) };
  }

  async checkpoint(): Promise<Checkpoint> {
    const step = this.#step;
    const { weights, sums } = this.#model;
    const [weightNumbers, sumNumbers] = await this.#gpu.read([weights, sums], this.#layout.table.rows);
    const layers = this.#layout.layers.map(({ inputs, units }, l) => {
      const { weights, biases } = unpackLayer(this.#layout, l, weightNumbers!);
      const { weights: weightSums, biases: biasSums } = unpackLayer(this.#layout, l, sumNumbers!);
      return { inputs, units, weights, biases, weightSums, biasSums };
    });
    return { step, layers };
  }

  #release({ weights, sums, trace }: Model): void {
    this.#gpu.release([weights, sums, trace]);
  }

  dispose(): void {
    this.#gpu.dispose([
      this.#model.weights,
      this.#model.sums,
      this.#model.trace,
      ...[...this.#splits.values()].flatMap(({ images, inkLists }) => [images, inkLists]),
      ...(this.#schedule ? [this.#schedule] : []),
    ]);
  }
}

/** @throws Error when this thread has no WebGL 2 that renders float32, or has lost it */
export const createWebglEngine: CreateEngine = async (options) => {
  const started = await setBackend('webgl');
  const webgl = started ? backend() : undefined;
  if (!(webgl instanceof MathBackendWebGL)) throw new Error('tfjs could not start its WebGL backend');
  if (env().getNumber('WEBGL_VERSION') < 2) throw new Error('This WebGL is older than version 2');
  if (!env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) throw new Error('This WebGL does not render float32');
  if (webgl.gpgpu.gl.isContextLost()) throw new Error('WebGL context lost');
  return new WebglEngine(options, new Gpu(webgl, guardContext(webgl)));
};
