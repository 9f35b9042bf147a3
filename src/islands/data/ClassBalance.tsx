import type { ComponentChildren } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { classBalance, type ClassBalanceWords } from '../../charts/class-balance.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings, type Translator } from '../../i18n/translator.ts';
import Chart from '../parts/Chart.tsx';
import Plate from './Plate.tsx';
import { formatCount, formatPercent } from '../parts/format.ts';
import { useAnswer } from './use-data.ts';

const MEASURES = ['count', 'share'] as const;

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  /** Of the first split, counted when the page was built. */
  readonly counts: Counts;
  /** Their bars, drawn when the page was built. */
  readonly chart?: ComponentChildren;
}

interface Counts {
  /** [10] images of each digit. */
  readonly training: readonly number[];
  readonly validation: readonly number[];
}

/** How many images of each digit the two parts hold, as bars and as a table. */
export default function ClassBalance({ language, strings, counts, chart }: Props) {
  const t = translator(language, 'data', strings);
  const training = useAnswer('labelCounts', { split: 'training' });
  const validation = useAnswer('labelCounts', { split: 'validation' });
  const ready = training !== null && validation !== null;
  return (
    <Plate
      t={t}
      name="balance"
      title={t('balance.title')}
      sub={t('balance.sub')}
      ready={ready}
      stored={<Bars t={t} language={language} {...counts} chart={chart} still />}
    >
      {ready && (
        <Bars t={t} language={language} training={training.answer} validation={validation.answer} chart={chart} />
      )}
    </Plate>
  );
}

/** The texts of the chart. */
export function balanceWords(t: Translator<'data'>): ClassBalanceWords {
  return {
    name: t('balance.chart'),
    summary: (facts) => t('balance.summary', { ...facts }),
    training: t('training'),
    validation: t('validation'),
    digit: t('balance.digit'),
  };
}

interface BarsProps extends Counts {
  readonly t: Translator<'data'>;
  readonly language: Language;
  readonly chart: ComponentChildren;
  /** The stored chart only. */
  readonly still?: boolean;
}

function Bars({ t, language, training, validation, chart, still = false }: BarsProps) {
  const [measure, setMeasure] = useState<(typeof MEASURES)[number]>('count');
  const draw = useCallback(
    (_: unknown, width: number) => classBalance({ training, validation, measure, width, words: balanceWords(t) }),
    [t, training, validation, measure],
  );
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const row = (name: string, one: number, other: number) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{formatCount(one, language)}</td>
      <td>{formatCount(other, language)}</td>
      <td>{formatPercent(other / (one + other))}%</td>
    </tr>
  );
  return (
    <>
      <fieldset class="seg" disabled={still}>
        <legend class="sr">{t('balance.measure')}</legend>
        {MEASURES.map((choice) => (
          <label key={choice}>
            <input type="radio" name="data-measure" checked={measure === choice} onChange={() => setMeasure(choice)} />
            {t(`balance.${choice}`)}
          </label>
        ))}
      </fieldset>
      <div class="data-chart">
        {still ? (
          chart
        ) : (
          <Chart make={draw} failed={t('balance.failed')}>
            {chart}
          </Chart>
        )}
      </div>
      <details class="data-numbers">
        <summary class="linkish">{t('balance.table')}</summary>
        <div class="data-scroll" role="region" aria-label={t('balance.chart')} tabIndex={0}>
          <table class="data-table">
            <caption class="sr">{t('balance.chart')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('balance.digit')}</th>
                <th scope="col">{t('training')}</th>
                <th scope="col">{t('validation')}</th>
                <th scope="col">{t('balance.validationShare')}</th>
              </tr>
            </thead>
            <tbody>
              {training.map((count, digit) => row(String(digit), count, validation[digit]!))}
              {row(t('balance.total'), total(training), total(validation))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
