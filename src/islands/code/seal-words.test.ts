import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../i18n/languages.ts';
import { strings } from '../../i18n/strings.ts';
import { translator } from '../../i18n/translator.ts';
import { tinyRecord } from '../../runs/fixtures/tiny-record.ts';
import type { Outcome } from '../../runs/run-record.ts';
import { sealAdvice, sealedRun } from './seal-words.ts';

describe.each(LANGUAGES)('the question before the seal, %s', (language) => {
  const t = translator(language, 'cell', strings[language]);
  const record = tinyRecord();
  const advice = (outcome: Outcome | null, untried = false) =>
    sealAdvice(t, language, { record: { ...record, outcome }, untried });

  it('names the run', () => {
    const said = sealedRun(t, language, { record, untried: false });
    const last = record.periods.at(-1)!;
    expect(said).toContain(last.validation.accuracy.toFixed(4));
    expect(said).toContain(String(last.step));
    expect(said).toContain(String(record.source.knobs.learningRate));
  });

  it('advises against a run that did not come to its end, and against an untried computation', () => {
    expect(advice('done')).toBe('');
    expect(advice('done', true)).toBe(t('seal.untried'));
    expect(advice('diverged')).toBe(t('seal.diverged'));
    expect(advice('stopped')).toContain(String(record.source.knobs.steps));
    expect(advice('failed')).toBe(advice('stopped'));
  });
});
