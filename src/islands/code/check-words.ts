import type { Check } from '../../code/code-exercise.ts';
import type { Verdict } from '../../code/judge.ts';
import type { StepProgress } from '../../code/step-bench.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import { formatCount } from '../parts/format.ts';
import { curveWhy, gapGot, gapWhy, smallNumber } from './step-words.ts';

/** What a run of the cell left to look at. */
export interface Seen {
  /** The last run that the code asked for. */
  readonly record: RunRecord | null;
  readonly given: RunRecord | null;
  /** Validation accuracy of the run before, if there was one. */
  readonly before: number | null;
  readonly testAccuracy: number | null;
  /** The last training step that the code tried. */
  readonly step: StepProgress | null;
}

/** What a check is about. */
export function checkName(t: Translator<'cell'>, check: Check): string {
  switch (check.kind) {
    case 'shown-accuracy':
      return t(`check.shown-accuracy.${check.set}`);
    case 'gap':
      return t(`check.gap.${check.gap}`);
    default:
      return t(`check.${check.kind}`);
  }
}

/** What is asked for. */
export function checkNeed(t: Translator<'cell'>, language: Language, check: Check): string {
  switch (check.kind) {
    case 'hidden-layers':
      return t('need.hidden-layers', { count: check.min });
    case 'accuracy':
      return t('need.accuracy', { value: String(check.min) });
    case 'steps':
      return t('need.steps', { value: formatCount(check.max, language) });
    case 'settings-changed':
      return t('need.settings-changed', { count: check.count });
    case 'sentence':
      return t('need.sentence', { least: check.minCharacters });
    case 'curve':
      return t('need.curve', { nats: String(check.within) });
    default:
      return t(`need.${check.kind}`);
  }
}

/** What the code did; a dash where it did nothing that could be looked at. */
export function checkGot(
  t: Translator<'cell'>,
  language: Language,
  { check, got }: Verdict,
  { record, step }: Pick<Seen, 'record' | 'step'>,
): string {
  if (got === null) return '–';
  switch (check.kind) {
    case 'hidden-layers': {
      const layers = record?.source.knobs.hiddenUnits ?? [];
      return layers.length === 0
        ? t('got.noLayers')
        : t('got.layers', { count: layers.length, layers: layers.join(', ') });
    }
    case 'accuracy':
      return (got as number).toFixed(4);
    case 'shown-accuracy':
      return Number.isInteger(got) ? String(got) : (got as number).toFixed(4);
    case 'steps':
      return formatCount(got as number, language);
    case 'settings-changed':
      return t('got.settings', { count: got as number });
    case 'sentence':
      return t('got.sentence', { count: (got as string).length });
    case 'test-opened':
      return t('got.opened');
    case 'gap':
      return gapGot(
        t,
        language,
        step?.gaps.find(({ gap }) => gap === check.gap),
      );
    case 'curve':
      return t('got.curve', { nats: smallNumber(got as number) });
  }
}

/** What is missing, in the terms of the task; empty where the check is met or the columns say it all. */
export function checkWhy(
  t: Translator<'cell'>,
  language: Language,
  { check, got, met }: Verdict,
  { record, given, testAccuracy, step }: Seen,
): string {
  if (met) return '';
  switch (check.kind) {
    case 'accuracy': {
      if (got === null || !record) return '';
      const rows = record.dataset.validation;
      return t('why.accuracy', { count: Math.ceil(check.min * rows - 1e-9) - Math.round((got as number) * rows) });
    }
    case 'sentence':
      return t('why.sentence', { least: check.minCharacters });
    case 'settings-changed':
      if (got === null) return record ? t('why.readBack') : '';
      return t('why.settings', { changed: got });
    case 'shown-accuracy': {
      const wanted =
        check.set === 'test' ? testAccuracy : given?.periods[given.periods.length - 1]?.validation.accuracy;
      return got === null || wanted === null || wanted === undefined
        ? ''
        : t('why.shown', { wanted: wanted.toFixed(4) });
    }
    case 'gap':
      return gapWhy(
        t,
        language,
        step?.gaps.find(({ gap }) => gap === check.gap),
      );
    case 'curve':
      return step && got !== null ? curveWhy(t, step, check.within) : '';
    default:
      return '';
  }
}

/** What a check is to be thought over with, met or not; empty where there is nothing. */
export function checkBeside(t: Translator<'cell'>, { check }: Verdict, { record, before }: Seen): string {
  const now = record?.periods[record.periods.length - 1]?.validation.accuracy;
  if (check.kind !== 'sentence' || now === undefined || before === null) return '';
  return t('beside.sentence', { now: now.toFixed(4), before: before.toFixed(4) });
}
