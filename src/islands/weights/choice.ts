import type { ExerciseId } from '../../exercises/exercise.ts';
import { createStore } from '../parts/store.ts';

export type Choice = Readonly<Partial<Record<ExerciseId, number>>>;

export const NO_CHOICE: Choice = {};

/** The neuron the reader has chosen of each exercise's run, shared by every widget of a page. */
export const choice = createStore(NO_CHOICE);

/** Null gives the choice back. */
export function choose(exercise: ExerciseId, neuron: number | null): void {
  const { [exercise]: _, ...others } = choice.current();
  choice.set(neuron === null ? others : { ...others, [exercise]: neuron });
}
