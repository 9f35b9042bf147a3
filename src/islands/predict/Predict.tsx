import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { worstDigit } from '../../charts/confusion-view.ts';
import type { ExerciseId } from '../../exercises/exercise.ts';
import type { Language } from '../../i18n/languages.ts';
import { translator, type HandedStrings } from '../../i18n/translator.ts';
import { formatPercent, sentenceGap } from '../parts/format.ts';
import Icon from '../parts/Icon.tsx';
import { useRun } from '../parts/use-run.ts';
import '../parts/trusted-slots.ts';

/** What of the reader's own run a guess is set against. */
export type Measure = 'worst-digit' | 'accuracy';

interface Props {
  readonly language: Language;
  readonly strings: HandedStrings;
  /** Unique in the course; the guess is kept under it. */
  readonly id: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly exercise?: ExerciseId;
  readonly measure?: Measure;
  /** Shown when the guess can be compared. */
  readonly children?: ComponentChildren;
}

/** What the first finished run after the guess measured. */
interface Measurement {
  readonly measured: string;
  readonly recall: string;
}

/**
 * The measured side of a comparison, once there is a finished run; rendered only for questions about a run. Its sentences
 * are elements that replace each other, not text that changes: a page translator that took the text out cannot hide it.
 */
function Measured(
  props: Required<Pick<Props, 'language' | 'strings' | 'id' | 'exercise' | 'measure'>> &
    Pick<Props, 'children'> & {
      /** When the guess was locked; null where nobody wrote it down. */
      readonly since: string | null;
    },
) {
  const { language, strings, id, exercise, measure, since, children } = props;
  const t = translator(language, 'lab', strings);
  const { run } = useRun(exercise);
  const key = measuredKey(id);
  const [first, setFirst] = useState<Measurement | null>(() => readMeasurement(key));
  useEffect(() => {
    const last = run.record?.periods.at(-1);
    const worst = run.record?.confusion ? worstDigit(run.record.confusion) : null;
    if (first || run.state !== 'done' || !last || !worst) return;
    // A run that was there before was no secret when the guess was made.
    if (since !== null && run.record && run.record.startedAt < since) return;
    const measured = measure === 'worst-digit' ? String(worst.digit) : last.validation.accuracy.toFixed(3);
    const measurement = { measured, recall: formatPercent(worst.recall) };
    setFirst(measurement);
    try {
      localStorage.setItem(key, JSON.stringify(measurement));
    } catch {
      // Storage is denied: it holds until the page is left.
    }
  }, [run.state, run.record, first, key, measure, since]);
  if (!first) {
    return (
      <span key="waiting">
        {sentenceGap(language)}
        {t('predict.waiting')}
      </span>
    );
  }
  return (
    <>
      <span key="measured">
        {sentenceGap(language)}
        {t(`predict.${measure}`, { measured: first.measured, recall: first.recall })}
      </span>
      <div class="ask-after">{children}</div>
    </>
  );
}

function readMeasurement(key: string): Measurement | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Measurement> | null;
    const { measured, recall } = kept ?? {};
    const reads = (text: unknown): text is string => typeof text === 'string' && /^\d{1,3}(\.\d{1,3})?$/.test(text);
    return reads(measured) && reads(recall) ? { measured, recall } : null;
  } catch {
    // Denied or damaged: as if nothing had been measured yet.
    return null;
  }
}

/** Where the first measurement after a guess is kept. */
function measuredKey(id: string): string {
  return `strokes:measured:${id}`;
}

/** A time as `toISOString` writes it, which sorts as text; null for anything else. */
function readTime(text: string | null): string | null {
  return text !== null && /^\d{4}-.*Z$/.test(text) ? text : null;
}

/** A guess before the run, locked and compared afterwards; never graded. */
export default function Predict(props: Props) {
  const { language, strings, id, question, options, exercise, measure, children } = props;
  const t = translator(language, 'lab', strings);
  const key = `strokes:predict:${id}`;
  const [alive, setAlive] = useState(false);
  const [choice, setChoice] = useState<string | null>(null);
  const [locked, setLocked] = useState<string | null>(null);
  const [since, setSince] = useState<string | null>(null);
  const sinceKey = `strokes:predicted-at:${id}`;

  useEffect(() => {
    setAlive(true);
    try {
      const kept = localStorage.getItem(key);
      if (kept !== null && options.includes(kept)) {
        setLocked(kept);
        setSince(readTime(localStorage.getItem(sinceKey)));
      }
    } catch {
      // Storage is denied: the guess holds until the page is left.
    }
  }, [key, sinceKey, options]);

  // The form is gone once its button is pressed, and would take the focus along.
  const lockedHere = useRef(false);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (locked !== null && lockedHere.current) answer.current?.focus();
  }, [locked]);
  const lock = () => {
    if (choice === null) return;
    lockedHere.current = true;
    const now = new Date().toISOString();
    setLocked(choice);
    setSince(now);
    try {
      localStorage.setItem(key, choice);
      localStorage.setItem(sinceKey, now);
      // Of a guess that is no longer there.
      localStorage.removeItem(measuredKey(id));
    } catch {
      // As above.
    }
  };

  return (
    <form
      class="ask"
      id={`predict-${id}`}
      data-locked={locked ?? undefined}
      onSubmit={(event) => {
        event.preventDefault();
        lock();
      }}
    >
      <span class="k">{t(exercise ? 'predict.before' : 'predict.open')}</span>
      <p id={`predict-${id}-question`}>{question}</p>
      {locked === null ? (
        <div class="ask-choose">
          <fieldset class="seg" disabled={!alive} aria-labelledby={`predict-${id}-question`}>
            <legend class="sr">{t('predict.options')}</legend>
            {options.map((option) => (
              <label key={option}>
                <input
                  type="radio"
                  name={`predict-${id}`}
                  value={option}
                  checked={choice === option}
                  onChange={() => {
                    setChoice(option);
                  }}
                />
                {option}
              </label>
            ))}
          </fieldset>
          <button class="btn" type="submit" disabled={!alive || choice === null}>
            <Icon name="lock" />
            {t('predict.lock')}
          </button>
        </div>
      ) : (
        <div class="locked" ref={answer} tabIndex={-1}>
          <Icon name="lock" />
          <div>
            {t('predict.locked', { guess: locked })}
            {exercise && measure ? (
              <Measured
                language={language}
                strings={strings}
                id={id}
                exercise={exercise}
                measure={measure}
                since={since}
              >
                {children}
              </Measured>
            ) : (
              <div class="ask-after">{children}</div>
            )}
          </div>
        </div>
      )}
    </form>
  );
}
