import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import { readLinkSettings } from '../../lib/link-settings.ts';
import { parseKnob, SEED_RANGE } from '../../lib/parse-knob.ts';
import Card, { type DataSource } from './Card.tsx';
import Icon from '../parts/Icon.tsx';
import { dataStore } from './data-store.ts';
import { imagesWereHere, rememberImages } from './images-here.ts';
import { formatCount } from '../parts/format.ts';
import { useAhead } from '../parts/use-ahead.ts';
import { useAlive } from '../parts/use-alive.ts';
import { useAnnouncement } from '../parts/use-announcement.ts';
import { useData } from './use-data.ts';

const ROWS = 10_000;

function load(): void {
  dataStore.load();
}

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  /** What the manifest of the packed sample says, read when the site was built. */
  readonly source: DataSource;
}

/** The one button that brings the images, what happens while they come, and their data card. */
export default function LoadData({ language, strings, source }: Props) {
  const t = translator(language, 'data', strings);
  const { state, loading, fault } = useData();
  const alive = useAlive();
  useEffect(() => {
    const { seed } = readLinkSettings(window.location.search);
    const parsed = parseKnob(seed ?? '', SEED_RANGE);
    if (parsed.ok && typeof parsed.value === 'number') dataStore.reseed(parsed.value);
  }, []);
  useEffect(() => {
    if (state === 'done') rememberImages(() => localStorage);
  }, [state]);
  const card = useRef<HTMLElement>(null);
  // Images that were here once come by themselves; nobody should meet the same closed door twice.
  useAhead(card, alive && imagesWereHere(() => localStorage), load);
  const share = state === 'done' ? 1 : loading && loading.totalBytes > 0 ? loading.loadedBytes / loading.totalBytes : 0;
  const percent = Math.floor(100 * share);
  const status = {
    idle: t('load.ready'),
    loading: t('load.running'),
    done: t('load.done'),
    failed: t('load.failedStatus'),
  }[state];
  const announced = useAnnouncement(
    state === 'idle' ? '' : state === 'loading' ? t('load.announceLoading', { percent }) : status,
  );
  const icon = ({ idle: null, loading: 'loading', done: 'done', failed: 'warning' } as const)[state];
  const bytes = loading
    ? t('load.bytes', {
        loaded: Math.round(loading.loadedBytes / 1000),
        total: Math.round(loading.totalBytes / 1000),
        parts: loading.verifiedShards,
        allParts: loading.shards,
      })
    : state === 'loading'
      ? t('load.connecting')
      : '';
  return (
    <section
      ref={card}
      class="data-plate data-load"
      aria-labelledby="data-load"
      data-exercise="data"
      data-engine=""
      data-state={state}
    >
      <header class="data-head">
        <h3 class="fig-title" id="data-load">
          {t('load.title')}
        </h3>
        <p class="fig-sub">{t('load.sub')}</p>
      </header>
      <div class="data-load-do">
        <p class="big">
          {formatCount(ROWS, language)}
          <small> {t('load.unit')}</small>
        </p>
        <div class="data-load-button">
          <button
            type="button"
            class="btn primary large"
            disabled={!alive}
            aria-disabled={state === 'loading' || state === 'done'}
            onClick={load}
          >
            <Icon name={({ idle: 'loading', loading: 'loading', done: 'done', failed: 'again' } as const)[state]} />
            {state === 'done' ? t('load.here') : state === 'failed' ? t('retry') : t('load.button')}
          </button>
          <p class="micro">{t('load.about', { megabytes: (source.dataBytes / 1e6).toFixed(1) })}</p>
        </div>
      </div>
      <div class="progress">
        <div class="track">
          <div class="fill" style={{ width: `${100 * share}%` }} />
        </div>
        <p class="line">
          <span class="status" key={icon}>
            {icon && <Icon name={icon} />}
            <span>
              <b>{status}</b>
              {state === 'loading' && <span class="num"> {t('load.percent', { percent })}</span>}
            </span>
          </span>
          <span key={state + bytes}>
            {state === 'done' ? t('load.doneSummary', { training: 7500, validation: 2500 }) : bytes}
          </span>
        </p>
        <p class="sr" role="status">
          {announced}
        </p>
      </div>
      {state === 'failed' && fault && (
        <div class="notice bad" role="alert">
          <Icon name="warning" />
          <div>
            <p>
              <b>{t(`fault.${fault.code}.title`)}</b>
            </p>
            <p>
              {t(`fault.${fault.code}.text`)} <code>{fault.code}</code>
            </p>
          </div>
        </div>
      )}
      <Card t={t} language={language} source={source} rows={ROWS} />
    </section>
  );
}
