import { DEFINITIONS } from './.generated/definitions.ts';
import type { Exercise, ExerciseId } from './exercise.ts';

export const EXERCISE_IDS = Object.keys(DEFINITIONS) as [ExerciseId, ...ExerciseId[]];

/** Every runnable exercise by its id. The build lists the files, so that a new exercise is a file and nothing else. */
export const exercises = Object.fromEntries(EXERCISE_IDS.map((id) => [id, { id, ...DEFINITIONS[id] }])) as Readonly<
  Record<ExerciseId, Exercise>
>;
