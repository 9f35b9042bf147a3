import type { AccuracyWords } from '../../charts/accuracy-strip.ts';
import type { LossWords } from '../../charts/loss-chart.ts';
import type { Exercise } from '../../exercises/exercise.ts';
import type { Translator } from '../../i18n/translator.ts';

/** What stands on a loss chart. @param steps of the whole run, for the axis */
export function lossWords(t: Translator<'lab'>, { recorded }: Exercise, steps: number): LossWords {
  const runs = recorded?.runs ?? 0;
  const median = recorded?.validationLogLoss.median;
  return {
    name: t('loss.name'),
    emptySummary: median
      ? t('chart.emptySummary', {
          runs,
          from: String(median[0]),
          to: String(median.at(-1)),
        })
      : t('loss.idle'),
    summary: (facts) => t('loss.summary', { ...facts }),
    training: t('chart.training'),
    validation: t('chart.validation'),
    period: t('table.period'),
    axis: steps % 10 === 0 ? t('chart.axis', { steps: steps / 10 }) : t('chart.axis.uneven'),
    band: t('chart.band', { runs }),
    bandShort: t('chart.bandShort', { runs }),
    recordedMedian: t('chart.recordedMedian'),
    stopped: t('chart.stopped'),
    guessing: (loss) => t('chart.guessing', { loss }),
  };
}

export function accuracyWords(t: Translator<'lab'>): AccuracyWords {
  return {
    name: t('accuracy.title'),
    summary: ({ runs, lowest, median, highest, own }) =>
      own === ''
        ? t('strip.idle', { runs, low: lowest, median, high: highest })
        : t('strip.name', { runs, low: lowest, median, high: highest, accuracy: own }),
    own: (percent) => t('strip.me', { accuracy: percent }),
    accuracy: t('strip.accuracy'),
    runs: t('strip.runs'),
  };
}
