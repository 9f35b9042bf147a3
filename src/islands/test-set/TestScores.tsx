import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { RunRecord, TestRecord } from '../../runs/run-record.ts';
import { formatCount, formatPercent, pointsBetween, sentenceGap, standardErrorPoints } from '../parts/format.ts';

interface Props {
  readonly t: Translator<'network'>;
  readonly language: Language;
  readonly record: RunRecord;
  readonly test: TestRecord;
}

/** The test accuracy in large figures, and how far it is from what validation promised. */
export default function TestScores({ t, language, record, test }: Props) {
  const validation = record.periods.at(-1)!.validation;
  const error = standardErrorPoints(test.accuracy, test.rows);
  const difference = pointsBetween(test.accuracy, validation.accuracy);
  // The two were measured on different images, each with its own swing.
  const swing = Math.hypot(error, standardErrorPoints(validation.accuracy, record.dataset.validation));
  const shown = Math.abs(difference).toFixed(1);
  const direction = Number(shown) === 0 ? 'same' : difference < 0 ? 'lower' : 'higher';
  const gap = sentenceGap(language);
  const facts = [
    [t('test.fact.accuracy'), `${formatPercent(validation.accuracy)}%`, `${formatPercent(test.accuracy)}%`],
    [t('test.fact.logLoss'), validation.logLoss.toFixed(2), test.logLoss.toFixed(2)],
    [t('test.fact.crossEntropy'), validation.crossEntropy.toFixed(3), test.crossEntropy.toFixed(3)],
  ];
  return (
    <section aria-label={t('test.score')}>
      <p class="fig-title">{t('test.score')}</p>
      <p class="big num">
        {formatPercent(test.accuracy)}
        <small>%</small>
      </p>
      <p class="fig-sub">
        {t('test.accuracy', {
          images: formatCount(test.rows, language),
          correct: formatCount(Math.round(test.accuracy * test.rows), language),
          error: error.toFixed(1),
        })}
        {gap}
        {t(`test.compare.${direction}`, { difference: shown })}
        {gap}
        {direction !== 'same' &&
          t(direction === 'higher' || -difference <= 2 * swing ? 'test.compare.inside' : 'test.compare.outside', {
            swing: (2 * swing).toFixed(1),
          })}
      </p>
      <table class="facts">
        <caption class="sr">{t('test.facts')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('test.validation')}</th>
            <th scope="col">{t('test.test')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(([name, before, now]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{before}</td>
              <td>{now}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
