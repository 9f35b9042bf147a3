import type { Knobs } from '../../exercises/exercise.ts';
import type { Translator } from '../../i18n/translator.ts';
import { valueText } from '../parts/knob-text.ts';

/** The knobs of a run in one line. @param seed null leaves it out */
export function knobSummary(t: Translator<'weights'>, knobs: Knobs, seed: number | null): string {
  const { learningRate, steps, batchSize, hiddenUnits, dropout } = knobs;
  return [
    t('knobs.learningRate', { value: learningRate }),
    t('knobs.steps', { count: steps }),
    t('knobs.batchSize', { value: batchSize }),
    ...(hiddenUnits ? [t('knobs.hiddenUnits', { value: valueText(hiddenUnits) })] : []),
    ...(dropout ? [t('knobs.dropout', { value: dropout })] : []),
    ...(seed === null ? [] : [t('knobs.seed', { value: seed })]),
  ].join(t('knobs.separator'));
}
