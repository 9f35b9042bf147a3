import { describe, expect, it } from 'vitest';
import { tinyFormat1, tinyRecord } from './fixtures/tiny-record.ts';
import { parseRecord } from './parse-record.ts';
import { UNDATED, type RunRecord } from './run-record.ts';

function upgraded(changes: object = {}): RunRecord {
  const parsed = parseRecord({ ...tinyFormat1(), ...changes });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.record;
}

describe('a record of format 1', () => {
  it('becomes one of format 2 with all that was recorded', () => {
    const { snapshots, ...expected } = tinyRecord({ readings: null, startedAt: UNDATED });
    expect(upgraded()).toEqual({
      ...expected,
      id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      // Format 1 had the first layer only.
      snapshots: snapshots.map((snapshot) => ({ ...snapshot, layers: [snapshot.layers[0]] })),
    });
  });

  it('comes out as a record that is read again unchanged', () => {
    expect(parseRecord(upgraded())).toEqual({ ok: true, record: upgraded() });
  });

  it('has the same id each time it is read, whatever the order of its keys, and another than any other run', () => {
    const backwards = Object.fromEntries(Object.entries(tinyFormat1()).reverse());
    expect(upgraded(backwards).id).toBe(upgraded().id);
    const others = [{ seed: 8 }, { elapsedMs: 12.25 }, { engine: 'plain' }, { outcome: 'stopped' }];
    expect(new Set([{}, ...others].map((changes) => upgraded(changes).id)).size).toBe(5);
  });

  it.each([
    ['chosen', 'simd', { cause: 'chosen', engine: 'simd' }, 'simd'],
    ['webgl-real', 'webgl', { cause: 'fastest', engine: 'webgl' }, 'auto'],
    ['webgl-emulated', 'simd', { cause: 'emulated', engine: 'webgl' }, 'auto'],
    ['webgl-missing', 'simd', { cause: 'missing', engine: 'webgl' }, 'auto'],
    ['webgl-half-float', 'simd', { cause: 'half-float', engine: 'webgl' }, 'auto'],
    ['webgl-failed', 'simd', { cause: 'failed', engine: 'webgl' }, 'auto'],
    ['webgl-wrong', 'simd', { cause: 'wrong', engine: 'webgl' }, 'auto'],
    ['simd-missing', 'plain', { cause: 'missing', engine: 'simd' }, 'auto'],
    ['simd-failed', 'plain', { cause: 'failed', engine: 'simd' }, 'auto'],
    ['simd-wrong', 'plain', { cause: 'wrong', engine: 'simd' }, 'auto'],
  ])('tells %s in the new words', (engineReason, engine, reason, wanted) => {
    const record = upgraded({ engineReason, engine, engineChanges: [] });
    expect(record.engines).toEqual([{ fromStep: 0, engine, reason }]);
    expect(record.wanted).toBe(wanted);
  });

  it.each([
    [{ engineReason: 'luck' }, 'engineReason'],
    [{ snapshots: [{ ...tinyFormat1().snapshots[0], weights: new Float32Array(2) }] }, 'snapshots[0].weights'],
    [{ snapshots: [{ ...tinyFormat1().snapshots[0], units: 5 }] }, 'snapshots[0].units'],
    [{ engineChanges: [{ step: 10, engine: 'gpu', reason: 'webgl-failed' }] }, 'engineChanges[0].engine'],
    [{ knobs: undefined }, 'knobs'],
    [{ periods: undefined }, 'periods'],
    [{ outcome: 'won' }, 'outcome'],
    [{ confusion: [[1, 2], [3]] }, 'confusion[1]'],
  ])('is refused at its own path: %j', (changes, path) => {
    expect(parseRecord({ ...tinyFormat1(), ...changes })).toMatchObject({
      ok: false,
      problem: { code: 'damaged', path },
    });
  });
});
