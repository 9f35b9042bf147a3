import { useState } from 'preact/hooks';
import type { CodeExercise } from '../../exercises/code-exercises.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { apiRows, callsOf } from './api-words.ts';
import TensorflowNote from './TensorflowNote.tsx';

interface Props {
  readonly t: Translator<'cell'>;
  readonly language: Language;
  readonly exercise: CodeExercise;
  /** Its list is not worth the reader's bytes before it is opened. */
  readonly live: boolean;
}

/** Python, and the same in JavaScript. */
const PAIRS = [
  ['x = 1', 'const x = 1;'],
  ['f(a=1)', 'f({ a: 1 })'],
  ['# …', '// …'],
  [null, 'await f()'],
] as const;

/** What can be called in a cell: how it is written, with what, and what comes back. */
export default function Reference({ t, language, exercise, live }: Props) {
  const [open, setOpen] = useState(false);
  const rows = live && open ? apiRows(t, exercise) : [];
  return (
    <details
      class="reach"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary class="linkish">{t('api.title', { count: callsOf(exercise).length })}</summary>
      {rows.length > 0 && (
        <>
          <p>{t('api.javascript')}</p>
          <ul class="pairs">
            {PAIRS.map(([python, javascript]) => (
              <li key={javascript}>
                {python ? <code translate={false}>{python}</code> : t('api.wait')} →{' '}
                <code translate={false}>{javascript}</code>
              </li>
            ))}
          </ul>
          <dl class="api">
            {rows.map(({ name, written, takes, gives }) => (
              <div key={name}>
                <dt>
                  <code translate={false}>{written}</code>
                </dt>
                <dd>
                  <span class="soft">{t('api.with')}</span> {takes}
                </dd>
                <dd>
                  <span class="soft">{t('api.get')}</span> {gives}
                </dd>
              </div>
            ))}
          </dl>
          <p class="micro">{t('api.note')}</p>
          {!exercise.step && <TensorflowNote t={t} language={language} />}
        </>
      )}
    </details>
  );
}
