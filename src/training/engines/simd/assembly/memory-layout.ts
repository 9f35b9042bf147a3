/**
 * What lies where. JavaScript lays the memory out and fills these tables (`model-memory.ts`); the kernels only read and
 * write inside the places named here and allocate nothing.
 *
 * Padding rules
 * - Kernels work on whole vectors of 4 float32: of each matrix row they use `units` rounded up to a multiple of 4. That
 *   padding is 0 in weights and 1 in Adagrad's sums, and so stays 0 through every kernel.
 * - Each row starts on a 64-byte cache line, so that a tile of it takes as few lines as can be; the gap is never touched.
 * - Rows of weights, sums and gradients belong to inputs. One more row, number `inputs`, belongs to the biases: a bias is
 *   the weight of an input that is always 1, and every kernel treats it so.
 *
 * Sparse rows
 * - What a layer reads is a list of its inputs that are not 0: entries of { u32 index, f32 value }. Each row's list
 *   starts with the bias input { inputs, 1 }. A span { u32 from, u32 to } gives the addresses of one list's two ends.
 *   Examples and hidden activations take the same form, so all layers share the same kernels.
 * - An example's list is read in bands of neighbouring inputs, all rows of a batch before the next band: the weights of a
 *   band stay in the L1 cache, which those of all pixels of an image would not. Hidden layers are one band.
 */

export const VECTOR_BYTES: usize = 16;
export const ENTRY_BYTES: usize = 8;
export const SPAN_BYTES: usize = 8;

/** One dense layer. Addresses are bytes from the start of memory. */
@unmanaged
export class Layer {
  inputs: u32;
  units: u32;
  /** From one row of `units` to the next, in bytes: a multiple of 64. */
  rowBytes: usize;
  /** Bytes of a row that hold units, in whole vectors: a multiple of 16. */
  usedBytes: usize;
  /** [inputs + 1, units] */
  weights: usize;
  /** [inputs + 1, units] Adagrad's running sums of squared gradients. */
  sums: usize;
  /** [touched inputs, units] in the order of `touched`; gradients of all other inputs are 0. */
  gradient: usize;
  /** [rows, units] before ReLU. */
  outputs: usize;
  /** [rows, units] ∂loss/∂outputs. */
  slopes: usize;
  /** [bands, rows] spans of the layer's sparse input. */
  spans: usize;
  bands: u32;
  /** [rows, inputs + 1] room for those lists; unused in the first layer, whose lists are the examples' own. */
  entries: usize;
  /** [inputs + 1] numbers of the inputs that are not 0 in the whole batch; one place more is written to. */
  touched: usize;
  touchedCount: u32;
  /** Entries in the last batch's lists, for counting operations. */
  entryCount: u32;
}

@unmanaged
export class Model {
  /** Layers one after the other, from the input layer to the output layer. */
  layers: usize;
  layerCount: u32;
  learningRate: f32;
  /** 1 / (1 − dropout) */
  keepScale: f32;
  /** Random bits below this drop a hidden unit; 0 switches dropout off. */
  dropThreshold: u32;
  seed: u32;
  /** [largest inputs + 1] u32, scratch of `transpose`. */
  cursors: usize;
  /** Spans and entries by input instead of by row, scratch of one layer at a time: see `transpose`. */
  columnSpans: usize;
  columnEntries: usize;
  /** Rows that evaluation takes at once. */
  chunkRows: u32;
}

/** Examples as sparse rows with their labels. */
@unmanaged
export class Examples {
  /** [count · bands + 1] addresses of entries: band b of row r runs from starts[r · bands + b] to the next. */
  starts: usize;
  /** [count] classes, a byte each. */
  labels: usize;
  count: u32;
}

/** The first entry of a row of a batch of `rows`. */
@inline
export function firstEntry(layer: Layer, row: u32): usize {
  return <usize>load<u32>(layer.spans + <usize>row * SPAN_BYTES);
}

/** The end of that row's entries: where its last band ends. */
@inline
export function endOfEntries(layer: Layer, row: u32, rows: u32): usize {
  return <usize>load<u32>(layer.spans + <usize>(rows * (layer.bands - 1) + row) * SPAN_BYTES, 4);
}

@inline
export function layerOf(model: Model, index: u32): Layer {
  return changetype<Layer>(model.layers + <usize>index * offsetof<Layer>());
}
