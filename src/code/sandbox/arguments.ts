import { ARGUMENT_DEFAULTS, CELL_CALLS } from '../cell-api.ts';
import type { ArgumentRanges, ModelSpec, NumberRange, TrainingSpec } from '../cell-message.ts';
import { nearestName } from '../nearest-name.ts';
import { CellFault } from './cell-fault.ts';

type Given = Readonly<Record<string, unknown>>;

/** @throws CellFault for what `linearClassifier` does not take */
export function linearSpec(given: unknown, ranges: ArgumentRanges): ModelSpec {
  const named = namedArguments('linearClassifier', given);
  return {
    kind: 'linear',
    learningRate: numberOf(named, 'learningRate', ranges.learningRate) ?? ARGUMENT_DEFAULTS.learningRate,
    hiddenUnits: [],
    dropout: 0,
  };
}

/** @throws CellFault for what `networkClassifier` does not take */
export function networkSpec(given: unknown, ranges: ArgumentRanges): ModelSpec {
  const named = namedArguments('networkClassifier', given);
  return {
    kind: 'network',
    learningRate: numberOf(named, 'learningRate', ranges.learningRate) ?? ARGUMENT_DEFAULTS.learningRate,
    hiddenUnits: layersOf(named['hiddenUnits'], ranges.hiddenUnits),
    dropout: numberOf(named, 'dropout', ranges.dropout) ?? ARGUMENT_DEFAULTS.dropout,
  };
}

/** @throws CellFault for what `train` does not take */
export function trainingSpec(given: unknown, ranges: ArgumentRanges): TrainingSpec {
  const named = namedArguments('train', given);
  return {
    steps: wholeOf(named, 'steps', ranges.steps) ?? ARGUMENT_DEFAULTS.steps,
    batchSize: wholeOf(named, 'batchSize', ranges.batchSize) ?? ARGUMENT_DEFAULTS.batchSize,
    seed: wholeOf(named, 'seed', ranges.seed),
  };
}

function namedArguments(call: keyof typeof CELL_CALLS, given: unknown): Given {
  if (given === undefined) return {};
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new CellFault('not-an-object', { call });
  const known: readonly string[] = CELL_CALLS[call];
  for (const name of Object.keys(given)) {
    if (!known.includes(name))
      throw new CellFault('unknown-argument', { call, name, nearest: nearestName(name, known) ?? '' });
  }
  return given as Given;
}

function numberOf(given: Given, name: string, { min, max }: NumberRange): number | null {
  const value = given[name];
  if (value === undefined) return null;
  if (typeof value !== 'number' || Number.isNaN(value))
    throw new CellFault('not-a-number', { name, value: brief(value) });
  if (value < min || value > max) throw new CellFault('out-of-range', { name, value, min, max });
  return value;
}

function wholeOf(given: Given, name: string, range: NumberRange): number | null {
  const value = numberOf(given, name, range);
  if (value !== null && !Number.isInteger(value)) throw new CellFault('not-whole', { name, value });
  return value;
}

function layersOf(value: unknown, { min, max, maxLength }: ArgumentRanges['hiddenUnits']): readonly number[] {
  const name = 'hiddenUnits';
  if (value === undefined) return ARGUMENT_DEFAULTS[name];
  if (!Array.isArray(value)) throw new CellFault('not-a-list', { name, value: brief(value) });
  if (value.length < 1 || value.length > maxLength)
    throw new CellFault('too-many-layers', { count: value.length, maxLength });
  return value.map((units: unknown) => wholeOf({ [name]: units ?? Number.NaN }, name, { min, max })!);
}

/** A value in few characters, as the reader may have written it. */
export function brief(value: unknown): string {
  const text =
    typeof value === 'string' ? `'${value}'` : typeof value === 'object' && value ? 'an object' : String(value);
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
