import type { Translator } from '../../i18n/translator.ts';
import Icon from '../parts/Icon.tsx';
import { dataStore } from './data-store.ts';
import { useAlive } from '../parts/use-alive.ts';
import { useData } from './use-data.ts';

interface Props {
  readonly t: Translator<'data'>;
  /** Called when the reader asks for the data here, so that the focus can be taken on. */
  readonly onLoad: () => void;
}

/** Stands where a widget will stand, on practice paper, until there is data to show. */
export default function Gate({ t, onLoad }: Props) {
  const { state, loading } = useData();
  const alive = useAlive();
  const percent =
    loading && loading.totalBytes > 0 ? Math.floor((100 * loading.loadedBytes) / loading.totalBytes) : null;
  const load = () => {
    onLoad();
    dataStore.load();
  };
  return (
    <div class="data-gate">
      <div class="data-gate-note">
        {(state === 'idle' || state === 'failed') && (
          <>
            <p>{state === 'idle' ? t('wait.idle') : t('wait.failed')}</p>
            <button type="button" class="btn" disabled={!alive} onClick={load}>
              {state === 'failed' && <Icon name="again" />}
              {state === 'idle' ? t('wait.button') : t('retry')}
            </button>
          </>
        )}
        {state === 'loading' && (
          <p>
            {t('wait.loading')}
            {percent !== null && <span class="num"> {t('load.percent', { percent })}</span>}
          </p>
        )}
        {state === 'done' && <p>{t('wait.counting')}</p>}
      </div>
    </div>
  );
}
