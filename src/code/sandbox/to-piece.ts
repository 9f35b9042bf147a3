import type { Piece } from '../cell-message.ts';
import { CellFault } from './cell-fault.ts';

/** Entries of a list, and rows and columns of a matrix, that are shown. */
const MAX_ENTRIES = 100;
const MAX_TEXT = 20_000;
const MAX_DEPTH = 3;

type NumberArray = Uint8Array | Int32Array | Float32Array | Float64Array;

/**
 * A value as `show` hands it over.
 *
 * @param figures values that stand for a figure or a picture of the course
 * @throws CellFault for a promise: what it will be is not there yet
 */
export function toPiece(value: unknown, figures: { get(key: object): Piece | undefined }): Piece {
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'string') return { kind: 'text', text: value.slice(0, MAX_TEXT) };
  if (typeof value === 'object' && value !== null) {
    const figure = figures.get(value);
    if (figure) return figure;
    if (value instanceof Promise) throw new CellFault('missing-await', { call: 'show' });
    if (isNumberArray(value) || (Array.isArray(value) && value.length > 0 && value.every(isNumber))) {
      const head = Array.from({ length: Math.min(MAX_ENTRIES, value.length) }, (_, i) => Number(value[i]));
      return { kind: 'list', name: value.constructor.name, length: value.length, head };
    }
    if (isMatrix(value)) return { kind: 'matrix', rows: value.map((row) => [...row]) };
  }
  return { kind: 'text', text: inspect(value, MAX_DEPTH).slice(0, MAX_TEXT) };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function isNumberArray(value: object): value is NumberArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function isMatrix(value: object): value is readonly (readonly number[])[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_ENTRIES) return false;
  const [first] = value as readonly unknown[];
  const columns = Array.isArray(first) ? first.length : 0;
  return (
    columns > 0 &&
    columns <= MAX_ENTRIES &&
    (value as readonly unknown[]).every((row) => Array.isArray(row) && row.length === columns && row.every(isNumber))
  );
}

/** Any other value, as it would be written. */
function inspect(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return `${value.name || 'function'}()`;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (isNumberArray(value)) return `${value.constructor.name}(${value.length})`;
  if (Array.isArray(value)) {
    if (depth === 0) return `[… ${value.length}]`;
    const entries = value.slice(0, MAX_ENTRIES).map((entry) => inspect(entry, depth - 1));
    return `[${entries.join(', ')}${value.length > MAX_ENTRIES ? ', …' : ''}]`;
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
  if (value instanceof Map || value instanceof Set)
    return `${value.constructor.name}(${value.size}) ${inspect([...value], depth)}`;
  if (depth === 0) return '{…}';
  const entries = Object.entries(value).slice(0, MAX_ENTRIES);
  return `{ ${entries.map(([name, entry]) => `${name}: ${inspect(entry, depth - 1)}`).join(', ')} }`;
}
