import type { FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DatasetId } from '../../datasets/sources.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import type { Summary } from '../../runs/protocol.ts';
import { ask } from '../parts/runs.ts';

type TableProps = { readonly language: Language; readonly strings: HandedStrings; readonly summary: Summary };
type State =
  | { readonly state: 'none' | 'loading' | 'failed' }
  | { readonly state: 'ready'; readonly summary: Summary; readonly Table: FunctionComponent<TableProps> };

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly dataset: DatasetId;
  readonly seed: number;
  /** Whether to ask at once: the test set was opened on this page, so its bytes are here. */
  readonly now: boolean;
}

/** pandas' `describe()` of the test set. */
export default function TestSummary({ language, strings, dataset, seed, now }: Props) {
  const t = translator(language, 'network', strings);
  const [state, setState] = useState<State>({ state: 'none' });
  const [presses, setPresses] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  const load = () => {
    title.current?.focus({ preventScroll: true });
    setPresses((count) => count + 1);
  };
  useEffect(() => {
    if (!now && presses === 0) return;
    let wanted = true;
    setState({ state: 'loading' });
    Promise.all([ask('summary', { dataset, seed, split: 'test' }), import('../data/DescribeTable.tsx')]).then(
      ([summary, { default: Table }]) => {
        if (wanted) setState({ state: 'ready', summary, Table });
      },
      () => {
        if (wanted) setState({ state: 'failed' });
      },
    );
    return () => {
      wanted = false;
    };
  }, [now, presses, dataset, seed]);
  return (
    <div class="test-summary">
      <h4 class="fig-title" tabIndex={-1} ref={title}>
        {t('test.summary')}
      </h4>
      <p class="fig-sub">{t('test.summary.body')}</p>
      {state.state === 'none' && (
        <button class="linkish" type="button" onClick={load}>
          {t('test.summary.show')}
        </button>
      )}
      {state.state === 'loading' && <p class="fig-sub">{t('test.summary.loading')}</p>}
      {state.state === 'failed' && (
        <p class="fig-sub" role="alert">
          {t('test.summary.failed')}{' '}
          <button class="linkish" type="button" onClick={load}>
            {t('test.retry')}
          </button>
        </p>
      )}
      {state.state === 'ready' && <state.Table language={language} strings={strings} summary={state.summary} />}
    </div>
  );
}
