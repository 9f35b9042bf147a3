import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFromCell, parseFromFrame } from './parse-from-cell.ts';

describe('parseFromCell', () => {
  it.each([
    [{ type: 'ended' }],
    [{ type: 'show', line: 3, piece: { kind: 'number', value: Number.NaN } }],
    [{ type: 'show', line: null, piece: { kind: 'picture', side: 2, pixels: new Uint8Array(4) } }],
    [{ type: 'show', line: null, piece: { kind: 'tensorflow', backend: 'cpu', version: '4.22.0' } }],
    [{ type: 'call', id: 1, line: 1, call: { name: 'read', run: 0, set: 'test' } }],
  ])('takes %j', (message) => {
    expect(parseFromCell(message)).toEqual(message);
  });

  it('keeps only what it knows', () => {
    const extra = { type: 'show', line: 1, piece: { kind: 'text', text: 'a', html: '<b>' }, other: 1 };
    expect(parseFromCell(extra)).toEqual({ type: 'show', line: 1, piece: { kind: 'text', text: 'a' } });
  });

  it.each([
    [null],
    [{ type: 'eval', code: '1' }],
    [JSON.parse('{"__proto__": {"type": "ended"}}')],
    [{ type: 'show', line: 0, piece: { kind: 'text', text: 'a' } }],
    [{ type: 'show', line: 1, piece: { kind: 'text', text: 'a'.repeat(20_001) } }],
    [{ type: 'show', line: 1, piece: { kind: 'picture', side: 3, pixels: new Uint8Array(4) } }],
    [{ type: 'show', line: 1, piece: { kind: 'figure', figure: 'script', run: 0 } }],
    [{ type: 'show', line: null, piece: { kind: 'tensorflow', backend: 'wasm', version: '4.22.0' } }],
    [{ type: 'call', id: 1, line: 1, call: { name: 'remove', run: 0 } }],
    [{ type: 'call', id: 0, line: 1, call: { name: 'read', run: 0, set: 'test' } }],
    [{ type: 'failed', line: 1, name: '', message: '', problem: { code: 'unknown-name', values: {} } }],
    [{ type: 'failed', line: 1, name: '', message: '', problem: { code: 'toString', values: {} } }],
  ])('refuses %j', (message) => {
    expect(parseFromCell(message)).toBeNull();
  });

  it('never throws and never takes what has no own type', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withTypedArray: true }), (value) => {
        expect(() => parseFromCell(value)).not.toThrow();
        expect(() => parseFromFrame(value)).not.toThrow();
      }),
    );
  });
});
