import { afterEach, describe, expect, it, vi } from 'vitest';
import { exercises } from '../../exercises/exercises.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import { strings } from '../../i18n/strings.ts';
import { translator } from '../../i18n/translator.ts';
import { tinyRecord } from '../../runs/fixtures/tiny-record.ts';
import type { FaultCode } from '../../runs/run-event.ts';
import { IDLE_RUN, type Run } from '../../runs/run.ts';
import { openPage } from './fake-page.tsx';
import RunNotice from './RunNotice.tsx';

afterEach(() => void vi.unstubAllGlobals());

const nothing = () => undefined;
const words = (language: Language) => translator(language, 'lab', strings[language]);

function told(language: Language, run: Partial<Run>): string {
  const page = openPage();
  page.draw(
    <RunNotice
      t={words(language)}
      language={language}
      exercise={exercises.network}
      run={{ ...IDLE_RUN, ...run }}
      onRetry={nothing}
      onTakeUp={nothing}
      onDismiss={nothing}
      onTame={nothing}
    />,
  );
  return page.root.textContent;
}

const PLAIN = { id: 'plain', reason: { cause: 'failed', engine: 'simd' } } as const;
const failed = (code: FaultCode): Partial<Run> => ({ state: 'failed', engine: PLAIN, fault: { code, detail: '' } });

describe.each(LANGUAGES)('RunNotice, %s', (language) => {
  const t = words(language);

  it('does not advise the engine that failed', () => {
    const text = told(language, failed('engine-failed'));
    expect(text).toContain(t('fault.engine-failed.body.plain'));
    expect(text).not.toContain('plain');
  });

  it.each([
    ['from the start, before anything was recorded', 0, '.start'],
    ['in the middle', 10, ''],
  ] as const)('says whether training stopped with the engine: %s', (_, fromStep, start) => {
    const [first] = tinyRecord().engines;
    const record = tinyRecord({ engines: [first!, { fromStep, engine: 'plain', reason: PLAIN.reason }] });
    const text = told(language, { state: 'running', engine: PLAIN, record });
    expect(text).toContain(t(`notice.engine.title${start}`, { lost: 'simd' }));
    expect(text).toContain(t(`notice.engine.body${start}`, { lost: 'simd', engine: 'plain' }));
  });

  it('counts what is kept only where something is', () => {
    expect(told(language, failed('worker-crashed'))).not.toContain(t('fault.kept', { count: 0 }));
    const kept = t('fault.kept', { count: 2 });
    expect(told(language, { ...failed('worker-crashed'), record: tinyRecord() })).toContain(kept);
  });
});
