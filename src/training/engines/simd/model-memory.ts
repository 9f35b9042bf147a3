import type { LayerState } from '../../checkpoint.ts';
import type { Period } from '../../engine.ts';
import { dropoutThreshold } from '../../dropout.ts';
import type { Arena } from './arena.ts';
import { bandsOf, ENTRY_BYTES } from './example-memory.ts';

/** Words of the tables `Layer` and `Model` in `assembly/memory-layout.ts`, in their order. */
const LAYER = {
  inputs: 0,
  units: 1,
  rowBytes: 2,
  usedBytes: 3,
  weights: 4,
  sums: 5,
  gradient: 6,
  outputs: 7,
  slopes: 8,
  spans: 9,
  bands: 10,
  entries: 11,
  touched: 12,
  touchedCount: 13,
  entryCount: 14,
} as const;
const LAYER_WORDS = 15;
const MODEL = {
  layers: 0,
  layerCount: 1,
  learningRate: 2,
  keepScale: 3,
  dropThreshold: 4,
  seed: 5,
  cursors: 6,
  columnSpans: 7,
  columnEntries: 8,
  chunkRows: 9,
} as const;
const MODEL_WORDS = 10;

const SPAN_BYTES = 8;
/** Padding of Adagrad's sums: 0 / √1 is 0, where 0 / √0 would not be a number. */
const PADDING_SUM = 1;

/** Floats from one row of so many units to the next: rows start on cache lines. */
export function rowLength(units: number): number {
  return Math.ceil(units / 16) * 16;
}

export interface ModelSettings {
  readonly learningRate: number;
  readonly dropout: number;
  readonly seed: number;
  /** Rows that evaluation takes at once. */
  readonly chunkRows: number;
}

/** Addresses of what belongs to the steps of a period. */
export interface Schedule {
  /** [steps] { u32 address of row numbers, u32 how many } */
  readonly batches: number;
  /** [steps] f32, written as they are done. */
  readonly norms: number;
}

/** The model's place in memory: its variables, and behind them the scratch that depends on the batch size. */
export class ModelMemory {
  /** Address of the `Model` table. */
  readonly table: number;
  readonly #arena: Arena;
  readonly #layers: readonly { readonly at: number; readonly inputs: number; readonly units: number }[];
  #scratch: number | undefined;

  constructor(arena: Arena, layers: readonly LayerState[], { learningRate, dropout, seed, chunkRows }: ModelSettings) {
    this.#arena = arena;
    this.table = arena.allocate('model', MODEL_WORDS * 4);
    const tables = arena.allocate('layers', layers.length * LAYER_WORDS * 4);
    this.#layers = layers.map(({ inputs, units }, l) => ({ at: tables + l * LAYER_WORDS * 4, inputs, units }));
    for (const [l, layer] of layers.entries()) this.#store(l, layer);

    const floats = arena.floats(this.table, MODEL_WORDS);
    floats[MODEL.learningRate] = learningRate;
    floats[MODEL.keepScale] = 1 / (1 - dropout);
    this.#setModel('layers', tables);
    this.#setModel('layerCount', layers.length);
    this.#setModel('dropThreshold', dropoutThreshold(dropout));
    this.#setModel('seed', seed);
    this.#setModel('chunkRows', chunkRows);
  }

  #store(l: number, { inputs, units, weights, biases, weightSums, biasSums }: LayerState): void {
    const row = rowLength(units);
    const size = (inputs + 1) * row;
    const weightsAt = this.#arena.allocate(`weights ${l}`, size * 4);
    const sumsAt = this.#arena.allocate(`sums ${l}`, size * 4);
    const gradientAt = this.#arena.allocate(`gradient ${l}`, size * 4);
    pad(this.#arena.floats(weightsAt, size), weights, biases, units, 0);
    pad(this.#arena.floats(sumsAt, size), weightSums, biasSums, units, PADDING_SUM);
    this.#setLayer(l, 'inputs', inputs);
    this.#setLayer(l, 'units', units);
    this.#setLayer(l, 'rowBytes', row * 4);
    this.#setLayer(l, 'usedBytes', Math.ceil(units / 4) * 16);
    this.#setLayer(l, 'weights', weightsAt);
    this.#setLayer(l, 'sums', sumsAt);
    this.#setLayer(l, 'gradient', gradientAt);
    this.#setLayer(l, 'touchedCount', 0);
    this.#setLayer(l, 'entryCount', 0);
  }

  /**
   * Makes room for batches of up to `rows` rows in place of the scratch that was there. Nothing in it outlives a step.
   */
  reserve(rows: number): void {
    const arena = this.#arena;
    if (this.#scratch === undefined) this.#scratch = arena.mark();
    else arena.release(this.#scratch);
    // `transpose` and `activate` write each thing before they know whether it counts: one place more.
    const mostInputs = Math.max(...this.#layers.map(({ inputs }) => inputs + 1));
    this.#setModel('cursors', arena.allocate('cursors', mostInputs * 4));
    this.#setModel('columnSpans', arena.allocate('column spans', (mostInputs + 1) * SPAN_BYTES));
    this.#setModel('columnEntries', arena.allocate('column entries', rows * mostInputs * ENTRY_BYTES));
    this.#layers.forEach(({ inputs, units }, l) => {
      const bytes = rows * rowLength(units) * 4;
      this.#setLayer(l, 'outputs', arena.allocate(`outputs ${l}`, bytes));
      this.#setLayer(l, 'slopes', arena.allocate(`slopes ${l}`, bytes));
      const bands = l === 0 ? bandsOf(inputs) : 1;
      this.#setLayer(l, 'bands', bands);
      this.#setLayer(l, 'spans', arena.allocate(`spans ${l}`, bands * rows * SPAN_BYTES));
      const entries = l === 0 ? 0 : (rows * (inputs + 1) + 1) * ENTRY_BYTES;
      this.#setLayer(l, 'entries', arena.allocate(`entries ${l}`, entries));
      this.#setLayer(l, 'touched', arena.allocate(`touched ${l}`, (inputs + 2) * 4));
    });
  }

  /** Stores a period's batches, and makes room for what is told of its steps. Belongs to the scratch. */
  storeSchedule({ batches }: Period): Schedule {
    const arena = this.#arena;
    const schedule = arena.allocate('schedule', batches.length * 8);
    const norms = arena.allocate('norms', batches.length * 4);
    const rowsAt = arena.allocate('batch rows', batches.reduce((sum, { length }) => sum + length, 0) * 4);
    let at = rowsAt;
    for (const [step, batch] of batches.entries()) {
      arena.words(schedule + step * 8, 2).set([at, batch.length]);
      arena.words(at, batch.length).set(batch);
      at += batch.length * 4;
    }
    return { batches: schedule, norms };
  }

  /** A copy of a layer's variables. */
  read(l: number): LayerState {
    const { inputs, units } = this.#layers[l]!;
    const size = (inputs + 1) * rowLength(units);
    const weights = unpad(this.#arena.floats(this.#layerWord(l, 'weights'), size), inputs, units);
    const sums = unpad(this.#arena.floats(this.#layerWord(l, 'sums'), size), inputs, units);
    return { inputs, units, ...weights, weightSums: sums.weights, biasSums: sums.biases };
  }

  /** Of the last step, for each layer: entries its input had, and inputs (with the bias) that had any. */
  activity(): { readonly entries: number; readonly touched: number }[] {
    return this.#layers.map((_, l) => ({
      entries: this.#layerWord(l, 'entryCount'),
      touched: this.#layerWord(l, 'touchedCount'),
    }));
  }

  #layerWord(l: number, name: keyof typeof LAYER): number {
    return this.#arena.words(this.#layers[l]!.at, LAYER_WORDS)[LAYER[name]]!;
  }

  #setLayer(l: number, name: keyof typeof LAYER, value: number): void {
    this.#arena.words(this.#layers[l]!.at, LAYER_WORDS)[LAYER[name]] = value;
  }

  #setModel(name: keyof typeof MODEL, value: number): void {
    this.#arena.words(this.table, MODEL_WORDS)[MODEL[name]] = value;
  }
}

/** [inputs, units] and [units] → rows of `rowLength(units)`, the biases last. */
function pad(target: Float32Array, weights: Float32Array, biases: Float32Array, units: number, padding: number): void {
  const row = rowLength(units);
  const inputs = weights.length / units;
  target.fill(padding);
  for (let i = 0; i < inputs; i++) target.set(weights.subarray(i * units, (i + 1) * units), i * row);
  target.set(biases, inputs * row);
}

function unpad(source: Float32Array, inputs: number, units: number) {
  const row = rowLength(units);
  const weights = new Float32Array(inputs * units);
  for (let i = 0; i < inputs; i++) weights.set(source.subarray(i * row, i * row + units), i * units);
  return { weights, biases: source.slice(inputs * row, inputs * row + units) };
}
