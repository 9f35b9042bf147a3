import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAPS } from './step-gaps.ts';
import { parseFromCell, parseFromFrame } from './parse-from-cell.ts';

const TRAIN = {
  name: 'train',
  model: { kind: 'network', learningRate: 0.1, hiddenUnits: [3], dropout: 0.5 },
  training: { steps: 10, batchSize: 5, seed: null },
};
const ANSWERS = GAPS.map((gap) => ({
  gap,
  values: gap === 'clip' ? null : Float64Array.of(1, Number.NaN),
  given: 'x',
}));
const WEIGHTS = [6, 3, 30, 10].map((length) => new Float32Array(length));

describe('parseFromCell', () => {
  it.each([
    [{ type: 'ended' }],
    [{ type: 'show', line: 3, piece: { kind: 'number', value: Number.NaN } }],
    [{ type: 'show', line: null, piece: { kind: 'picture', side: 2, pixels: new Uint8Array(4) } }],
    [{ type: 'show', line: null, piece: { kind: 'tensorflow', backend: 'cpu', version: '4.22.0' } }],
    [
      {
        type: 'show',
        line: 2,
        piece: {
          kind: 'matrix',
          rows: [
            [1, 2],
            [3, Number.NaN],
          ],
        },
      },
    ],
    [{ type: 'call', id: 1, line: 1, call: { name: 'read', run: 0, set: 'test' } }],
    [{ type: 'call', id: 2, line: null, call: TRAIN }],
    [{ type: 'call', id: 3, line: 1, call: { name: 'gaps', answers: ANSWERS } }],
    [{ type: 'call', id: 4, line: 1, call: { name: 'period', step: 100, values: WEIGHTS } }],
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
    [{ type: 'show', line: 1, piece: { kind: 'matrix', rows: [[1, 2], [3]] } }],
    [{ type: 'show', line: 1, piece: { kind: 'matrix', rows: [] } }],
    [{ type: 'call', id: 0, line: 1, call: { name: 'read', run: 0, set: 'test' } }],
    [{ type: 'failed', line: 1, name: '', message: '', problem: { code: 'unknown-name', values: {} } }],
    [{ type: 'failed', line: 1, name: '', message: '', problem: { code: 'toString', values: {} } }],
  ])('refuses %j', (message) => {
    expect(parseFromCell(message)).toBeNull();
  });

  it.each([
    [{ name: 'remove', run: 0 }],
    [{ ...TRAIN, model: { ...TRAIN.model, learningRate: '0.1' } }],
    [{ ...TRAIN, training: { steps: Infinity, batchSize: 5, seed: null } }],
    [{ name: 'gaps', answers: ANSWERS.slice(1) }],
    [{ name: 'gaps', answers: [...ANSWERS].reverse() }],
    [{ name: 'gaps', answers: ANSWERS.map((answer) => ({ ...answer, values: [1] })) }],
    [{ name: 'period', step: 100, values: WEIGHTS.slice(1) }],
    [{ name: 'period', step: 100, values: WEIGHTS.map(() => new Float32Array(100_001)) }],
    [{ name: 'period', step: 0.5, values: WEIGHTS }],
  ])('understands no call %j, but knows whom to tell', (call) => {
    expect(parseFromCell({ type: 'call', id: 7, line: 1, call })).toEqual({ type: 'call', id: 7, line: 1, call: null });
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
