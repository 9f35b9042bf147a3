import type { StepProgress } from '../../code/step-bench.ts';
import { GAPS, type GapResult } from '../../code/step-gaps.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { formatCount, sentenceGap } from '../parts/format.ts';
import type { LineNote } from './editor-handle.ts';

/** How a gap compares, in few words. */
export function gapGot(t: Translator<'cell'>, language: Language, result: GapResult | undefined): string {
  switch (result?.kind) {
    case undefined:
      return '–';
    case 'agrees':
      return t('got.gap.agrees', { total: formatCount(result.total, language) });
    case 'differs': {
      const [wrong, total] = [formatCount(result.wrong, language), formatCount(result.total, language)];
      return t('got.gap.differs', { wrong, total });
    }
    case 'length':
      return t('got.gap.length', { got: formatCount(result.got, language) });
    case 'nothing':
      return t('got.gap.nothing');
  }
}

/** What is wrong with it and where, and a question; empty where it agrees. */
export function gapWhy(t: Translator<'cell'>, language: Language, result: GapResult | undefined): string {
  switch (result?.kind) {
    case undefined:
    case 'agrees':
      return '';
    case 'differs': {
      const { gap, got, expected } = result;
      const place = placeText(t, result);
      const question = t(`gap.ask.${gap}`);
      const says = Number.isNaN(got)
        ? t('why.gap.nan', { place })
        : t('why.gap.differs', { place, got: numberText(got), expected: numberText(expected) });
      return `${says}${sentenceGap(language)}${question}`;
    }
    case 'length':
      return t('why.gap.length', {
        total: formatCount(result.total, language),
        got: formatCount(result.got, language),
      });
    case 'nothing':
      return t('why.gap.nothing', { given: result.given });
  }
}

/** Where the curves part; empty where they do not. */
export function curveWhy(t: Translator<'cell'>, { own, plain }: StepProgress, within: number): string {
  const periods = plain?.periods ?? [];
  const parted = periods.findIndex(
    ({ validation }, index) => !(Math.abs(validation.crossEntropy - own[index]!.crossEntropy) <= within),
  );
  if (parted < 0) return '';
  return t('why.curve', {
    period: parted + 1,
    own: own[parted]!.crossEntropy.toFixed(4),
    plain: periods[parted]!.validation.crossEntropy.toFixed(4),
  });
}

/** What stands at the marked lines of the code once it has run; the last line with a mark counts. */
export function gapNotes(
  t: Translator<'cell'>,
  language: Language,
  code: string,
  step: StepProgress | null,
): LineNote[] {
  if (!step) return [];
  const lines = code.split('\n');
  return step.gaps.flatMap((result): LineNote | never[] => {
    const mark = `✎ ${GAPS.indexOf(result.gap) + 1}`;
    const line = lines.findLastIndex((text) => text.includes(mark)) + 1;
    if (line === 0) return [];
    const good = result.kind === 'agrees';
    const got = gapGot(t, language, result);
    const text = good ? `✓ ${got}` : `✗ ${got}${language === 'zh' ? '。' : '. '}${gapWhy(t, language, result)}`;
    return { line, tone: good ? 'good' : 'bad', text, columns: null, repair: null };
  });
}

/** Six digits, with a real minus. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '−');
}

/** As the code would name the place; a gradient by its length. */
function placeText(t: Translator<'cell'>, { gap, place }: GapResult & { kind: 'differs' }): string {
  switch (gap) {
    case 'forward':
      return `seen [${place.join(', ')}]`;
    case 'backward':
      return `back [${place.join(', ')}]`;
    case 'clip':
      return t('gap.norm', { norm: place[0]!.toFixed(2) });
    case 'adagrad':
      return `values[${place[0]}][${place[1]}]`;
  }
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A distance, however small.
 *
 * @example smallNumber(1.4e-8) // '1.4 × 10⁻⁸'
 */
export function smallNumber(value: number): string {
  if (value === 0 || value >= 1e-3) return String(Number(value.toPrecision(2)));
  const exponent = Math.floor(Math.log10(value));
  const digits = String(-exponent).replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
  return `${(value / 10 ** exponent).toFixed(1)} × 10⁻${digits}`;
}
