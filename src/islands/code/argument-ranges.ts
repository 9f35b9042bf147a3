import type { ArgumentRanges, ModelSpec, NumberRange, TrainingSpec } from '../../code/cell-message.ts';
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

/** Whether they take these: the functions in the sandbox see to it, but what comes from there is not believed. */
export function areInRange({ learningRate, hiddenUnits, dropout }: ModelSpec, training: TrainingSpec): boolean {
  const isIn = (value: number, { min, max }: NumberRange) => value >= min && value <= max;
  const isWhole = (value: number, range: NumberRange) => Number.isInteger(value) && isIn(value, range);
  return (
    isIn(learningRate, RANGES.learningRate) &&
    isIn(dropout, RANGES.dropout) &&
    hiddenUnits.length <= RANGES.hiddenUnits.maxLength &&
    hiddenUnits.every((units) => isWhole(units, RANGES.hiddenUnits)) &&
    isWhole(training.steps, RANGES.steps) &&
    isWhole(training.batchSize, RANGES.batchSize) &&
    (training.seed === null || isWhole(training.seed, RANGES.seed))
  );
}
