import type { DatasetId } from '../datasets/sources.ts';
import type { Initialisation } from '../training/checkpoint.ts';
import type { Language } from '../i18n/languages.ts';
import type { DEFINITIONS } from './.generated/definitions.ts';
import type { RecordedRuns } from './recorded-runs.ts';

export type ExerciseId = keyof typeof DEFINITIONS;

/** What training is told. An exercise without hidden layers leaves the last two out. */
export interface Knobs {
  readonly learningRate: number;
  readonly steps: number;
  readonly batchSize: number;
  /** Units of each hidden layer, from the input on. */
  readonly hiddenUnits?: readonly number[];
  /** Probability of dropping a hidden unit in a training step. */
  readonly dropout?: number;
}
export type KnobName = keyof Knobs;

/** What a knob accepts. `step` is what its − and + buttons do, not a grid the value must lie on. */
export type Knob =
  | {
      readonly name: 'learningRate' | 'dropout';
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly step: number;
    }
  | {
      readonly name: 'steps' | 'batchSize';
      readonly kind: 'integer';
      readonly min: number;
      readonly max: number;
      readonly step: number;
    }
  | {
      readonly name: 'hiddenUnits';
      readonly kind: 'integers';
      /** Range of each entry. */
      readonly min: number;
      readonly max: number;
      /** Entries at most; at least one. */
      readonly maxLength: number;
    };

/** One thing to train: data, no code paths. `NAME.exercise.ts` defines the exercise of that name. */
export interface ExerciseDefinition {
  readonly texts: Readonly<Record<Language, { readonly title: string }>>;
  readonly dataset: DatasetId;
  readonly initialisation: Initialisation;
  /** The values a reader sets; one without a knob is the same in `initial` and in `solution`. */
  readonly knobs: readonly Knob[];
  /** Where the reader starts. */
  readonly initial: Knobs;
  /** One set of knobs that reaches the target, shown on demand. */
  readonly solution: Knobs;
  readonly targetAccuracy: number;
  /** Steps at which the first layer's weights are recorded, besides the end of each period. */
  readonly snapshotSteps: readonly number[];
  /** What TensorFlow 1 gave with the solution's knobs, where that was recorded. */
  readonly recorded?: RecordedRuns;
}

/** A definition with the name of its file. */
export interface Exercise extends ExerciseDefinition {
  readonly id: ExerciseId;
}
