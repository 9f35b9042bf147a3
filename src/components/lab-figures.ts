import { accuracyStrip } from '../charts/accuracy-strip.ts';
import { lossChart } from '../charts/loss-chart.ts';
import { staticChart } from '../charts/static-chart.ts';
import type { Exercise } from '../exercises/exercise.ts';
import type { Translator } from '../i18n/translator.ts';
import { accuracyWords, lossWords } from '../islands/parts/chart-words.ts';

/** Pixel widths of the two columns of a wide lab, and of a narrow one on a phone 360 pixels wide. */
const LOSS_WIDTHS = { wide: 504, narrow: 328 };
const STRIP_WIDTHS = { wide: 376, narrow: 328 };

/** One drawing for either width; the stylesheet shows the one that fits. */
export function both(
  draw: (width: number) => string,
  widths: { readonly wide: number; readonly narrow: number },
): string {
  return (['wide', 'narrow'] as const).map((size) => `<div class="${size}-only">${draw(widths[size])}</div>`).join('');
}

/** A lab's figures before any run: what the recorded runs gave. Drawn at build time, so no chart code is loaded. */
export function labFigures(
  t: Translator<'lab'>,
  exercise: Exercise,
): { readonly chart: string; readonly strip: string } {
  const loss = (width: number) =>
    lossChart({
      periods: [],
      total: 10,
      recorded: exercise.recorded ?? null,
      showRecorded: true,
      diverged: false,
      width,
      words: lossWords(t, exercise, exercise.solution.steps),
    });
  const strip = (width: number) =>
    accuracyStrip({ recorded: exercise.recorded?.finalAccuracy ?? [], own: null, width, words: accuracyWords(t) });
  return {
    chart: both((width) => staticChart(loss(width)), LOSS_WIDTHS),
    strip: exercise.recorded ? both((width) => staticChart(strip(width)), STRIP_WIDTHS) : '',
  };
}
