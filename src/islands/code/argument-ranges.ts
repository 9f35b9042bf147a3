import type { ArgumentRanges } from '../../code/cell-message.ts';
import type { Knob } from '../../exercises/exercise.ts';
import { exercises } from '../../exercises/exercises.ts';
import { SEED_RANGE } from '../../lib/parse-knob.ts';

/** What numbers the functions take: those of the network's knobs, which are the linear model's too. */
function rangesOf(): ArgumentRanges {
  const knobs = new Map(exercises.network.knobs.map((knob) => [knob.name, knob]));
  const range = (name: Knob['name']) => knobs.get(name) as Knob;
  return {
    learningRate: range('learningRate'),
    steps: range('steps'),
    batchSize: range('batchSize'),
    seed: SEED_RANGE,
    dropout: range('dropout'),
    hiddenUnits: range('hiddenUnits') as Knob & { kind: 'integers' },
  };
}
export const RANGES = rangesOf();
