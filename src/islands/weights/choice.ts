import type { ExerciseId } from '../../exercises/exercise.ts';

const chosen = new Map<ExerciseId, number>();
const listeners = new Set<() => void>();

/** The neuron the reader has chosen, shared by every widget of a page. Null until there was a choice. */
export const weightChoice = {
  of(exercise: ExerciseId): number | null {
    return chosen.get(exercise) ?? null;
  },
  /** Null gives the choice back. */
  choose(exercise: ExerciseId, neuron: number | null): void {
    if (neuron === null) chosen.delete(exercise);
    else chosen.set(exercise, neuron);
    for (const listener of listeners) listener();
  },
  /** Returns the way to stop it. */
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
