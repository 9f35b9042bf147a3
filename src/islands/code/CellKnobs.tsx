import { useState } from 'preact/hooks';
import type { CodeKnob, CodeKnobName, CodeView } from '../../code/code-knobs.ts';
import type { Exercise } from '../../exercises/exercise.ts';
import type { Translator } from '../../i18n/translator.ts';
import { parseKnob, SEED_RANGE, type KnobRange, type SteppedRange } from '../../lib/parse-knob.ts';
import { steppedText, valueText } from '../parts/knob-text.ts';
import KnobField from '../parts/KnobField.tsx';

interface Props {
  readonly t: Translator<'cell'>;
  readonly lab: Translator<'lab'>;
  /** Unique on the page. */
  readonly id: string;
  /** Of the network: its knobs are all there are. */
  readonly exercise: Exercise;
  /** The code is given a run of the lab's and need not train. */
  readonly givesRun: boolean;
  /** Null while the code does not parse. */
  readonly view: CodeView | null;
  /** Settings that differ from the starter's. */
  readonly moved: ReadonlySet<CodeKnobName>;
  readonly live: boolean;
  /** Code runs: both views wait. */
  readonly busy: boolean;
  readonly onKnob: (name: CodeKnobName, value: number | readonly number[]) => void;
}

/** Height of a row of knobs with the gap below it. */
const KNOB_REM = 6;

/** The settings that stand in the code, as the lab's knobs: the other view of the same exercise. */
export default function CellKnobs({ t, lab, id, exercise, givesRun, view, moved, live, busy, onKnob }: Props) {
  // What is typed into a field and cannot be taken stays there, in the reader's words, until it can.
  const [typed, setTyped] = useState<{ readonly name: CodeKnobName; readonly text: string } | null>(null);
  const rangeOf = (name: CodeKnobName): SteppedRange =>
    name === 'seed' ? SEED_RANGE : exercise.knobs.find((knob) => knob.name === name)!;
  const hintOf = (name: CodeKnobName, range: KnobRange) => {
    const { min, max } = range;
    if (name === 'seed') return lab('hint.seed');
    return lab(range.kind === 'integers' ? 'hint.list' : 'hint.range', { min, max });
  };
  const field = ({ name, value }: CodeKnob) => {
    const range = rangeOf(name);
    const text = typed?.name === name ? typed.text : valueText(value);
    const take = (next: string) => {
      const parsed = parseKnob(next, range);
      setTyped({ name, text: next });
      if (parsed.ok) onKnob(name, parsed.value);
    };
    const press = (direction: -1 | 1) => {
      const next = steppedText(text, range, direction);
      if (next === null) return undefined;
      return {
        name: lab(direction < 0 ? 'knob.less' : 'knob.more', { knob: lab(`knob.${name}`) }),
        press: () => {
          take(next);
          setTyped(null);
        },
      };
    };
    return (
      <KnobField
        key={name}
        id={`${id}-${name}`}
        label={lab(`knob.${name}`)}
        text={text}
        hint={hintOf(name, range)}
        problem={typed?.name === name && !parseKnob(text, range).ok ? t('knobs.refused') : undefined}
        decimal={range.kind === 'number'}
        disabled={!live}
        readOnly={busy}
        className={`knob${range.kind === 'integers' ? ' whole' : ''}${moved.has(name) ? ' moved' : ''}`}
        less={press(-1)}
        more={press(1)}
        onText={take}
        onLeave={() => {
          if (typed && parseKnob(typed.text, range).ok) setTyped(null);
        }}
      />
    );
  };
  return (
    <div class="as-knobs">
      <h4>{t('knobs.title')}</h4>
      {view?.readable ? (
        <>
          {live ? (
            <div class="grid2">{view.knobs.map(field)}</div>
          ) : (
            // Fields that nobody can use yet would weigh more than all the rest; their room is kept.
            <div class="grid2" style={{ minHeight: `${Math.ceil(view.knobs.length / 2) * KNOB_REM}rem` }} />
          )}
          <p class="sync">{t(busy ? 'knobs.wait' : 'knobs.sync')}</p>
        </>
      ) : (
        <p class="sync">{unreadable(t, view, givesRun)}</p>
      )}
    </div>
  );
}

function unreadable(
  t: Translator<'cell'>,
  view: (CodeView & { readonly readable: false }) | null,
  givesRun: boolean,
): string {
  if (view?.line == null || view.why === 'no-model') return t(givesRun ? 'knobs.given' : 'knobs.none');
  return t(view.why === 'several' ? 'knobs.several' : 'knobs.odd', { line: view.line });
}
