/** What a field accepts; every knob of an exercise fits, and so does the seed. */
export type KnobRange =
  | { readonly kind: 'number' | 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'integers'; readonly min: number; readonly max: number; readonly maxLength: number };

/** A range with what one press of its − and + does; a list has none. */
export type SteppedRange =
  | (Extract<KnobRange, { readonly kind: 'number' | 'integer' }> & { readonly step: number })
  | Extract<KnobRange, { readonly kind: 'integers' }>;

/** Why a text is refused: a code with what a sentence about it needs. */
export type KnobProblem =
  | { readonly code: 'empty' }
  /** The text itself is left out: it would fill the page. */
  | { readonly code: 'too-long'; readonly maxCharacters: number }
  | { readonly code: 'not-a-number' | 'not-whole'; readonly text: string }
  | { readonly code: 'too-small' | 'too-large'; readonly text: string }
  | { readonly code: 'too-many'; readonly count: number; readonly maxLength: number }
  /** `meant` is the list with the commas in their places. */
  | { readonly code: 'no-comma'; readonly meant: string }
  /** `position` counts from 1; `entry` is empty for two commas in a row. */
  | { readonly code: 'bad-entry'; readonly position: number; readonly entry: string };

export type ParsedKnob =
  | { readonly ok: true; readonly value: number | readonly number[] }
  | { readonly ok: false; readonly problem: KnobProblem };

/** Seeds are whole numbers that fit 31 bits, so that they survive every place a seed is kept in. */
export const SEED_RANGE = { kind: 'integer', min: 0, max: 2 ** 31 - 1, step: 1 } as const satisfies SteppedRange;

/** More than any number needs: the longest that Python prints takes 24 characters. */
const NUMBER_CHARACTERS = 40;

/**
 * Decimal notation only: `Number` would take '0x10', 'Infinity' and the empty text as well. No two parts that repeat
 * take the same character, so that a text is read once, whatever it is.
 */
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Copied along with a number from a table or a chat and seen by nobody: zero-width and direction marks, for example, and
 * what makes a digit an emoji.
 */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u20E3]/gu;

/** What some write between the entries of a list instead of a comma. */
const NO_COMMA = /[\s;+]/;

const BRACKETS = ['[]', '()', '{}', '【】'];

/**
 * Full-width forms as ASCII: a Chinese input method left in full-width mode types 「１２」, and writes 「。」 for
 * the point and 「、」 between the entries of a list.
 */
function toPlain(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/。/g, '.')
    .replace(/、/g, ',')
    .replace(/−/g, '-')
    .trim();
}

function refuse(problem: KnobProblem): ParsedKnob {
  return { ok: false, problem };
}

/** @param plain as `toPlain` gives it */
function parseOne(plain: string, { kind, min, max }: KnobRange, text = plain): ParsedKnob {
  if (plain === '') return refuse({ code: 'empty' });
  // A decimal comma is refused rather than guessed: 「3,5」 could be 3.5 or the start of a list.
  if (!NUMBER.test(plain)) return refuse({ code: 'not-a-number', text });
  const value = Number(plain);
  if (value > max) return refuse({ code: 'too-large', text });
  if (value < min) return refuse({ code: 'too-small', text });
  if (kind !== 'number' && !Number.isInteger(value)) return refuse({ code: 'not-whole', text });
  return { ok: true, value };
}

function parseList(plain: string, { min, max, maxLength }: KnobRange & { readonly kind: 'integers' }): ParsedKnob {
  const inner = withoutBrackets(plain);
  if (inner === '') return refuse({ code: 'empty' });
  const takes = (entry: string) => parseOne(entry, { kind: 'integer', min, max });
  const entries = inner.split(',').map((entry) => entry.trim());
  const value: number[] = [];
  for (const [index, entry] of entries.entries()) {
    const parsed = takes(entry);
    if (parsed.ok) {
      value.push(parsed.value as number);
      continue;
    }
    // Two entries are not guessed either: 「1 200」 could be one number.
    const meant = entries.flatMap((each) => each.split(NO_COMMA)).filter((each) => each !== '');
    if (meant.length > entries.length && meant.every((each) => takes(each).ok))
      return refuse({ code: 'no-comma', meant: meant.join(', ') });
    return refuse({ code: 'bad-entry', position: index + 1, entry });
  }
  if (value.length > maxLength) return refuse({ code: 'too-many', count: value.length, maxLength });
  return { ok: true, value };
}

/** `[100, 100]` as Python prints a list, `(100, 100)` as it prints a tuple. */
function withoutBrackets(plain: string): string {
  const enclosed = plain.length > 1 && BRACKETS.includes(`${plain.charAt(0)}${plain.charAt(plain.length - 1)}`);
  return enclosed ? plain.slice(1, -1).trim() : plain;
}

/** How many characters `parseKnob` reads; a longer text is refused unread, so that nothing pasted can hold the page up. */
export function maxCharacters(range: KnobRange): number {
  return range.kind === 'integers' ? range.maxLength * NUMBER_CHARACTERS : NUMBER_CHARACTERS;
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
  const longest = maxCharacters(range);
  if (text.length > longest) return refuse({ code: 'too-long', maxCharacters: longest });
  const plain = toPlain(text);
  return range.kind === 'integers' ? parseList(plain, range) : parseOne(plain, range, text.trim());
}
