import { HTML_LANG, type Language } from '../../i18n/languages.ts';

/** A count with its thousands marked: 7,500. */
export function formatCount(value: number, language: Language): string {
  return value.toLocaleString(HTML_LANG[language]);
}

/** What stands between two sentences: nothing in Chinese, whose full stop brings its own room. */
export function sentenceGap(language: Language): string {
  return language === 'zh' ? '' : ' ';
}

/** A share as percent without its sign: 0.8976 → 89.8. */
export function formatPercent(share: number, digits = 1): string {
  return (share * 100).toFixed(digits);
}

/**
 * How far one share lies above another, in points, as the percentages say that stand on the page: what a reader subtracts
 * comes out. 0.952 and 0.9434 → 0.9, of 95.2 and 94.3.
 */
export function pointsBetween(one: number, other: number): number {
  return (Math.round(1000 * one) - Math.round(1000 * other)) / 10;
}

/** Bytes in thousands, as download sizes are usually given: 1411000 → 1,411. */
export function formatKilobytes(bytes: number, language: Language): string {
  return formatCount(Math.round(bytes / 1000), language);
}

/** Seconds: one digit below ten, whole above. */
export function formatSeconds(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return seconds < 10 ? seconds.toFixed(1) : String(Math.round(seconds));
}

/** A number with its sign, a real minus included: −0.4, +1.2. */
export function formatSigned(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}

/** Half the width of the interval a percentage would swing in with other images: 100 · √(p(1 − p) / n), in points. */
export function standardErrorPoints(share: number, count: number): number {
  return 100 * Math.sqrt((share * (1 - share)) / count);
}

/** Milliseconds a run still needs at its pace so far; null while that says nothing yet. */
export function timeLeftMs(step: number, steps: number, elapsedMs: number): number | null {
  // The first steps compile shaders and warm caches: their pace would promise minutes.
  if (elapsedMs < 500 || step < steps / 50 || step < 1) return null;
  return (elapsedMs / step) * (steps - step);
}
