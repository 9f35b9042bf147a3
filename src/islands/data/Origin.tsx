import type { Translator } from '../../i18n/translator.ts';
import Icon from '../parts/Icon.tsx';
import { useAlive } from '../parts/use-alive.ts';
import { dataStore, NO_DATA } from './data-store.ts';
import { useData } from './use-data.ts';

interface Props {
  readonly t: Translator<'data'>;
  /** Whether the figure shows the images that were loaded. */
  readonly ready: boolean;
  /** Called when the reader asks for the data here, so that the focus can be taken on. */
  readonly onLoad: () => void;
}

/** What a figure is drawn from: the page as it was built, until the reader's own images are there. */
export default function Origin({ t, ready, onLoad }: Props) {
  const { state, seed, loading } = useData();
  const alive = useAlive();
  const percent =
    loading && loading.totalBytes > 0 ? Math.floor((100 * loading.loadedBytes) / loading.totalBytes) : null;
  const load = () => {
    onLoad();
    dataStore.load();
  };
  return (
    <div class="data-origin">
      {ready ? (
        <p>{t('origin.loaded', { seed })}</p>
      ) : state === 'loading' ? (
        <p>
          {t('origin.loading')}
          {percent !== null && <span class="num"> {t('load.percent', { percent })}</span>}
        </p>
      ) : state === 'done' ? (
        <p>{t('origin.counting')}</p>
      ) : (
        <>
          <p>{state === 'failed' ? t('origin.failed') : t('origin.stored', { seed: NO_DATA.seed })}</p>
          <button type="button" class="btn" disabled={!alive} onClick={load}>
            {state === 'failed' && <Icon name="again" />}
            {state === 'failed' ? t('retry') : t('origin.load')}
          </button>
        </>
      )}
    </div>
  );
}
