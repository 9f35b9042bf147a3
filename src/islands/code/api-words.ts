import { CELL_CALLS, STEP_CALLS, type CellCall } from '../../code/cell-api.ts';
import type { CodeExercise } from '../../exercises/code-exercises.ts';
import { exercises } from '../../exercises/exercises.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Offer } from './editor-handle.ts';

/** A function of the course in words. */
export interface ApiRow {
  readonly name: CellCall;
  readonly written: string;
  readonly takes: string;
  readonly gives: string;
}

const WRITTEN: Readonly<Record<CellCall, string>> = {
  linearClassifier: 'linearClassifier({ learningRate })',
  networkClassifier: 'networkClassifier({ learningRate, hiddenUnits, dropout })',
  train: 'await train(model, { steps, batchSize, seed })',
  evaluate: 'await evaluate(run, set)',
  read: 'await read(run, set)',
  dataset: 'dataset(set)',
  image: 'image(set, row)',
  show: 'show(…)',
  tryStep: 'await tryStep({ forward, … })',
};

/** What can be called in the cell of an exercise, with the ranges that the lab's knobs have. */
export function apiRows(t: Translator<'cell'>, exercise: Pick<CodeExercise, 'step'>): readonly ApiRow[] {
  const ranges = new Map(exercises.network.knobs.map((knob) => [knob.name, knob]));
  const range = (name: 'learningRate' | 'dropout' | 'steps' | 'batchSize') =>
    t('knobs.range', { min: ranges.get(name)!.min, max: ranges.get(name)!.max });
  const units = ranges.get('hiddenUnits');
  const takes: Readonly<Record<CellCall, string>> = {
    linearClassifier: t('api.linearClassifier.with', { rate: range('learningRate') }),
    networkClassifier: t('api.networkClassifier.with', {
      layers: units?.kind === 'integers' ? units.maxLength : 1,
      units: units?.max ?? 1,
      dropout: range('dropout'),
    }),
    train: t('api.train.with', { steps: range('steps'), batch: range('batchSize') }),
    evaluate: t('api.evaluate.with'),
    read: t('api.read.with'),
    dataset: t('api.dataset.with'),
    image: t('api.image.with'),
    show: t('api.show.with'),
    tryStep: t('api.tryStep.with'),
  };
  return callsOf(exercise).map((name) => ({
    name,
    written: WRITTEN[name],
    takes: takes[name],
    gives: t(`api.${name}.get`),
  }));
}

export function callsOf({ step }: Pick<CodeExercise, 'step'>): readonly CellCall[] {
  return Object.keys(step ? STEP_CALLS : CELL_CALLS) as CellCall[];
}

/** The same for the editor: functions, TensorFlow.js, and the names of the functions' arguments. */
export function offersOf(t: Translator<'cell'>, exercise: Pick<CodeExercise, 'step'>): readonly Offer[] {
  const rows = apiRows(t, exercise);
  const functions = rows.map(({ name, written, takes, gives }): Offer => ({
    name,
    kind: 'function',
    written: written.replace('await ', ''),
    says: `${takes} → ${gives}`,
  }));
  const names = new Map<string, Offer>();
  const { step } = exercise;
  for (const { name, takes } of rows) {
    for (const argument of { ...CELL_CALLS, ...STEP_CALLS }[name]) {
      if (!names.has(argument))
        names.set(argument, { name: argument, kind: 'argument', written: argument, says: takes });
    }
  }
  const tensorflow: readonly Offer[] = step
    ? []
    : [{ name: 'tf', kind: 'value', written: 'tf', says: t('api.tf.offer') }];
  return [...functions, ...tensorflow, ...names.values()];
}
