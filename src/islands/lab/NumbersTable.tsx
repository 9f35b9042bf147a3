import type { Translator } from '../../i18n/translator.ts';
import type { PeriodRecord } from '../../training/training-event.ts';
import { formatPercent } from '../parts/format.ts';

interface Props {
  readonly t: Translator<'lab'>;
  readonly id: string;
  readonly periods: readonly PeriodRecord[];
}

/** The numbers behind the loss chart. */
export default function NumbersTable({ t, id, periods }: Props) {
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
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
