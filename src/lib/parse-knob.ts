/** What a field accepts; every knob of an exercise fits, and so does the seed. */
export type KnobRange =
  | { readonly kind: 'number' | 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'integers'; readonly min: number; readonly max: number; readonly maxLength: number };

/** Why a text is refused: a code with what a sentence about it needs. */
export type KnobProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'not-a-number' | 'not-whole'; readonly text: string }
  | { readonly code: 'too-small' | 'too-large'; readonly text: string }
  | { readonly code: 'too-many'; readonly count: number; readonly maxLength: number }
  /** `position` counts from 1; `entry` is empty for two commas in a row. */
  | { readonly code: 'bad-entry'; readonly position: number; readonly entry: string };

export type ParsedKnob =
  | { readonly ok: true; readonly value: number | readonly number[] }
  | { readonly ok: false; readonly problem: KnobProblem };

/** Seeds are whole numbers that fit 31 bits, so that they survive every place a seed is kept in. */
export const SEED_RANGE = { kind: 'integer', min: 0, max: 2 ** 31 - 1 } as const satisfies KnobRange;

/** Decimal notation only: `Number` would take '0x10', 'Infinity' and the empty text as well. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Full-width forms as ASCII: a Chinese input method left in full-width mode types 「１２」, and writes 「。」 for
 * the point and 「、」 between the entries of a list.
 */
function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/。/g, '.')
    .replace(/、/g, ',')
    .replace(/−/g, '-')
    .trim();
}

function parseOne(text: string, range: { kind: string; min: number; max: number }): ParsedKnob {
  const plain = toHalfWidth(text);
  const refuse = (code: 'not-a-number' | 'not-whole' | 'too-small' | 'too-large'): ParsedKnob => ({
    ok: false,
    problem: { code, text: text.trim() },
  });
  if (plain === '') return { ok: false, problem: { code: 'empty' } };
  // A decimal comma is refused rather than guessed: 「3,5」 could be 3.5 or the start of a list.
  if (!NUMBER.test(plain)) return refuse('not-a-number');
  const value = Number(plain);
  if (value > range.max) return refuse('too-large');
  if (value < range.min) return refuse('too-small');
  if (range.kind !== 'number' && !Number.isInteger(value)) return refuse('not-whole');
  return { ok: true, value };
}

/**
 * The value a reader typed for a knob, or why it cannot be one.
 *
 * @example
 * parseKnob('１２', { kind: 'integer', min: 1, max: 5000 })                    // { ok: true, value: 12 }
 * parseKnob('100，100', { kind: 'integers', min: 1, max: 512, maxLength: 4 })  // { ok: true, value: [100, 100] }
 * parseKnob('3,5', { kind: 'number', min: 0.001, max: 100 })                  // not-a-number
 */
export function parseKnob(text: string, range: KnobRange): ParsedKnob {
  if (range.kind !== 'integers') return parseOne(text, range);
  const plain = toHalfWidth(text)
    .replace(/^\[(.*)\]$/, '$1')
    .trim();
  if (plain === '') return { ok: false, problem: { code: 'empty' } };
  const entries = plain.split(',').map((entry) => entry.trim());
  const value: number[] = [];
  for (const [index, entry] of entries.entries()) {
    const parsed = parseOne(entry, { kind: 'integer', min: range.min, max: range.max });
    if (!parsed.ok) return { ok: false, problem: { code: 'bad-entry', position: index + 1, entry } };
    value.push(parsed.value as number);
  }
  if (value.length > range.maxLength) {
    return { ok: false, problem: { code: 'too-many', count: value.length, maxLength: range.maxLength } };
  }
  return { ok: true, value };
}
