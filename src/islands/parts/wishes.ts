import type { ExerciseId } from '../../exercises/exercise.ts';
import { readLinkSettings } from '../../lib/link-settings.ts';
import type { RunRequest } from '../../runs/run-record.ts';
import { ENGINE_CHOICES } from '../../training/engines/engines.ts';
import { parseKnob, SEED_RANGE } from '../../lib/parse-knob.ts';
import { DEFAULT_SEED } from './knob-text.ts';
import { createStore } from './store.ts';

export type Wish = Pick<RunRequest, 'seed' | 'wanted'>;

/** Seed and engine that stand in each lab of this page, for buttons elsewhere that start the same exercise. */
export const wishes = createStore<Readonly<Partial<Record<ExerciseId, Wish>>>>({});

/** What the lab of an exercise says; where it is not alive yet, what the link says. */
export function wishFor(exercise: ExerciseId): Wish {
  const wish = wishes.current()[exercise];
  if (wish) return wish;
  const { seed = '', engine } = readLinkSettings(location.search);
  const parsed = parseKnob(seed, SEED_RANGE);
  return {
    seed: parsed.ok && typeof parsed.value === 'number' ? parsed.value : DEFAULT_SEED,
    wanted: ENGINE_CHOICES.find((choice) => choice === engine) ?? 'auto',
  };
}
