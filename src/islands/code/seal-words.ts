import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { formatCount } from '../parts/format.ts';
import type { SealQuestion } from './cell.ts';

/** Which run would be examined. */
export function sealedRun(t: Translator<'cell'>, language: Language, { record }: SealQuestion): string {
  const { periods, source } = record;
  const last = periods[periods.length - 1];
  return t('seal.run', {
    accuracy: (last?.validation.accuracy ?? 0).toFixed(4),
    steps: formatCount(last?.step ?? 0, language),
    rate: String(source.knobs.learningRate),
  });
}

/** What speaks against breaking its seal now; empty where nothing does. */
export function sealAdvice(t: Translator<'cell'>, language: Language, { record, untried }: SealQuestion): string {
  const { periods, source, outcome } = record;
  switch (outcome) {
    case 'diverged':
      return t('seal.diverged');
    case 'done':
      return untried ? t('seal.untried') : '';
    default:
      return t('seal.stopped', {
        step: formatCount(periods[periods.length - 1]?.step ?? 0, language),
        steps: formatCount(source.knobs.steps, language),
      });
  }
}
