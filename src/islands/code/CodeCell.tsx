import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { parseCode } from '../../code/check-syntax.ts';
import { readCode, writeKnob, type CodeKnobName } from '../../code/code-knobs.ts';
import { lastStep } from '../../code/judge.ts';
import { codeExercises, type CodeExerciseId } from '../../exercises/code-exercises.ts';
import { exercises } from '../../exercises/exercises.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import Icon from '../parts/Icon.tsx';
import RunProgress from '../parts/RunProgress.tsx';
import { useAlive } from '../parts/use-alive.ts';
import { useStore } from '../parts/use-store.ts';
import type { Cell, CellView } from './cell.ts';
import { cellStatus } from './cell-status.ts';
import { changedKnobs } from './changed-knobs.ts';
import CellKnobs from './CellKnobs.tsx';
import Checks from './Checks.tsx';
import EditorBox from './EditorBox.tsx';
import type { EditorHandle, EditorMarks } from './editor-handle.ts';
import Hints from './Hints.tsx';
import Outputs from './Outputs.tsx';
import { lineNote, problemText } from './problem-text.ts';
import Reference from './Reference.tsx';
import SealAsk from './SealAsk.tsx';
import { gapNotes } from './step-words.ts';

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  readonly id: CodeExerciseId;
  /** Null while the page is built, and until the reader touches the cell. */
  readonly cell: Cell | null;
}

const NONE: ReadonlySet<CodeKnobName> = new Set();

/** Signs that a phone's keyboard keeps on its second page. */
const KEY_ROW = ['(', ')', '{', '}', '[', ']', ':', ','];

/** As the page is built: the starter, untouched. */
function untouched(code: string): CellView {
  return {
    state: 'idle',
    code,
    parsed: parseCode(code),
    ran: null,
    progress: null,
    verdicts: null,
    testAccuracy: null,
    given: null,
    before: null,
    problem: null,
    refused: false,
    elapsedMs: 0,
    attempts: 0,
    hints: 0,
    seal: null,
    best: null,
    kept: true,
  };
}

/** A cell to write code in: the editor, the knobs of the same model, what it has to do, and what it showed. */
export default function CodeCell({ language, strings, id, cell }: Props) {
  const t = translator(language, 'cell', strings);
  const lab = translator(language, 'lab', strings);
  const exercise = codeExercises[id];
  const { title, task } = exercise.texts[language];
  const starter = exercise.starter[language];
  const before = useMemo(() => untouched(starter), [starter]);
  const view = useStore(cell, before);
  const { state, code, parsed, progress, verdicts, problem, given, testAccuracy } = view;
  const busy = state === 'loading' || state === 'running';
  // Hydration expects to find what the page was built with.
  const live = useAlive() && cell !== null;
  const editor = useRef<EditorHandle | null>(null);
  const runButton = useRef<HTMLButtonElement>(null);
  const [plain, setPlain] = useState(false);

  const codeView = useMemo(() => ('tree' in parsed ? readCode(parsed.tree) : null), [parsed]);
  const moved = useMemo(() => changedKnobs(starter, code) ?? NONE, [starter, code]);
  const stale = !busy && code !== view.ran;
  const step = useMemo(() => progress && lastStep(progress.outputs), [progress]);
  const marks = useMemo((): EditorMarks => {
    const note = lineNote(t, language, problem);
    return {
      knobs: (codeView?.readable ? codeView.knobs : []).flatMap(({ name, place }) =>
        place ? [{ ...place, moved: moved.has(name) }] : [],
      ),
      notes: note ? [note] : stale ? [] : gapNotes(t, language, code, step),
    };
  }, [codeView, moved, problem, t, language, stale, code, step]);
  const run = useCallback(() => cell?.run(), [cell]);
  const setCode = useCallback((text: string) => cell?.setCode(text), [cell]);
  // What was there before the starter or the solution took its place; gone with the next change.
  const [replaced, setReplaced] = useState<{ readonly before: string; readonly after: string } | null>(null);
  const replace = (text: string) => {
    setReplaced(text === code ? null : { before: code, after: text });
    if (editor.current) editor.current.replace(text);
    else cell?.setCode(text);
  };
  const setKnob = (name: CodeKnobName, value: number | readonly number[]) => {
    if (!codeView?.readable) return;
    const change = writeKnob(codeView, name, value);
    if (change) editor.current?.change(change, change.insert);
  };
  // A mistake is shown where it is: the caret goes there too.
  useEffect(() => {
    if (problem?.line && !busy) editor.current?.focus(problem.line, problem.columns?.[0]);
  }, [problem, busy]);

  const status = cellStatus(t, language, view, stale);
  const record = progress?.runs[progress.runs.length - 1] ?? null;
  const own = record && record !== given ? record : null;
  const said = problem ? problemText(t, language, problem) : '';
  return (
    <section
      class="lab cell wide"
      id={`cell-${id}`}
      aria-labelledby={`cell-${id}-title`}
      data-cell={id}
      data-state={state}
      data-unsaved={view.kept ? undefined : ''}
    >
      <header class="lab-head">
        <h3 id={`cell-${id}-title`}>{title}</h3>
        <p class="engine">{t(view.kept ? 'kept' : 'notKept')}</p>
      </header>
      <p class="task">{task}</p>
      <div class={exercise.step ? 'cell-body alone' : 'cell-body'}>
        <div class="cell-code">
          <EditorBox
            t={t}
            language={language}
            exercise={exercise}
            text={live ? code : null}
            marks={marks}
            busy={busy}
            onText={setCode}
            onRun={run}
            onReady={(handle, isPlain) => {
              editor.current = handle;
              setPlain(isPlain);
            }}
          />
          {plain && <p class="micro soft">{t('plain')}</p>}
          {live && (
            <div class="key-row" role="group" aria-label={t('keys.row')}>
              {KEY_ROW.map((sign) => (
                <button
                  key={sign}
                  type="button"
                  // The keyboard of a phone stays up only while the editor keeps the focus.
                  onPointerDown={(event) => {
                    event.preventDefault();
                  }}
                  onClick={() => {
                    if (!busy) editor.current?.type(sign);
                  }}
                >
                  {sign}
                </button>
              ))}
            </div>
          )}
          <div class="cell-run">
            <button
              ref={runButton}
              class="btn primary"
              type="button"
              aria-disabled={busy ? true : undefined}
              onClick={run}
            >
              <Icon name="train" />
              {t(state === 'idle' ? 'run' : 'runAgain')}
            </button>
            <button
              class="btn"
              type="button"
              aria-disabled={busy ? undefined : true}
              onClick={() => {
                cell?.stop();
              }}
            >
              <Icon name="stop" />
              {t('stop')}
            </button>
            <button
              class="btn"
              type="button"
              aria-disabled={busy ? true : undefined}
              onClick={() => {
                if (!busy) replace(starter);
              }}
            >
              <Icon name="again" />
              {t('reset')}
            </button>
            {replaced?.after === code && !busy && (
              <button
                class="btn"
                type="button"
                onClick={() => {
                  replace(replaced.before);
                  setReplaced(null);
                }}
              >
                {t('undo')}
              </button>
            )}
            <span class="keys">
              <kbd>Ctrl</kbd> <kbd>Enter</kbd>
              {t('keys.run')}
              <kbd>Esc</kbd>
              {t('keys.then')}
              <kbd>Tab</kbd>
              {t('keys.leave')}
            </span>
          </div>
          <Reference t={t} language={language} exercise={exercise} live={live} />
        </div>
        {!exercise.step && (
          <CellKnobs
            t={t}
            lab={lab}
            id={`cell-${id}`}
            exercise={exercises.network}
            givesRun={exercise.givesRun ?? false}
            view={codeView}
            moved={moved}
            live={live}
            busy={busy}
            onKnob={setKnob}
          />
        )}
      </div>
      <RunProgress t={lab} status={status} announcement={state === 'idle' ? '' : status.what + status.rest} />
      <p class={problem && (problem.line === null || plain) ? 'cell-problem' : 'sr'} role="alert">
        {said && problem?.line ? t('problem.at', { line: problem.line, problem: said }) : said}
      </p>
      {view.seal && (
        <SealAsk
          t={t}
          language={language}
          question={view.seal}
          onAnswer={(open) => {
            cell?.answerSeal(open);
            runButton.current?.focus();
          }}
        />
      )}
      <Checks
        t={t}
        language={language}
        checks={exercise.checks}
        verdicts={verdicts}
        stale={stale}
        seen={{ record: own, given, before: view.before, testAccuracy, step }}
      />
      {view.best && (
        <p class="own-best">
          {t('best', { value: view.best.accuracy.toFixed(4), count: view.best.runs })}{' '}
          <span class="soft">{t('best.note')}</span>
        </p>
      )}
      {progress && (
        <Outputs
          t={t}
          lab={lab}
          language={language}
          progress={progress}
          stale={stale}
          onLine={(line) => editor.current?.focus(line)}
        />
      )}
      <Hints
        t={t}
        language={language}
        exercise={exercise}
        opened={view.hints}
        locked={view.attempts === 0}
        onOpen={(count) => cell?.openHint(count)}
        onSolution={() => {
          if (busy) return;
          replace(exercise.solution.code[language]);
          run();
        }}
      />
    </section>
  );
}
