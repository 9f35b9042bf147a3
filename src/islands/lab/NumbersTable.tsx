import type { Translator } from '../../i18n/translator.ts';
import type { RecordedRuns } from '../../exercises/recorded-runs.ts';
import type { PeriodRecord } from '../../training/training-event.ts';
import { formatPercent } from '../parts/format.ts';

interface Props {
  readonly t: Translator<'lab'>;
  readonly id: string;
  readonly periods: readonly PeriodRecord[];
  /** The recorded runs, where theirs are the same periods. */
  readonly recorded: RecordedRuns | null;
}

/** The numbers behind the loss chart. */
export default function NumbersTable({ t, id, periods, recorded }: Props) {
  return (
    <div class="numbers" id={id} tabIndex={0} role="group" aria-label={t('table.caption')}>
      <table class="facts">
        <caption class="sr">{t('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.period')}</th>
            <th scope="col">{t('table.step')}</th>
            <th scope="col">{t('table.trainingLoss')}</th>
            <th scope="col">{t('table.validationLoss')}</th>
            <th scope="col">{t('table.validationAccuracy')}</th>
            {recorded && (
              <>
                <th scope="col">{t('chart.recordedMedian')}</th>
                <th scope="col">{t('table.recordedRange')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {periods.map(({ step, training, validation }, index) => (
            <tr key={step}>
              <th scope="row">{index + 1}</th>
              <td>{step}</td>
              <td>{training.logLoss.toFixed(2)}</td>
              <td>{validation.logLoss.toFixed(2)}</td>
              <td>{formatPercent(validation.accuracy)}%</td>
              {recorded && (
                <>
                  <td>{recorded.validationLogLoss.median[index]?.toFixed(2)}</td>
                  <td>
                    {recorded.validationLogLoss.p10[index]?.toFixed(2)}–
                    {recorded.validationLogLoss.p90[index]?.toFixed(2)}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
