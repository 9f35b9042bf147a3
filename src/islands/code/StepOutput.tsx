import { useCallback } from 'preact/hooks';
import { furthestApart, type StepProgress } from '../../code/step-bench.ts';
import type { Translator } from '../../i18n/translator.ts';
import { periodCount } from '../parts/run-status.ts';
import Chart, { type Charts } from '../parts/Chart.tsx';
import { smallNumber } from './step-words.ts';

interface Props {
  readonly t: Translator<'cell'>;
  readonly lab: Translator<'lab'>;
  readonly step: StepProgress;
}

/** Where the reader's step led: its curve on the plain engine's, and how far apart they come. */
export default function StepOutput({ t, lab, step }: Props) {
  const { plain, own } = step;
  const make = useCallback(
    (charts: Charts, width: number) => {
      const steps = plain?.source.knobs.steps ?? 0;
      return charts.ownCurve({
        plain: plain?.periods.map(({ validation }) => validation.crossEntropy) ?? [],
        own: own.map(({ crossEntropy }) => crossEntropy),
        total: periodCount(steps),
        width: Math.min(width, 620),
        words: {
          name: t('step.title'),
          emptySummary: t('step.emptySummary'),
          summary: (facts) => t('step.summary', { ...facts }),
          own: t('step.own'),
          plain: t('step.plain'),
          period: lab('table.period'),
          axis: lab('chart.axis', { steps: steps / periodCount(steps) }),
        },
      });
    },
    [plain, own, t, lab],
  );
  if (!plain || plain.periods.length === 0) return null;
  const apart = furthestApart(step);
  const accuracies = [
    [t('step.accuracy'), own[own.length - 1]?.accuracy],
    [t('step.plain'), plain.periods[plain.periods.length - 1]?.validation.accuracy],
  ] as const;
  return (
    <div class="step-out">
      <div>
        <h4>{t('step.title')}</h4>
        <p class="fig-sub">{t('step.sub')}</p>
        <Chart make={make} failed={lab('loss.failedChart')} />
      </div>
      {apart !== null && (
        <div>
          <h4>{t('step.furthest')}</h4>
          <p class="far">{smallNumber(apart)}</p>
          <p class="fig-sub">{t('step.nats', { periods: own.length })}</p>
          <table class="facts">
            <tbody>
              {accuracies.map(([name, accuracy]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{accuracy?.toFixed(4)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
