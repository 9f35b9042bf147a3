import type { Exercise } from '../../exercises/exercise.ts';
import type { Translator } from '../../i18n/translator.ts';
import { isBusy } from '../../runs/life.ts';
import type { Run } from '../../runs/run.ts';
import type { RunSlot } from '../../runs/run-slot.ts';
import Icon from '../parts/Icon.tsx';
import { sameKnobs } from '../parts/knob-text.ts';
import { knobSummary } from './knob-summary.ts';

interface Props {
  readonly t: Translator<'weights'>;
  readonly lab: Translator<'lab'>;
  readonly exercise: Exercise;
  readonly run: Run;
  readonly slot: RunSlot | null;
  /** Of the run that is shown before there is another. */
  readonly storedSeed: number;
  /** Trains the exercise's solution. */
  readonly onTrain: () => void;
}

/** Which run is shown, and the way to one where there is none. */
export default function ShownRun({ t, lab, exercise, run, slot, storedSeed, onTrain }: Props) {
  const { state, request, record } = run;
  const busy = isBusy(state);
  if (busy) {
    return (
      <div class="weight-run" key="busy">
        <p class="fig-sub">{request && knobSummary(t, request.source.knobs, request.seed)}</p>
        <div class="weight-go">
          {state === 'paused' && (
            <button class="btn primary" type="button" onClick={() => slot?.resume()}>
              <Icon name="train" />
              {lab('action.resume')}
            </button>
          )}
          <button class="btn" type="button" onClick={() => slot?.stop()}>
            <Icon name="stop" />
            {lab(state === 'loading' || state === 'preparing' ? 'action.cancel' : 'action.stop')}
          </button>
        </div>
      </div>
    );
  }
  if (record && record.snapshots.length > 0) {
    // A failed or diverged run has its way on in the notice below.
    const offered =
      (state === 'done' || state === 'stopped') &&
      (state === 'stopped' || !sameKnobs(record.source.knobs, exercise.solution));
    return (
      <div class="weight-run" key="rests">
        <p class="fig-sub">{t('run.shown', { knobs: knobSummary(t, record.source.knobs, record.seed) })}</p>
        {offered && (
          <button class="btn" type="button" disabled={!slot} onClick={onTrain}>
            <Icon name="again" />
            {t('run.instead')}
          </button>
        )}
      </div>
    );
  }
  return (
    <div class="weight-run">
      <div>
        <p class="fig-title">{t('run.none')}</p>
        <p class="fig-sub">
          {t('run.none.body', { knobs: knobSummary(t, exercise.solution, null), seed: storedSeed })}
        </p>
      </div>
      <button class="btn primary" type="button" disabled={!slot || state === 'failed'} onClick={onTrain}>
        <Icon name="train" />
        {t('run.train', { count: exercise.solution.steps })}
      </button>
    </div>
  );
}
