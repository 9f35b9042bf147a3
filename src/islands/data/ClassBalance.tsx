import { useCallback, useState } from 'preact/hooks';
import { classBalance } from '../../charts/class-balance.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import Chart from '../parts/Chart.tsx';
import Plate from './Plate.tsx';
import { formatCount, formatPercent } from '../parts/format.ts';
import { useAnswer } from './use-data.ts';

const MEASURES = ['count', 'share'] as const;

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
}

/** How many images of each digit the two parts hold, as bars and as a table. */
export default function ClassBalance({ language, strings }: Props) {
  const t = translator(language, 'data', strings);
  const training = useAnswer('labelCounts', { split: 'training' });
  const validation = useAnswer('labelCounts', { split: 'validation' });
  const ready = training !== null && validation !== null;
  return (
    <Plate t={t} name="balance" title={t('balance.title')} sub={t('balance.sub')} ready={ready}>
      {ready && <Bars t={t} language={language} training={training.answer} validation={validation.answer} />}
    </Plate>
  );
}

interface BarsProps {
  readonly t: ReturnType<typeof translator<'data'>>;
  readonly language: Language;
  /** [10] images of each digit. */
  readonly training: readonly number[];
  readonly validation: readonly number[];
}

function Bars({ t, language, training, validation }: BarsProps) {
  const [measure, setMeasure] = useState<(typeof MEASURES)[number]>('count');
  const chart = useCallback(
    (_: unknown, width: number) =>
      classBalance({
        training,
        validation,
        measure,
        width,
        words: {
          name: t('balance.chart'),
          summary: (facts) => t('balance.summary', { ...facts }),
          training: t('training'),
          validation: t('validation'),
          digit: t('balance.digit'),
        },
      }),
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
      <fieldset class="seg">
        <legend class="sr">{t('balance.measure')}</legend>
        {MEASURES.map((choice) => (
          <label key={choice}>
            <input type="radio" name="data-measure" checked={measure === choice} onChange={() => setMeasure(choice)} />
            {t(`balance.${choice}`)}
          </label>
        ))}
      </fieldset>
      <div class="data-chart">
        <Chart make={chart} failed={t('balance.failed')} />
      </div>
      <details class="data-numbers">
        <summary>{t('balance.table')}</summary>
        <div class="data-scroll" role="region" aria-label={t('balance.chart')} tabIndex={0}>
          <table class="data-table">
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
