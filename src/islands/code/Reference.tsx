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
  /** Its table is not worth the reader's bytes before it is opened. */
  readonly live: boolean;
}

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
          <div class="api-scroll" tabIndex={0} role="group" aria-label={t('api.title', { count: rows.length })}>
            <table class="checks api">
              <thead>
                <tr>
                  <th scope="col">{t('api.write')}</th>
                  <th scope="col">{t('api.with')}</th>
                  <th scope="col">{t('api.get')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ name, written, takes, gives }) => (
                  <tr key={name}>
                    <th scope="row">
                      <code translate={false}>{written}</code>
                    </th>
                    <td>{takes}</td>
                    <td>{gives}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p class="micro">{t('api.note')}</p>
          {!exercise.step && <TensorflowNote t={t} language={language} />}
        </>
      )}
    </details>
  );
}
