import type { ExerciseId } from '../exercises/exercise.ts';
import { parseRecord, type ParsedRecord, type RecordProblem } from './parse-record.ts';
import { Refusal } from './parser.ts';
import type { RunRecord } from './run-record.ts';
import { mapTypedArrays, shapeOf, type ArrayPlace, type TypedArray } from './typed-arrays.ts';

/** A typed array in JSON: its values as base64, little-endian, as every machine with a browser holds them. */
interface ArrayJson {
  readonly dtype: keyof typeof DTYPES;
  /** [inputs, units] for weights, else how many. */
  readonly shape: readonly number[];
  readonly base64: string;
}
const DTYPES = { float32: Float32Array, uint8: Uint8Array };

/**
 * Longer texts are refused unread. The most weights a record may hold (`record-fields.ts`) make 90 million characters;
 * the network solution makes five.
 */
export const MAX_JSON_CHARS = 100_000_000;

/** The record as a JSON text to keep and share; `recordFromJson` reads it back to the same numbers. */
export function recordToJson(record: RunRecord): string {
  return JSON.stringify(mapTypedArrays(record, toJson), null, 2);
}

/** A record out of a text from anywhere. Never throws. */
export function recordFromJson(text: string, exercises?: readonly ExerciseId[]): ParsedRecord {
  if (text.length > MAX_JSON_CHARS)
    return refused('too-large', new Refusal('', `at most ${MAX_JSON_CHARS} characters`, text.length));
  let value: unknown;
  try {
    value = JSON.parse(text, (_, entry: unknown) => fromJson(entry) ?? entry);
  } catch {
    return refused('not-a-record', new Refusal('', 'JSON', text));
  }
  return parseRecord(value, exercises);
}

function refused(code: RecordProblem['code'], { path, expected, got }: Refusal): ParsedRecord {
  return { ok: false, problem: { code, path, expected, got } };
}

function toJson(array: TypedArray, place: ArrayPlace): ArrayJson {
  const dtype = array instanceof Float32Array ? 'float32' : 'uint8';
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  let binary = '';
  // In pieces: a call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return { dtype, shape: shapeOf(array, place), base64: btoa(binary) };
}

/** Null for what is no typed array, and for one whose parts do not fit together: that is left for the parser to refuse. */
function fromJson(value: unknown): TypedArray | null {
  if (typeof value !== 'object' || value === null) return null;
  const { dtype, shape, base64 } = value as { readonly [key: string]: unknown };
  if ((dtype !== 'float32' && dtype !== 'uint8') || !Array.isArray(shape) || typeof base64 !== 'string') return null;
  const Kind = DTYPES[dtype];
  const binary = fromBase64(base64);
  const length = shape.reduce((product: number, axis) => product * Number(axis), 1);
  if (binary?.length !== length * Kind.BYTES_PER_ELEMENT) return null;
  const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  return new Kind(bytes.buffer);
}

function fromBase64(text: string): string | null {
  try {
    return atob(text);
  } catch {
    return null;
  }
}
