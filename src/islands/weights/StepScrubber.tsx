import { useCallback } from 'preact/hooks';
import { stepCurve } from '../../charts/step-curve.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Snapshot } from '../../training/training-event.ts';
import Chart, { type Charts } from '../parts/Chart.tsx';
import { formatPercent } from '../parts/format.ts';
import Matrix from './Matrix.tsx';

interface Props {
  readonly t: Translator<'weights'>;
  /** Unique on the page. */
  readonly id: string;
  /** At least one. */
  readonly snapshots: readonly Snapshot[];
  /** Place of the snapshot under the slider. */
  readonly index: number;
  readonly onIndex: (index: number) => void;
  /** Steps of the whole run. */
  readonly steps: number;
  /** Steps whose values are written at the curve, as text so that equal lists are equal: `10,100,1000`. */
  readonly labelled: string;
}

/** The run over its recorded steps: a curve, the slider under it, and what the model could read at that moment. */
export default function StepScrubber({ t, id, snapshots, index, onIndex, steps, labelled }: Props) {
  const snapshot = snapshots[index]!;
  const { step, validation } = snapshot;
  const make = useCallback(
    (_: Charts, width: number) =>
      stepCurve({
        snapshots,
        chosen: step,
        labelled: labelled.split(',').map(Number),
        width,
        words: {
          name: t('curve.name'),
          summary: (facts) => t('curve.summary', { ...facts }),
          step: t('step'),
          logLoss: t('logLoss'),
        },
      }),
    [snapshots, step, labelled, t],
  );
  return (
    <div class="scrub">
      <div>
        <p class="fig-sub">{t('curve.sub')}</p>
        <Chart make={make} numbers={t('numbers')} failed={t('curve.failed')}>
          <div class="curve-room" />
        </Chart>
        <label class="sr" for={id}>
          {t('step')}
        </label>
        <input
          class="range"
          id={id}
          type="range"
          min={0}
          max={snapshots.length - 1}
          step={1}
          value={index}
          disabled={snapshots.length < 2}
          aria-valuetext={t('slider.value', { step, steps })}
          onInput={(event) => {
            onIndex(event.currentTarget.valueAsNumber);
          }}
        />
      </div>
      <div class="scrub-out">
        <div>
          <p class="fig-sub">{t('step')}</p>
          <output class="num" for={id}>
            {step}
          </output>
          <p class="fig-sub">
            <b>{t('right', { percent: formatPercent(validation.accuracy) })}</b>
          </p>
        </div>
        <Matrix t={t} snapshot={snapshot} />
      </div>
    </div>
  );
}
