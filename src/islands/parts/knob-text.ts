import type { Exercise, KnobName, Knobs } from '../../exercises/exercise.ts';
import { parseKnob, SEED_RANGE, type KnobProblem, type SteppedRange } from '../../lib/parse-knob.ts';

/** A field of the lab: every knob and the seed. */
export type FieldName = KnobName | 'seed';
/** What stands in the fields, as typed. A knob the exercise does not have stays out. */
export type FieldTexts = { readonly [F in FieldName]?: string };
export type FieldProblems = { readonly [F in FieldName]?: KnobProblem };

export const DEFAULT_SEED = 1;

/** A value the way it is written in a field and in a link. */
export function valueText(value: number | readonly number[]): string {
  return typeof value === 'number' ? String(value) : value.join(', ');
}

/** Texts of all fields for a set of knobs. */
export function fieldTexts(exercise: Exercise, knobs: Knobs, seed: number): FieldTexts {
  const texts: { [F in FieldName]?: string } = { seed: String(seed) };
  for (const { name } of exercise.knobs) {
    const value = knobs[name];
    if (value !== undefined) texts[name] = valueText(value);
  }
  return texts;
}

export type ParsedFields =
  | { readonly ok: true; readonly knobs: Knobs; readonly seed: number }
  | { readonly ok: false; readonly problems: FieldProblems };

/**
 * All fields at once: either a run can start from them, or every bad one is named. What an exercise has no knob for stays as
 * it starts.
 */
export function parseFields(exercise: Exercise, texts: FieldTexts): ParsedFields {
  const values: { [F in FieldName]?: number | readonly number[] } = {};
  const problems: { [F in FieldName]?: KnobProblem } = {};
  const ranges = [...exercise.knobs.map((knob) => [knob.name, knob] as const), ['seed', SEED_RANGE] as const];
  for (const [name, range] of ranges) {
    const parsed = parseKnob(texts[name] ?? '', range);
    if (parsed.ok) values[name] = parsed.value;
    else problems[name] = parsed.problem;
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const { seed, ...knobs } = values;
  return { ok: true, knobs: { ...exercise.initial, ...(knobs as Partial<Knobs>) }, seed: seed as number };
}

/**
 * The text after one press of − or +, held inside the range; null where a press makes no sense (a list, a text
 * that is no number).
 */
export function steppedText(text: string, range: SteppedRange, direction: -1 | 1): string | null {
  if (range.kind === 'integers') return null;
  // A value outside the range is brought back to its nearest end by a press.
  const parsed = parseKnob(text, { kind: range.kind, min: -Number.MAX_VALUE, max: Number.MAX_VALUE });
  if (!parsed.ok || typeof parsed.value !== 'number') return null;
  const moved = Math.min(range.max, Math.max(range.min, parsed.value + direction * range.step));
  // 0.1 + 0.2 shows as 0.3: ten digits are more than any knob has.
  return String(Number(moved.toPrecision(10)));
}

/** Whether two sets of knobs ask for the same training. */
export function sameKnobs(one: Knobs, other: Knobs): boolean {
  return changedKnobs(one, other).length === 0;
}

/** The knobs in which two sets differ, in the order of `one`. */
export function changedKnobs(one: Knobs, other: Knobs): KnobName[] {
  const names = Object.keys({ ...one, ...other }) as KnobName[];
  return names.filter((name) => String(one[name]) !== String(other[name]));
}
