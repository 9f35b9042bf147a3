import type { Examples, Inputs } from '../../../datasets/dataset.ts';
import type { Checkpoint } from '../../checkpoint.ts';
import type { CreateEngine, Engine, EngineOptions, Period, StepTrace } from '../../engine.ts';
import type { Evaluation } from '../../metrics.ts';
import type { LayerSnapshot } from '../../training-event.ts';
import { Arena } from './arena.ts';
import { storeExamples, type StoredExamples } from './example-memory.ts';
import { loadKernels, type Kernels } from './load-kernels.ts';
import { ModelMemory, rowLength, type Schedule } from './model-memory.ts';

/** Rows that are read at once when a split is evaluated: enough to use the weights often, few enough for the L1 cache. */
const CHUNK_ROWS = 64;

/** Everything that lives in one WebAssembly memory; dropped as a whole. */
interface Bench {
  readonly kernels: Kernels;
  readonly arena: Arena;
  readonly model: ModelMemory;
  /** Addresses of stored examples. */
  readonly training: number;
  readonly validation: number;
  /** [classes, classes] u32 counts, then one row of scores. */
  readonly confusion: number;
}

/**
 * Trains with vectors of four float32 on one core. The same operations in the same order on every machine (no fused
 * products), so that its numbers are the same everywhere.
 */
export class SimdEngine implements Engine {
  readonly id = 'simd';
  readonly #dataset: EngineOptions['dataset'];
  readonly #inputs: number;
  readonly #classes: number;
  readonly #layerCount: number;
  #bench: Bench | undefined;
  #period: Period = { firstStep: 0, batches: [] };
  #schedule: Schedule = { batches: 0, norms: 0 };
  #next = 0;
  #step: number;

  /** @param guardBytes painted bytes behind each part of the memory, for tests */
  constructor(kernels: Kernels, { dataset, start, ...settings }: EngineOptions, guardBytes = 0) {
    this.#dataset = dataset;
    this.#layerCount = start.layers.length;
    this.#step = start.step;
    const arena = new Arena(kernels.memory, guardBytes);
    const inputs = (this.#inputs = start.layers[0]!.inputs);
    const classes = (this.#classes = start.layers.at(-1)!.units);
    const training = storeExamples(arena, dataset.training, inputs);
    const validation = storeExamples(arena, dataset.validation, inputs);
    const confusion = arena.allocate('confusion', (classes * classes + rowLength(classes)) * 4);
    const model = new ModelMemory(arena, start.layers, { ...settings, chunkRows: CHUNK_ROWS });
    model.reserve(CHUNK_ROWS);
    this.#bench = { kernels, arena, model, training, validation, confusion };
  }

  get #open(): Bench {
    if (!this.#bench) throw new Error('The engine has been disposed of');
    return this.#bench;
  }

  prepare(period: Period): void {
    const { model } = this.#open;
    const rows = period.batches.reduce((most, { length }) => Math.max(most, length), CHUNK_ROWS);
    model.reserve(rows);
    this.#schedule = model.storeSchedule(period);
    this.#period = period;
    this.#next = 0;
  }

  step(count: number): void {
    const { kernels, model, training } = this.#open;
    const { batches, firstStep } = this.#period;
    if (this.#next + count > batches.length) {
      throw new RangeError(`The period has ${batches.length} steps; one more was asked for`);
    }
    const next = this.#next;
    const { batches: schedule, norms } = this.#schedule;
    kernels.train(model.table, training, schedule + next * 8, norms + next * 4, firstStep + next, count);
    this.#next += count;
    this.#step += count;
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  trace(): Promise<StepTrace> {
    return Promise.resolve({ norms: this.#open.arena.floats(this.#schedule.norms, this.#next).slice() });
  }

  evaluate(examples: Examples): Promise<Evaluation> {
    const { kernels, arena, model, confusion } = this.#open;
    const { count } = examples;
    const classes = this.#classes;
    return this.#withExamples(examples, (stored) => {
      const cells = classes * classes;
      arena.words(confusion, cells).fill(0);
      const readings = arena.allocate('readings', count);
      const loss = kernels.evaluate(model.table, stored, confusion, readings, confusion + cells * 4);
      const counts = Array.from(arena.words(confusion, cells));
      return {
        readings: arena.bytes(readings, count).slice(),
        confusion: Array.from({ length: classes }, (_, truth) => counts.slice(truth * classes, (truth + 1) * classes)),
        crossEntropy: loss / count,
      };
    });
  }

  predict(inputs: Inputs): Promise<Float32Array> {
    const { kernels, arena, model } = this.#open;
    const count = inputs.length / this.#inputs;
    const classes = this.#classes;
    return this.#withExamples({ inputs }, (stored) => {
      const row = rowLength(classes);
      const out = arena.allocate('probabilities', count * row * 4);
      kernels.predict(model.table, stored, out);
      const found = arena.floats(out, count * row);
      return Float32Array.from(
        { length: count * classes },
        (_, i) => found[Math.floor(i / classes) * row + (i % classes)]!,
      );
    });
  }

  /** The dataset's own splits are kept; other examples, and what `use` allocates, are there for as long as it takes. */
  #withExamples<T>(examples: StoredExamples, use: (stored: number) => T): Promise<T> {
    const { arena, training, validation } = this.#open;
    const mark = arena.mark();
    try {
      if (examples === this.#dataset.training) return Promise.resolve(use(training));
      if (examples === this.#dataset.validation) return Promise.resolve(use(validation));
      return Promise.resolve(use(storeExamples(arena, examples, this.#inputs)));
    } finally {
      arena.release(mark);
    }
  }

  weights(layer: number): Promise<LayerSnapshot> {
    const { inputs, units, weights, biases } = this.#open.model.read(layer);
    return Promise.resolve({ inputs, units, weights, biases });
  }

  checkpoint(): Promise<Checkpoint> {
    const { model } = this.#open;
    return Promise.resolve({
      step: this.#step,
      layers: Array.from({ length: this.#layerCount }, (_, l) => model.read(l)),
    });
  }

  /** Of the last step, for counting operations; see `flops.ts`. */
  activity(): ReturnType<ModelMemory['activity']> {
    return this.#open.model.activity();
  }

  /** Parts of the memory behind which a kernel wrote; only known with guard bytes. */
  damaged(): string[] {
    return this.#open.arena.damaged();
  }

  /** The memory goes with the last reference to it. */
  dispose(): void {
    this.#bench = undefined;
  }
}

export const createSimdEngine: CreateEngine = async (options) => new SimdEngine(await loadKernels(), options);
