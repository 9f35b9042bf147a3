import type { LoadProgress, SplitName } from '../datasets/dataset.ts';
import type { DatasetId } from '../datasets/sources.ts';
import type { Summary } from '../datasets/summary.ts';
import type { ExerciseId, Knobs } from '../exercises/exercise.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import type { EngineId } from '../training/engines/engines.ts';
import type { ResumePoint } from '../training/train.ts';
import type { LayerSnapshot } from '../training/training-event.ts';
import type { SessionReply } from './outbox.ts';
import type { Fault } from './run-event.ts';
import type { RunRequest } from './run-record.ts';

export type { Summary };

/** A trained model with the run it comes from, to be asked about. */
export interface Model {
  readonly request: RunRequest;
  /** What the run trained on last. */
  readonly engine: EngineId;
  readonly step: number;
  /** From the input layer on, all of them. */
  readonly layers: readonly LayerSnapshot[];
  /** [validation rows] the digit read for each validation image; null where the record does not know. */
  readonly readings: Uint8Array | null;
}

/** Images with what the model makes of them. */
export interface Readings {
  /** How many images fit the question, of which the first `limit` follow. */
  readonly total: number;
  /** [n] place of each image in its split. */
  readonly rows: Int32Array;
  /** [n, 784] */
  readonly pixels: Uint8Array;
  /** [n] true digits. */
  readonly labels: Uint8Array;
  /** [n] digits read. */
  readonly guesses: Uint8Array;
  /** [n] probability of the digit read. */
  readonly confidences: Float32Array;
}

/** What one unit of the first hidden layer responds to among the validation images. */
export interface NeuronReport {
  /** [10] mean output for the validation images of each digit. */
  readonly meanByDigit: Float32Array;
  /** The images it answers loudest to: pixels [n, 784], labels [n], outputs [n]. */
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
  readonly outputs: Float32Array;
}

/** What a model makes of every image of a split. */
export interface SplitReadings {
  /** [n] the digit read, the most probable one. */
  readonly readings: Uint8Array;
  /** [n] true digits. */
  readonly labels: Uint8Array;
  /** [n, classes] */
  readonly probabilities: Float32Array;
}

/** Numbers of a network with one hidden layer: weights [inputs, units], biases [units], then the same of the output layer. */
export type StepValues = readonly Float32Array[];

/** All that a run is made of, and what its first step has to come to. */
export interface StepTask {
  /** [rows, inputs] training images, in bytes, and [rows] their digits. */
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
  /** Row numbers, batch after batch, as the run draws them. */
  readonly batches: Int32Array;
  /** Before the first step. */
  readonly values: StepValues;
  /** Adagrad's sums of each. */
  readonly sums: StepValues;
  /** The first step, on the first batch. */
  readonly first: {
    /** [rows, units] what the hidden layer passes on. */
    readonly seen: Float32Array;
    /** [rows, classes] how fast the loss rises with each score. */
    readonly blame: Float32Array;
    /** [rows, units] and with what each hidden unit sums up. */
    readonly back: Float32Array;
    readonly gradients: StepValues;
    /** Their length, before it is clipped. */
    readonly norm: number;
    /** What the gradients are multiplied by, and what a hundredth of them would be. */
    readonly scales: readonly [number, number];
    /** After the step. */
    readonly values: StepValues;
  };
}

/** Some examples of a dataset, as a seed splits it. */
export interface PartOfDataset {
  readonly dataset: DatasetId;
  readonly seed: number;
  readonly split: SplitName;
}

/** Questions about the data or a run, and their answers. */
export interface Queries {
  examples: {
    ask: PartOfDataset & { readonly rows: readonly number[] };
    answer: { readonly pixels: Uint8Array; readonly labels: Uint8Array };
  };
  labelCounts: {
    ask: PartOfDataset;
    answer: readonly number[];
  };
  summary: {
    ask: PartOfDataset;
    answer: Summary;
  };
  readings: {
    ask: {
      readonly exercise: ExerciseId;
      readonly split: 'validation' | 'test';
      /** One cell of the confusion matrix, most confident first; without it the first images as they come. */
      readonly cell?: { readonly truth: number; readonly read: number };
      readonly limit: number;
    };
    answer: Readings;
  };
  splitReadings: {
    /** From the input layer on, all of them. */
    ask: PartOfDataset & { readonly layers: readonly LayerSnapshot[] };
    answer: SplitReadings;
  };
  /** All examples of a split, as they come. */
  wholeSplit: {
    ask: PartOfDataset;
    answer: { readonly pixels: Uint8Array; readonly labels: Uint8Array };
  };
  /** A run of a network with one hidden layer, for code that takes its steps itself. */
  stepTask: {
    ask: Pick<PartOfDataset, 'dataset' | 'seed'> & { readonly knobs: Knobs };
    answer: StepTask;
  };
  neuron: {
    ask: Pick<PartOfDataset, 'dataset' | 'seed'> & {
      /** [784] kernel column of the unit. */
      readonly weights: Float32Array;
      readonly bias: number;
      readonly limit: number;
    };
    answer: NeuronReport;
  };
  /** Operations that one training step of a model needs; see `step-flops.ts`. */
  stepFlops: {
    ask: Pick<PartOfDataset, 'dataset' | 'seed'> & { readonly batchSize: number; readonly checkpoint: Checkpoint };
    answer: number;
  };
}
export type QueryName = keyof Queries;
export type Ask<Q extends QueryName> = Queries[Q]['ask'];
export type Answer<Q extends QueryName> = Queries[Q]['answer'];

/** Page → worker. `id` numbers the conversation; every reply to it carries the same. */
export type Command =
  | {
      readonly type: 'start';
      readonly id: number;
      readonly request: RunRequest;
      readonly resume?: ResumePoint;
      /** A run beside the exercise's current one, which it leaves as it is; no question is about it. */
      readonly apart?: true;
    }
  /** A run like this may be asked for soon: its engine is made ready, and its data too where that is said. Nothing is answered. */
  | { readonly type: 'warm-up'; readonly id: number; readonly request: RunRequest; readonly data: boolean }
  | { readonly type: 'pause' | 'resume' | 'stop' | 'open-test'; readonly id: number }
  /** Makes a kept model answer questions again; nothing is trained and nothing loaded until one is asked. */
  | { readonly type: 'adopt'; readonly id: number; readonly model: Model }
  /** Asks for a sign of life. */
  | { readonly type: 'ping'; readonly id: number }
  | Query;

/** A question; its answer comes under the same id. */
export type Query = {
  [Q in QueryName]: { readonly type: 'query'; readonly id: number; readonly name: Q; readonly ask: Ask<Q> };
}[QueryName];

/** What happened in a run since the reply before. */
export interface RunReply extends SessionReply {
  readonly id: number;
}

/** Worker → page. */
export type Reply =
  | RunReply
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly loading: LoadProgress }
  | { readonly id: number; readonly alive: true }
  | { readonly id: number; readonly fault: Fault };

/** Carries commands one way and replies the other: a worker, or the same thread in tests. */
export interface Transport {
  send(command: Command): void;
  onReply(listener: (reply: Reply) => void): void;
  /** The other side is gone or could not be started. */
  onFault(listener: (fault: Fault) => void): void;
  /** Ends the other side; the next command starts it anew. */
  close(): void;
}
