import type { ComponentChildren } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Exercise } from '../../exercises/exercise.ts';
import type { Translator } from '../../i18n/translator.ts';
import { isBusy, type RunState } from '../../runs/life.ts';
import type { PeriodRecord } from '../../training/training-event.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import Chart, { type Charts } from '../parts/Chart.tsx';
import { lossWords } from '../parts/chart-words.ts';
import { engineChanges } from './engine-changes.ts';
import { findFinding, type Finding } from './finding.ts';
import { formatPercent } from '../parts/format.ts';
import { sameKnobs } from '../parts/knob-text.ts';
import NumbersTable from './NumbersTable.tsx';
import { periodCount } from '../parts/run-status.ts';

interface Props {
  readonly t: Translator<'lab'>;
  readonly exercise: Exercise;
  readonly state: RunState;
  readonly record: RunRecord | null;
  /** The figure before any run, drawn when the page was built. */
  readonly idleChart: ComponentChildren;
}

const NONE: readonly PeriodRecord[] = [];

function findingText(t: Translator<'lab'>, finding: Finding): string {
  switch (finding.kind) {
    case 'first':
    case 'guessing':
    case 'sureAndWrong':
      return t(`finding.${finding.kind}`, { loss: finding.loss.toFixed(2) });
    case 'soFar':
      return t('finding.soFar', { period: finding.period, from: finding.from.toFixed(2), to: finding.to.toFixed(2) });
    case 'falling':
      return t('finding.falling', { from: finding.from.toFixed(2), to: finding.to.toFixed(2) });
    case 'few':
      return t('finding.few', { to: finding.to.toFixed(2), count: finding.count });
    case 'unsettled':
      return t('finding.unsettled', { to: finding.to.toFixed(2) });
    case 'plateau':
    case 'memorising':
    case 'rising':
      return t(`finding.${finding.kind}`, { period: finding.period });
  }
}

/** Log loss per period as a picture and a table; the title says what it shows. */
export default function LossFigure({ t, exercise, state, record, idleChart }: Props) {
  /** Null until the reader decides: the band is there where it is about the same knobs. */
  const [wantsBand, setWantsBand] = useState<boolean | null>(null);
  const [showNumbers, setShowNumbers] = useState(false);
  // Of the record only what the chart shows: its snapshots come more often and draw nothing here.
  const periods = record?.periods ?? NONE;
  const engines = record?.engines;
  const steps = record?.source.knobs.steps ?? exercise.solution.steps;
  const diverged = state === 'diverged';
  const comparable = record !== null && sameKnobs(record.source.knobs, exercise.solution);
  const showBand = wantsBand ?? comparable;
  const make = useCallback(
    (charts: Charts, width: number) =>
      charts.lossChart({
        periods,
        total: periodCount(steps),
        recorded: exercise.recorded ?? null,
        showRecorded: showBand,
        diverged,
        changes: engines ? engineChanges({ engines, periods }) : [],
        width,
        words: lossWords(t, exercise, steps),
      }),
    [periods, engines, steps, diverged, showBand, exercise, t],
  );
  const finding = findFinding(periods, !isBusy(state));
  const last = periods.at(-1)?.validation;
  /** Those of ten periods say nothing about the periods of a run with fewer. */
  const recorded = periodCount(steps) === 10 ? (exercise.recorded ?? null) : null;
  const numbersId = `lab-${exercise.id}-numbers`;

  return (
    <figure id="lab-loss">
      <div class="fig-head loss-head">
        <p class="fig-title">{finding ? findingText(t, finding) : t('loss.idle')}</p>
        <p class="fig-sub">
          {last
            ? t('loss.sub.last', { loss: last.logLoss.toFixed(2), error: formatPercent(1 - last.accuracy) })
            : t('loss.sub')}
        </p>
      </div>
      <Chart make={make} failed={t('loss.failedChart')}>
        {idleChart}
      </Chart>
      {periods.length > 0 && (
        <>
          <div class="under">
            {recorded && (
              <label class="switch">
                <input
                  type="checkbox"
                  checked={showBand}
                  onChange={(event) => {
                    setWantsBand(event.currentTarget.checked);
                  }}
                />
                {t('loss.band', { runs: recorded.runs })}
              </label>
            )}
            <button
              class="linkish"
              type="button"
              aria-expanded={showNumbers}
              aria-controls={numbersId}
              onClick={() => {
                setShowNumbers(!showNumbers);
              }}
            >
              {t(showNumbers ? 'loss.numbers.hide' : 'loss.numbers.show')}
            </button>
          </div>
          {showNumbers && <NumbersTable t={t} id={numbersId} periods={periods} recorded={recorded} />}
        </>
      )}
    </figure>
  );
}
