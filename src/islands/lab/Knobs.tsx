import type { Exercise } from '../../exercises/exercise.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { SEED_RANGE, type SteppedRange } from '../../lib/parse-knob.ts';
import KnobField from '../parts/KnobField.tsx';
import { periodNote, problemText } from './knob-sentences.ts';
import { steppedText, type FieldName } from '../parts/knob-text.ts';
import type { Fields } from './use-fields.ts';

/** The terms in English, for Chinese labels: every term is given with its counterpart. */
const LATIN: Readonly<Record<FieldName, string>> = {
  learningRate: 'learning rate',
  steps: 'steps',
  batchSize: 'batch size',
  hiddenUnits: 'hidden units',
  dropout: 'dropout',
  seed: 'seed',
};

export function fieldId(exercise: Exercise, name: FieldName): string {
  return `lab-${exercise.id}-${name}`;
}

interface Props {
  readonly t: Translator<'lab'>;
  readonly language: Language;
  readonly exercise: Exercise;
  readonly fields: Fields;
  readonly disabled: boolean;
  readonly readOnly: boolean;
}

/** The fields of an exercise's knobs, and the seed. */
export default function Knobs({ t, language, exercise, fields, disabled, readOnly }: Props) {
  const shared = (name: FieldName) => ({
    id: fieldId(exercise, name),
    label: t(`knob.${name}`),
    text: fields.texts[name] ?? '',
    problem: fields.shown[name] && problemText(t, fields.shown[name], name, exercise),
    disabled,
    readOnly,
    onText: (text: string) => {
      fields.setText(name, text);
    },
    onLeave: () => {
      fields.leave(name);
    },
  });
  const press = (name: FieldName, range: SteppedRange, direction: -1 | 1) => {
    if (range.kind === 'integers') return undefined;
    return {
      name: t(direction < 0 ? 'knob.less' : 'knob.more', { knob: t(`knob.${name}`) }),
      press: () => {
        const text = steppedText(fields.texts[name] ?? '', range, direction);
        if (text !== null) fields.setText(name, text);
      },
    };
  };
  return (
    <>
      {exercise.knobs.map((knob) => (
        <KnobField
          key={knob.name}
          {...shared(knob.name)}
          latin={language === 'zh' ? LATIN[knob.name] : undefined}
          className={knob.kind === 'integers' ? 'knob list' : 'knob'}
          decimal={knob.kind === 'number'}
          hint={t(knob.kind === 'integers' ? 'hint.list' : 'hint.range', { min: knob.min, max: knob.max })}
          note={knob.name === 'steps' ? periodNote(t, fields.texts.steps ?? '', knob) : undefined}
          less={press(knob.name, knob, -1)}
          more={press(knob.name, knob, 1)}
        />
      ))}
      <KnobField
        {...shared('seed')}
        latin={language === 'zh' ? LATIN.seed : undefined}
        className="knob"
        hint={fields.shown.seed ? t('hint.range', { min: SEED_RANGE.min, max: SEED_RANGE.max }) : t('hint.seed')}
        less={press('seed', SEED_RANGE, -1)}
        more={press('seed', SEED_RANGE, 1)}
      />
    </>
  );
}
