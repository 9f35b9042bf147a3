import type { Translator } from '../../i18n/translator.ts';
import { isBusy, type RunState } from '../../runs/life.ts';
import Icon from '../parts/Icon.tsx';

interface Props {
  readonly t: Translator<'lab'>;
  readonly state: RunState;
  readonly ready: boolean;
  readonly onPause: () => void;
  readonly onStop: () => void;
}

/** Train or Resume (the form's submit button), Pause, Stop: always in place, disabled where they make no sense. */
export default function RunActions({ t, state, ready, onPause, onStop }: Props) {
  const again = state === 'done' || state === 'stopped' || state === 'diverged';
  const canTrain = ready && (!isBusy(state) || state === 'paused');
  const starting = state === 'loading' || state === 'preparing';
  return (
    <div class="actions">
      <button class="btn primary" type="submit" disabled={!canTrain}>
        <Icon name="train" />
        {t(state === 'paused' ? 'action.resume' : again ? 'action.again' : 'action.train')}
      </button>
      <button class="btn" type="button" disabled={!ready || state !== 'running'} onClick={onPause}>
        <Icon name="pause" />
        {t('action.pause')}
      </button>
      <button class="btn" type="button" disabled={!ready || !isBusy(state)} onClick={onStop}>
        <Icon name="stop" />
        {t(starting ? 'action.cancel' : 'action.stop')}
      </button>
    </div>
  );
}
