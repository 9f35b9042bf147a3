import { useEffect, useRef, useState } from 'preact/hooks';
import type { CodeExercise } from '../../exercises/code-exercises.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { offersOf } from './api-words.ts';
import type { EditorHandle, EditorMarks } from './editor-handle.ts';
import { createPlainField } from './plain-field.ts';

interface Props {
  readonly t: Translator<'cell'>;
  readonly language: Language;
  readonly exercise: CodeExercise;
  /** The text when the editor is made; null while nobody has touched the cell. */
  readonly text: string | null;
  readonly marks: EditorMarks;
  readonly busy: boolean;
  readonly onText: (text: string) => void;
  readonly onRun: () => void;
  /** @param plain the editor could not be had */
  readonly onReady: (handle: EditorHandle, plain: boolean) => void;
}

/** The place of the editor: the starter as text, until the first touch brings what edits it. */
export default function EditorBox({ t, language, exercise, text, marks, busy, onText, onRun, onReady }: Props) {
  const { title } = exercise.texts[language];
  // Stands there before the editor does.
  const starter = exercise.starter[language];
  const host = useRef<HTMLDivElement>(null);
  const handle = useRef<EditorHandle | null>(null);
  const live = useRef({ text, marks, busy, onText, onRun, onReady });
  live.current = { text, marks, busy, onText, onRun, onReady };
  const touched = text !== null;
  const [ready, setReady] = useState(false);
  // Line that was pressed before there was an editor to take the caret.
  const wanted = useRef<number | null>(null);

  useEffect(() => {
    if (!touched || !host.current) return;
    const place = host.current;
    let left = false;
    const options = () => ({
      text: live.current.text ?? starter,
      label: t('editor', { title }),
      offers: offersOf(t, exercise),
      onText: (next: string) => {
        live.current.onText(next);
      },
      onRun: () => {
        live.current.onRun();
      },
    });
    const take = (made: EditorHandle, plain: boolean) => {
      handle.current = made;
      setReady(true);
      made.mark(live.current.marks);
      made.setReadOnly(live.current.busy);
      live.current.onReady(made, plain);
      if (wanted.current !== null) made.focus(wanted.current, starter.split('\n')[wanted.current - 1]?.length);
      wanted.current = null;
    };
    import('./editor.ts').then(
      ({ canShowEditor, createEditor }) => {
        if (left) return;
        if (canShowEditor()) take(createEditor(place, options()), false);
        else take(createPlainField(place, options()), true);
      },
      () => {
        if (!left) take(createPlainField(place, options()), true);
      },
    );
    return () => {
      left = true;
      handle.current?.destroy();
      handle.current = null;
    };
  }, [touched, exercise, starter, title, t]);
  useEffect(() => {
    handle.current?.mark(marks);
  }, [marks]);
  useEffect(() => {
    handle.current?.setReadOnly(busy);
  }, [busy]);

  return (
    <div class="editor" translate={false}>
      <div class="editor-idle" hidden={ready}>
        <pre>
          <code>
            {starter.split('\n').map((line, index) => (
              <span
                key={index}
                onClick={() => {
                  wanted.current = index + 1;
                }}
              >{`${line}\n`}</span>
            ))}
          </code>
        </pre>
      </div>
      <div ref={host} />
    </div>
  );
}
