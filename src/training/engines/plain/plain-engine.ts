import type { Examples, Inputs } from '../../../datasets/dataset.ts';
import { copyLayer, snapshotLayer, type LayerState } from '../../checkpoint.ts';
import type { CreateEngine, Engine, EngineOptions, Period } from '../../engine.ts';
import { emptyConfusion, type Evaluation } from '../../metrics.ts';
import { predict, visitScores } from '../../predict.ts';
import { argmax, crossEntropyOfScores } from '../../softmax.ts';
import { toSparseRows, type SparseRows } from '../../sparse-rows.ts';
import { createStepMemory, stepInPlace, type StepMemory } from '../../training-step.ts';

/**
 * The readable engine: every formula as a loop over plain arrays, float32 in storage; they stand in `training-step.ts` and
 * what it uses. The others are held against it.
 */
class PlainEngine implements Engine {
  readonly id = 'plain';
  readonly #options: EngineOptions;
  readonly #layers: readonly LayerState[];
  readonly #training: SparseRows;
  readonly #validation: SparseRows;
  /** Grown to the largest batch seen. */
  #memory: StepMemory | undefined;
  #period: Period = { firstStep: 0, batches: [] };
  /** [steps of the period] */
  #norms = new Float32Array(0);
  #next = 0;
  #step: number;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#layers = options.start.layers.map(copyLayer);
    this.#step = options.start.step;
    this.#training = this.#toRows(options.dataset.training.inputs);
    this.#validation = this.#toRows(options.dataset.validation.inputs);
  }

  #toRows(inputs: Inputs): SparseRows {
    return toSparseRows(inputs, this.#layers[0]!.inputs);
  }

  prepare(period: Period): void {
    this.#period = period;
    this.#norms = new Float32Array(period.batches.length);
    this.#next = 0;
    const rows = period.batches.reduce((most, { length }) => Math.max(most, length), 0);
    if (!this.#memory || rows > this.#memory.rows) this.#memory = createStepMemory(this.#layers, rows);
  }

  step(count: number): void {
    const { batches, firstStep } = this.#period;
    const { dataset, learningRate, dropout, seed } = this.#options;
    const { labels } = dataset.training;
    for (let done = 0; done < count; done++) {
      const batch = batches[this.#next];
      if (!batch || !this.#memory)
        throw new RangeError(`The period has ${String(batches.length)} steps; one more was asked for`);
      const options = { learningRate, dropout, seed, step: firstStep + this.#next };
      const norm = stepInPlace(this.#layers, { examples: this.#training, labels, batch }, options, this.#memory);
      this.#norms[this.#next] = norm;
      this.#next++;
      this.#step++;
    }
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  trace() {
    return Promise.resolve({ norms: this.#norms.slice(0, this.#next) });
  }

  evaluate(examples: Examples): Promise<Evaluation> {
    const { labels, count } = examples;
    const classes = this.#layers.at(-1)!.units;
    const confusion = emptyConfusion(classes);
    const readings = new Uint8Array(count);
    let loss = 0;
    visitScores(this.#layers, this.#rowsOf(examples), (scores, at, row) => {
      const truth = labels[row]!;
      const read = argmax(scores, at, classes);
      readings[row] = read;
      confusion[truth]![read]! += 1;
      loss += crossEntropyOfScores(scores, at, classes, truth);
    });
    return Promise.resolve({ confusion, readings, crossEntropy: loss / count });
  }

  #rowsOf(examples: Examples): SparseRows {
    if (examples === this.#options.dataset.training) return this.#training;
    if (examples === this.#options.dataset.validation) return this.#validation;
    return this.#toRows(examples.inputs);
  }

  predict(inputs: Inputs) {
    return Promise.resolve(predict(this.#layers, inputs));
  }

  weights(layer: number) {
    return Promise.resolve(snapshotLayer(this.#layers[layer]!));
  }

  checkpoint() {
    return Promise.resolve({ step: this.#step, layers: this.#layers.map(copyLayer) });
  }

  dispose(): void {
    this.#memory = undefined;
  }
}

export const createPlainEngine: CreateEngine = (options) => Promise.resolve(new PlainEngine(options));
