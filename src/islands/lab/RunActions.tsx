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

/**
 * Train or Resume (the form's submit button), Pause, Stop: always in place. One that makes no sense now says so and does
 * nothing, but keeps the focus: a button that were disabled by its own press would drop it at the top of the page.
 */
export default function RunActions({ t, state, ready, onPause, onStop }: Props) {
  const again = state === 'done' || state === 'stopped' || state === 'diverged';
  const busy = isBusy(state);
  const starting = state === 'loading' || state === 'preparing';
  return (
    <div class="actions">
      <button class="btn primary" type="submit" disabled={!ready} aria-disabled={ready && busy && state !== 'paused'}>
        <Icon name="train" />
        {t(state === 'paused' ? 'action.resume' : again ? 'action.again' : 'action.train')}
      </button>
      <button
        class="btn"
        type="button"
        disabled={!ready}
        aria-disabled={ready && state !== 'running'}
        onClick={() => {
          if (state === 'running') onPause();
        }}
      >
        <Icon name="pause" />
        {t('action.pause')}
      </button>
      <button
        class="btn"
        type="button"
        disabled={!ready}
        aria-disabled={ready && !busy}
        onClick={() => {
          if (busy) onStop();
        }}
      >
        <Icon name="stop" />
        {t(starting ? 'action.cancel' : 'action.stop')}
      </button>
    </div>
  );
}
