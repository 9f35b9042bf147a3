import type { SplitName } from '../datasets/dataset.ts';
import type { StepTask, StepValues } from '../runs/protocol.ts';
import type { CellProblem } from './cell-problem.ts';
import type { GapAnswer } from './step-gaps.ts';

/** What `show` was given, as the page draws it. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** The first entries of a long list. */
  | { readonly kind: 'list'; readonly name: string; readonly length: number; readonly head: readonly number[] }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly number[])[] }
  /** [side, side], 0 paper to 255 ink. */
  | { readonly kind: 'picture'; readonly side: number; readonly pixels: Uint8Array }
  /** Drawn from the record of the run, which only the page has. */
  | { readonly kind: 'figure'; readonly figure: 'losses' | 'confusion'; readonly run: number }
  /** What TensorFlow.js computes with; said before code begins that names it. */
  | { readonly kind: 'tensorflow'; readonly backend: TensorflowBackend; readonly version: string };

/** The graphics processor through WebGL, or the processor. */
export type TensorflowBackend = 'webgl' | 'cpu';

/** A model before it is trained. */
export interface ModelSpec {
  readonly kind: 'linear' | 'network';
  readonly learningRate: number;
  /** Of each hidden layer; none for a linear model. */
  readonly hiddenUnits: readonly number[];
  readonly dropout: number;
}

/** What `train` is told; the page fills in a missing seed. */
export interface TrainingSpec {
  readonly steps: number;
  readonly batchSize: number;
  readonly seed: number | null;
}

/** What the code asks of the page. */
export type Call =
  | { readonly name: 'train'; readonly model: ModelSpec; readonly training: TrainingSpec }
  | { readonly name: 'evaluate' | 'read'; readonly run: number; readonly set: SplitName }
  /** How what the reader's functions gave compares. */
  | { readonly name: 'gaps'; readonly answers: readonly GapAnswer[] }
  /** The end of a period of training with the reader's step. */
  | { readonly name: 'period'; readonly step: number; readonly values: StepValues };

/** A finished run, as `train` hands it over. */
export interface TrainedRun {
  /** The page's number for it. */
  readonly run: number;
  readonly accuracy: number;
  readonly crossEntropy: number;
  readonly periods: readonly {
    readonly step: number;
    readonly training: Scores;
    readonly validation: Scores;
  }[];
  /** [10, 10] counts, row = true digit, column = digit read. */
  readonly confusion: readonly (readonly number[])[];
  /** Kernel of each layer, [inputs, units]. */
  readonly weights: readonly Float32Array[];
  readonly settings: Readonly<Record<string, number | readonly number[]>>;
  readonly seconds: number;
}

export interface Scores {
  readonly accuracy: number;
  readonly logLoss: number;
  readonly crossEntropy: number;
}

/** What a run makes of a split. */
export interface ReadSplit {
  /** [n] */
  readonly predictions: Uint8Array;
  /** [n] */
  readonly labels: Uint8Array;
  /** [n, 10] */
  readonly probabilities: Float32Array;
}

/** A split as `dataset` hands it over. */
export interface CellSplit {
  /** [n, 784], 0 paper to 255 ink */
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

/** What the functions of a training step are fed with. */
export interface StepGiven extends Pick<StepTask, 'values' | 'sums'> {
  /** [rows, inputs] 0 paper to 1 ink; the first batch. */
  readonly images: Float32Array;
  readonly seen: Float32Array;
  readonly blame: Float32Array;
  readonly gradients: StepValues;
  readonly scale: number;
  readonly learningRate: number;
}

/** What the code is given when it starts. */
export interface CellStart {
  readonly type: 'start';
  /** The line of the script on which the reader's code begins, and how many it has. */
  readonly firstLine: number;
  readonly lines: number;
  readonly ranges: ArgumentRanges;
  /** A run that is there already, under the name `run`. */
  readonly given: TrainedRun | null;
  /** Only for code that names `dataset` or `image`: it is 8 MB. */
  readonly data: Readonly<Record<'training' | 'validation', CellSplit>> | null;
  /** For code that writes a training step. */
  readonly step: StepGiven | null;
}

/** What numbers the functions of the course take. */
export interface ArgumentRanges {
  readonly learningRate: NumberRange;
  readonly steps: NumberRange;
  readonly batchSize: NumberRange;
  readonly seed: NumberRange;
  readonly dropout: NumberRange;
  readonly hiddenUnits: NumberRange & { readonly maxLength: number };
}

export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/** Page → code. */
export type ToCell =
  | CellStart
  | { readonly type: 'ping' }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'refusal'; readonly id: number; readonly problem: CellProblem };

/** Code → page. Lines count from 1 in the reader's own text; null where none could be told. */
export type FromCell =
  | { readonly type: 'pong' }
  | { readonly type: 'show'; readonly line: number | null; readonly piece: Piece }
  /** Null for what cannot be understood, which is refused. */
  | { readonly type: 'call'; readonly id: number; readonly line: number | null; readonly call: Call | null }
  | { readonly type: 'ended' }
  | {
      readonly type: 'failed';
      readonly line: number | null;
      /** `TypeError`; empty for what is no error. */
      readonly name: string;
      /** In the engine's own words. */
      readonly message: string;
      /** Where a function of the course refused. */
      readonly problem: CellProblem | null;
    };
