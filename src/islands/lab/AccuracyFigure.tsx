import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Exercise, KnobName } from '../../exercises/exercise.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { engineNow, type RunRecord } from '../../runs/run-record.ts';
import type { Confusion, PeriodRecord } from '../../training/training-event.ts';
import Chart, { type Charts } from '../parts/Chart.tsx';
import { accuracyWords } from '../parts/chart-words.ts';
import { median } from '../../lib/median.ts';
import { totals } from '../parts/confusion-cells.ts';
import { formatCount, formatPercent, standardErrorPoints } from '../parts/format.ts';
import { changedKnobs, valueText } from '../parts/knob-text.ts';

interface Props {
  readonly t: Translator<'lab'>;
  readonly language: Language;
  readonly exercise: Exercise;
  readonly record: RunRecord;
  /** After its last period. */
  readonly last: PeriodRecord;
  readonly confusion: Confusion;
  /** Whether the run has ended; before that its accuracy is only on its way. */
  readonly settled: boolean;
  /** The recorded runs' accuracies, drawn when the page was built. */
  readonly idleStrip: ComponentChildren;
}

/** What the model scores: in large figures, among the recorded runs, and as losses. */
export default function AccuracyFigure({ t, language, exercise, record, last, confusion, settled, idleStrip }: Props) {
  const { recorded } = exercise;
  const own = last.validation.accuracy;
  // Among the ends of other runs it has no place before its own.
  const placed = settled && record.outcome === 'done' ? own : null;
  const make = useCallback(
    (charts: Charts, width: number) =>
      charts.accuracyStrip({ recorded: recorded?.finalAccuracy ?? [], own: placed, width, words: accuracyWords(t) }),
    [recorded, placed, t],
  );
  const { images, correct } = totals(confusion);
  const counts = { images: formatCount(images, language), correct: formatCount(correct, language) };
  const inSmall = (name: KnobName) => t(`knob.${name}`).toLowerCase();
  // Which, not how: what the solution has is for the reader to find.
  const differences = changedKnobs(exercise.solution, record.source.knobs).map(inSmall);
  const { knobs } = record.source;
  const made = exercise.knobs.map(({ name }) =>
    t('facts.knob', { knob: inSmall(name), value: valueText(knobs[name]!) }),
  );
  const facts = [
    { name: 'logLoss', digits: 2 },
    { name: 'crossEntropy', digits: 3 },
  ] as const;
  return (
    <section id="lab-accuracy" aria-label={t('accuracy.title')}>
      <p class="fig-title">{t('accuracy.title')}</p>
      <p class="big num">
        {formatPercent(last.validation.accuracy)}
        <small>%</small>
      </p>
      <p class="fig-sub accuracy-sub">
        {settled
          ? t('accuracy.sub', { ...counts, error: standardErrorPoints(last.validation.accuracy, images).toFixed(1) })
          : t('accuracy.live', { ...counts, period: record.periods.length })}
      </p>
      {differences.length > 0 ? (
        <p class="fig-sub strip-plot">{t('strip.other', { knobs: differences.join(t('strip.separator')) })}</p>
      ) : (
        recorded && (
          <figure class="strip-plot">
            <figcaption class="fig-sub">
              {t('strip.title', { runs: recorded.runs, median: formatPercent(median(recorded.finalAccuracy)) })}
            </figcaption>
            <Chart make={make} numbers={t('loss.numbers.show')} failed={t('loss.failedChart')}>
              {idleStrip}
            </Chart>
          </figure>
        )
      )}
      <table class="facts">
        <caption class="sr">{t('facts.caption')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('facts.training')}</th>
            <th scope="col">{t('facts.validation')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(({ name, digits }) => (
            <tr key={name}>
              <th scope="row">
                {t(`facts.${name}`)}
                <small>{t(`facts.${name}.note`)}</small>
              </th>
              <td>{last.training[name].toFixed(digits)}</td>
              <td>{last.validation[name].toFixed(digits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="micro run-facts">
        {made.join(t('strip.separator'))}
        {t('strip.separator')}
        {t('facts.seed', { seed: record.seed, engine: engineNow(record)?.engine ?? '' })}
      </p>
    </section>
  );
}
