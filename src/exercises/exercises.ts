import type { Exercise, ExerciseId } from './exercise.ts';
import { linear } from './linear.ts';
import { network } from './network.ts';

/** Every runnable exercise by its id. */
export const exercises: Readonly<Record<ExerciseId, Exercise>> = { linear, network };
