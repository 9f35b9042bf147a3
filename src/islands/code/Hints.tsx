import { useState } from 'preact/hooks';
import type { CodeExercise } from '../../exercises/code-exercises.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import Icon from '../parts/Icon.tsx';

interface Props {
  readonly t: Translator<'cell'>;
  readonly language: Language;
  readonly exercise: CodeExercise;
  /** Hints that were opened before. */
  readonly opened: number;
  /** Nothing has been tried yet: only the first hint opens. */
  readonly locked: boolean;
  readonly onOpen: (count: number) => void;
  readonly onSolution: () => void;
}

type Tab = 1 | 2 | 3 | 'solution';

/** Where to look, the idea, almost the code; and the solution, which asks at each step before it shows it. */
export default function Hints({ t, language, exercise, opened, locked, onOpen, onSolution }: Props) {
  const [tab, setTab] = useState<Tab | null>(null);
  const [step, setStep] = useState(0);
  const panel = `cell-${exercise.id}-hint`;
  const press = (next: Tab, available: boolean) => {
    if (!available) return;
    setTab(tab === next ? null : next);
    if (next !== 'solution') onOpen(next);
  };
  const head = (each: Tab, name: string, what: string) => {
    // One after the other: a hint helps most when it is the last one needed.
    const available = each === 1 || (!locked && (each === 'solution' || opened >= each - 1));
    return (
      <button
        key={each}
        type="button"
        class={tab === each ? 'on' : undefined}
        aria-expanded={tab === each}
        aria-controls={tab === each ? panel : undefined}
        aria-disabled={available ? undefined : true}
        onClick={() => {
          press(each, available);
        }}
      >
        <Icon name={available ? 'more' : 'lock'} />
        <b>{name}</b>
        <span>{what}</span>
      </button>
    );
  };
  return (
    <>
      {locked && <p class="small soft hints-locked">{t('hint.locked')}</p>}
      <div class="hints">
        {head(1, t('hint.1'), t('hint.1.what'))}
        {head(2, t('hint.2'), t('hint.2.what'))}
        {head(3, t('hint.3'), t('hint.3.what'))}
        {head('solution', t('solution'), t('solution.what'))}
      </div>
      {tab !== null && (
        <div class="hint-open" id={panel}>
          {tab === 'solution' ? (
            <SolutionSteps
              t={t}
              language={language}
              exercise={exercise}
              step={step}
              onStep={setStep}
              onRun={onSolution}
            />
          ) : (
            <p>{exercise.hints[language][tab - 1]}</p>
          )}
        </div>
      )}
    </>
  );
}

interface StepsProps extends Pick<Props, 't' | 'language' | 'exercise'> {
  /** Answers shown so far; one more than there are shows the code. */
  readonly step: number;
  readonly onStep: (step: number) => void;
  readonly onRun: () => void;
}

function SolutionSteps({ t, language, exercise: { solution }, step, onStep, onRun }: StepsProps) {
  const { steps, code } = solution;
  return (
    <>
      <ol class="solution-steps">
        {steps.slice(0, step + 1).map(({ question, answer }, index) => (
          <li key={index}>
            <b>{question[language]}</b>
            {index < step && <p>{answer[language]}</p>}
          </li>
        ))}
      </ol>
      {step <= steps.length && (
        <button
          class="btn"
          type="button"
          onClick={() => {
            onStep(step + 1);
          }}
        >
          {t(step < steps.length ? 'solution.answer' : 'solution.code')}
        </button>
      )}
      {step > steps.length && (
        <>
          <pre class="solution-code" translate={false}>
            <code>{code[language]}</code>
          </pre>
          <p class="solution-run">
            <button class="btn" type="button" onClick={onRun}>
              <Icon name="train" />
              {t('solution.run')}
            </button>
            <span class="small soft">{t('solution.undo')}</span>
          </p>
        </>
      )}
    </>
  );
}
