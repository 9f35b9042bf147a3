import { describe, expect, it } from 'vitest';
import type { Piece } from '../cell-message.ts';
import { callLine } from './call-line.ts';
import { toPiece } from './to-piece.ts';

const NONE = new WeakMap<object, Piece>();

describe('toPiece', () => {
  it.each([
    [0.5, { kind: 'number', value: 0.5 }],
    ['a', { kind: 'text', text: 'a' }],
    [[1, 2], { kind: 'list', name: 'Array', length: 2, head: [1, 2] }],
    [new Float32Array(200), { kind: 'list', name: 'Float32Array', length: 200, head: new Array<number>(100).fill(0) }],
    [
      [
        [1, 2],
        [3, 4],
      ],
      {
        kind: 'matrix',
        rows: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [[[1, 2], [3]], { kind: 'text', text: '[[1, 2], [3]]' }],
    [undefined, { kind: 'text', text: 'undefined' }],
    [
      { a: 1, b: ['x'] },
      { kind: 'text', text: '{ a: 1, b: ["x"] }' },
    ],
    [new TypeError('no'), { kind: 'text', text: 'TypeError: no' }],
  ])('%j', (value, piece) => {
    expect(toPiece(value, NONE)).toEqual(piece);
  });

  it('ends where an object holds itself', () => {
    const ring: Record<string, unknown> = {};
    ring['self'] = ring;
    expect(toPiece(ring, NONE)).toMatchObject({ kind: 'text', text: expect.stringContaining('{…}') as string });
  });

  it.each([
    [new Map([['a', 1]]), 'Map(1) [["a", 1]]'],
    [new Set([1, 'b']), 'Set(2) [1, "b"]'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [new Date(Number.NaN), 'Invalid Date'],
  ])('writes out %o', (value, text) => {
    expect(toPiece(value, NONE)).toEqual({ kind: 'text', text });
  });

  it('refuses what is not there yet', () => {
    expect(() => toPiece(Promise.resolve(1), NONE)).toThrow('missing-await');
  });
});

describe('callLine', () => {
  const place = { firstLine: 101, lines: 5 };
  it.each([
    ['at show (blob:null/1:90:3)\nat blob:null/1:102:1', 2],
    ['show@blob:null/1:40:3\n@blob:null/1:105:12', 5],
    ['at x (blob:null/1:106:1)', null],
    [undefined, null],
  ])('%j: line %s', (stack, line) => {
    expect(callLine({ stack }, place)).toBe(line);
  });

  it('does not take numbers in the message for a line', () => {
    const message = 'from 12:103:4 to 13:104:5';
    expect(callLine({ message, stack: `Error: ${message}\n    at blob:null/1:102:9` }, place)).toBe(2);
  });
});
