import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { formatCount, formatSeconds, sentenceGap } from '../parts/format.ts';
import { differenceOf, extremes, referenceOf, type Finish } from './results.ts';

/** Slower by less than this says nothing: two races differ by as much. */
const CLOSE = 1.15;

/**
 * The race in two sentences: who was how much faster, and whether they computed the same. Empty while fewer than two
 * engines have finished.
 */
export function raceVerdict(t: Translator<'race'>, language: Language, finished: readonly Finish[]): string {
  const ends = extremes(finished);
  const reference = referenceOf(finished);
  if (!ends || !reference) return '';
  const { fastest, slowest } = ends;
  const ratio = slowest.record.elapsedMs / fastest.record.elapsedMs;
  const times = t(ratio < CLOSE ? 'verdict.close' : 'verdict.times', {
    fastest: fastest.engine,
    slowest: slowest.engine,
    fast: formatSeconds(fastest.record.elapsedMs),
    slow: formatSeconds(slowest.record.elapsedMs),
    ratio: ratio < 10 ? ratio.toFixed(1) : Math.round(ratio),
  });
  const moved = Math.max(...finished.map(({ record }) => differenceOf(record, reference.record).images));
  const images = formatCount(reference.record.dataset.validation, language);
  const results =
    moved === 0
      ? t('verdict.same', { images, count: finished.length })
      : t('verdict.different', { images, count: Math.ceil(moved) });
  return `${times}${sentenceGap(language)}${results}`;
}
