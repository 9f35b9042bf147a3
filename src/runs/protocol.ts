import type { SplitName } from '../datasets/dataset.ts';
import type { Summary } from '../datasets/summary.ts';
import type { ExerciseId, Knobs } from '../exercises/exercise.ts';
import type { EngineId } from '../training/engine.ts';
import type { SessionReply } from './outbox.ts';
import type { Fault } from './run-event.ts';
import type { RunRecord } from './run-record.ts';
import type { Loading } from './run.ts';
import type { Checkpoint } from '../training/checkpoint.ts';

export type { Summary };

/** What the reader asks for when a run starts. */
export interface RunRequest {
  readonly exercise: ExerciseId;
  readonly knobs: Knobs;
  readonly seed: number;
  readonly engine: EngineId | 'auto';
}

/** A run as it is kept on the device: its record and where to go on from. */
export interface SavedRun {
  readonly record: RunRecord;
  readonly checkpoint: Checkpoint;
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

/** Questions about the data or a run, and their answers. `seed` picks the split. */
export interface Queries {
  examples: {
    ask: { readonly seed: number; readonly split: SplitName; readonly rows: readonly number[] };
    answer: { readonly pixels: Uint8Array; readonly labels: Uint8Array };
  };
  labelCounts: {
    ask: { readonly seed: number; readonly split: SplitName };
    answer: readonly number[];
  };
  summary: {
    ask: { readonly seed: number; readonly split: SplitName };
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
  neuron: {
    ask: {
      readonly seed: number;
      /** [784] kernel column of the unit. */
      readonly weights: Float32Array;
      readonly bias: number;
      readonly limit: number;
    };
    answer: NeuronReport;
  };
  /** Operations that one training step of a model needs; see `step-flops.ts`. */
  stepFlops: {
    ask: { readonly seed: number; readonly batchSize: number; readonly checkpoint: Checkpoint };
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
      readonly resume?: SavedRun;
      /** A run beside the exercise's current one, which it leaves as it is; no question is about it. */
      readonly apart?: true;
    }
  /** A run like this may be asked for soon; nothing is answered. */
  | { readonly type: 'warm-up'; readonly id: number; readonly request: RunRequest }
  | { readonly type: 'pause' | 'resume' | 'stop' | 'open-test'; readonly id: number }
  /** Makes a kept run answer questions again; nothing is trained and nothing loaded until one is asked. */
  | { readonly type: 'adopt'; readonly id: number; readonly saved: SavedRun }
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
  | { readonly id: number; readonly loading: Loading }
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
