import type { CodeExerciseDefinition } from '../code/code-exercise.ts';
import { CELL_DEFINITIONS } from './.generated/cell-definitions.ts';

export type CodeExerciseId = keyof typeof CELL_DEFINITIONS;

/** A definition with the name of its file. */
export interface CodeExercise extends CodeExerciseDefinition {
  readonly id: CodeExerciseId;
}

export const CODE_EXERCISE_IDS = Object.keys(CELL_DEFINITIONS) as [CodeExerciseId, ...CodeExerciseId[]];

/** Every code exercise by its id; see `exercises.ts`. */
export const codeExercises = Object.fromEntries(
  CODE_EXERCISE_IDS.map((id) => [id, { id, ...CELL_DEFINITIONS[id] }]),
) as Readonly<Record<CodeExerciseId, CodeExercise>>;
