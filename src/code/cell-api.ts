/** The functions that a code cell knows, with the arguments each takes by name. */
export const CELL_CALLS = {
  linearClassifier: ['learningRate'],
  networkClassifier: ['learningRate', 'hiddenUnits', 'dropout'],
  train: ['steps', 'batchSize', 'seed'],
  evaluate: [],
  read: [],
  dataset: [],
  image: [],
  show: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
/** Those of a cell in which a training step is written. */
export const STEP_CALLS = {
  tryStep: [],
  show: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type CellCall = keyof typeof CELL_CALLS | keyof typeof STEP_CALLS;

/** What an argument is when it is left out; a missing seed is the lab's. */
export const ARGUMENT_DEFAULTS = {
  learningRate: 0.02,
  hiddenUnits: [20],
  dropout: 0,
  steps: 100,
  batchSize: 10,
} as const;

/** Pieces of output that one run of a cell may show, and how much they may hold in all. */
export const MAX_PIECES = 200;
export const MAX_OUTPUT_BYTES = 1_000_000;

/**
 * Steps that optimizers of TensorFlow.js may take where only the processor computes: with the lesson's network, 100 and 100 units
 * and batches of 30, one takes 35 ms of a core, and 49 ms on a busy machine: all of them 42 to 59 seconds. A minute without output
 * ends a run anyway.
 */
export const MAX_TENSORFLOW_STEPS = 1200;
