import { isTypedArray, type TypedArray } from './typed-arrays.ts';

/**
 * Turns a value nobody has checked into one of a known type, or throws a `Refusal`.
 *
 * @param path where the value stands: `periods[3].validation.logLoss`
 */
export type Parser<T> = (value: unknown, path: string) => T;

/** The first thing that was not as it should be. */
export class Refusal extends Error {
  readonly path: string;
  readonly expected: string;
  readonly got: string;

  constructor(path: string, expected: string, value: unknown) {
    const got = describe(value);
    super(`${path}: expected ${expected}, got ${got}`);
    this.path = path;
    this.expected = expected;
    this.got = got;
  }
}

/** Characters of a text that a refusal repeats. */
const MAX_SHOWN = 40;

/** A value in a few words, however large it is. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string')
    return JSON.stringify(value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isTypedArray(value)) return `${value[Symbol.toStringTag]} of ${value.length}`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** A parser from a test of the whole value. */
export function check<T>(expected: string, test: (value: unknown) => boolean): Parser<T> {
  return (value, path) => {
    if (!test(value)) throw new Refusal(path, expected, value);
    return value as T;
  };
}

export const boolean = check<boolean>('true or false', (value) => typeof value === 'boolean');

export function number(min = -Infinity, max = Infinity): Parser<number> {
  return check(
    `a number${range(min, max)}`,
    (value) => Number.isFinite(value) && (value as number) >= min && (value as number) <= max,
  );
}

export function integer(min: number, max: number): Parser<number> {
  return check(
    `a whole number${range(min, max)}`,
    (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
  );
}

function range(min: number, max: number): string {
  if (max < Infinity) return ` from ${min} to ${max}`;
  return min > -Infinity ? ` of ${min} or more` : '';
}

export function text(maxLength: number): Parser<string> {
  return check(
    `a text of at most ${maxLength} characters`,
    (value) => typeof value === 'string' && value.length <= maxLength,
  );
}

export function hex(digits: number): Parser<string> {
  const pattern = new RegExp(`^[0-9a-f]{${digits}}$`);
  return check(`${digits} hex digits`, (value) => typeof value === 'string' && pattern.test(value));
}

export function oneOf<const T extends string | number>(values: readonly T[]): Parser<T> {
  return check(`one of ${values.join(', ')}`, (value) => values.includes(value as T));
}

export function nullable<T>(parse: Parser<T>): Parser<T | null> {
  return (value, path) => (value === null ? null : parse(value, path));
}

export function optional<T>(parse: Parser<T>): Parser<T | undefined> {
  return (value, path) => (value === undefined ? undefined : parse(value, path));
}

/** A new object of the named properties, as far as it has them itself; whatever else it has is left behind. */
export function object<T extends object>(properties: { readonly [K in keyof T]-?: Parser<T[K]> }): Parser<T> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Refusal(path, 'an object', value);
    const parsed: Partial<T> = {};
    for (const key of Object.keys(properties) as (keyof T & string)[]) {
      const own = Object.prototype.hasOwnProperty.call(value, key) ? (value as T)[key] : undefined;
      const property = properties[key](own, path ? `${path}.${key}` : key);
      if (property !== undefined) parsed[key] = property;
    }
    return parsed as T;
  };
}

export function list<T>(
  parse: (value: unknown, path: string, index: number) => T,
  min: number,
  max: number,
): Parser<T[]> {
  const expected = `a list of ${min === max ? '' : `${min} to `}${max}`;
  return (value, path) => {
    if (!Array.isArray(value) || value.length < min || value.length > max) throw new Refusal(path, expected, value);
    return Array.from({ length: value.length }, (_, i) => parse(value[i], `${path}[${i}]`, i));
  };
}

/** A list whose entries' `key` never falls; with `strictly` it always grows. */
export function ascending<K extends string, T extends { readonly [key in K]: number }>(
  key: K,
  parse: Parser<T[]>,
  strictly = true,
): Parser<T[]> {
  return (value, path) => {
    const entries = parse(value, path);
    entries.forEach((entry, i) => {
      const least = i === 0 ? -Infinity : entries[i - 1]![key] + (strictly ? 1 : 0);
      if (entry[key] < least) throw new Refusal(`${path}[${i}].${key}`, `at least ${least}`, entry[key]);
    });
    return entries;
  };
}

/** A typed array of this kind and length, if `test` holds for each of its values. */
export function typedArray<A extends TypedArray>(
  Kind: new (buffer: ArrayBuffer) => A,
  length: number,
  expected = 'a finite number',
  test: (entry: number) => boolean = Number.isFinite,
): Parser<A> {
  return (value, path) => {
    if (!(value instanceof Kind && value.buffer instanceof ArrayBuffer && value.length === length))
      throw new Refusal(path, `${Kind.name} of ${length}`, value);
    const odd = value.findIndex((entry) => !test(entry));
    if (odd >= 0) throw new Refusal(`${path}[${odd}]`, expected, value[odd]);
    return value;
  };
}
