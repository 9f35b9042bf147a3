import type { Exercise, Knob } from '../../exercises/exercise.ts';
import type { Translator } from '../../i18n/translator.ts';
import { parseKnob, SEED_RANGE, type KnobProblem } from '../../lib/parse-knob.ts';
import type { FieldName } from '../parts/knob-text.ts';

/** What is wrong with a field, and what would be right. */
export function problemText(t: Translator<'lab'>, problem: KnobProblem, name: FieldName, exercise: Exercise): string {
  const range = exercise.knobs.find((knob) => knob.name === name) ?? SEED_RANGE;
  const limits = { min: range.min, max: range.max };
  switch (problem.code) {
    case 'empty':
      return t(range.kind === 'integers' ? 'problem.emptyList' : 'problem.empty');
    case 'too-long':
      return t('problem.too-long', { maxCharacters: problem.maxCharacters });
    case 'not-a-number':
    case 'not-whole': {
      const values = { text: problem.text, ...limits };
      if (problem.code === 'not-whole') return t('problem.not-whole', values);
      return t(range.kind === 'number' ? 'problem.not-a-number' : 'problem.not-a-number.integer', values);
    }
    case 'too-small':
    case 'too-large':
      return t(`problem.${problem.code}`, { text: problem.text, ...limits });
    case 'too-many':
      return t('problem.too-many', { count: problem.count, maxLength: problem.maxLength });
    case 'no-comma':
      return t('problem.no-comma', { meant: problem.meant });
    case 'bad-entry':
      return t(problem.entry === '' ? 'problem.bad-entry.empty' : 'problem.bad-entry', { ...problem, ...limits });
  }
}

/** How the steps fall into periods where ten does not divide them; nothing to say where it does. */
export function periodNote(t: Translator<'lab'>, text: string, knob: Knob): string | undefined {
  const parsed = parseKnob(text, knob);
  if (!parsed.ok || typeof parsed.value !== 'number' || parsed.value % 10 === 0) return undefined;
  const steps = parsed.value;
  if (steps < 10) return t('note.few', { count: steps });
  return t('note.spread', { steps, shortest: Math.floor(steps / 10), longest: Math.ceil(steps / 10) });
}
