import type { Language } from '../i18n/languages.ts';
import type { ExerciseId, Knobs } from '../exercises/exercise.ts';
import type { Gap } from './step-gaps.ts';

/** One thing that a run of the code has to show, judged by what it did, never by how it is written. */
export type Check =
  | { readonly kind: 'hidden-layers'; readonly min: number }
  | { readonly kind: 'accuracy'; readonly min: number }
  | { readonly kind: 'steps'; readonly max: number }
  /** Exactly so many settings differ from the starter's. */
  | { readonly kind: 'settings-changed'; readonly count: number }
  /** A sentence of the reader's own is shown. */
  | { readonly kind: 'sentence'; readonly minCharacters: number }
  /** A number that was shown equals the accuracy of the given run on a split. */
  | { readonly kind: 'shown-accuracy'; readonly set: 'validation' | 'test' }
  /** The test images were read once for this model. */
  | { readonly kind: 'test-opened' }
  /** A function of a training step gives the course's numbers. */
  | { readonly kind: 'gap'; readonly gap: Gap }
  /** Training with the reader's step, no period is further from the plain engine's run than so many nats. */
  | { readonly kind: 'curve'; readonly within: number };

/** A step of the solution: what it asks before it shows its code. */
export interface SolutionStep {
  readonly question: Readonly<Record<Language, string>>;
  readonly answer: Readonly<Record<Language, string>>;
}

/** One thing to write: data, no code paths. `NAME.cell.ts` defines the code exercise of that name. */
export interface CodeExerciseDefinition {
  readonly texts: Readonly<Record<Language, { readonly title: string; readonly task: string }>>;
  /** The exercise of the lab whose knobs are the same model's; its ranges and its seed hold. */
  readonly exercise: ExerciseId;
  /** Code names the current run of the lab's exercise `run`; without one, its solution is trained first. */
  readonly givesRun?: true;
  /** Open: the best of all runs so far is shown. */
  readonly showsBest?: true;
  /** Code writes a training step, for a run of these settings. */
  readonly step?: Knobs;
  /** Comments are written in each language; the code is the same. */
  readonly starter: Readonly<Record<Language, string>>;
  readonly checks: readonly Check[];
  /** Where to look, the idea, almost the code. */
  readonly hints: Readonly<Record<Language, readonly [string, string, string]>>;
  readonly solution: {
    readonly steps: readonly SolutionStep[];
    readonly code: Readonly<Record<Language, string>>;
  };
}
