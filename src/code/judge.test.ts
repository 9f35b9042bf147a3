import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../runs/run-record.ts';
import { tinyRecord } from '../runs/fixtures/tiny-record.ts';
import type { Check } from './code-exercise.ts';
import { judge, type Evidence } from './judge.ts';
import type { Output } from './run-cell.ts';
import type { GapResult } from './step-gaps.ts';

function scored(accuracy: number, knobs: Partial<RunRecord['source']['knobs']> = {}): RunRecord {
  const record = tinyRecord();
  const last = record.periods.at(-1)!;
  return {
    ...record,
    source: { ...record.source, knobs: { ...record.source.knobs, ...knobs } },
    periods: [{ ...last, validation: { ...last.validation, accuracy } }],
  };
}

const shown = (...values: readonly (number | string)[]): Output[] =>
  values.map((value) => ({
    line: 1,
    piece: typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value },
  }));

function verdict(check: Check, evidence: { runs?: readonly RunRecord[]; outputs?: Output[] } & Partial<Evidence>) {
  const { runs = [], outputs = [], end, ...rest } = evidence;
  const given = rest.given ?? null;
  const [only] = judge([check], {
    end: { outputs, runs: given ? [given, ...runs] : runs, testOpened: false, ...end },
    given,
    settingsChanged: null,
    testAccuracy: null,
    ...rest,
  });
  return { got: only!.got, met: only!.met };
}

describe('judge', () => {
  it('asks for hidden layers', () => {
    const check = { kind: 'hidden-layers', min: 1 } as const;
    expect(verdict(check, {})).toEqual({ got: null, met: false });
    expect(verdict(check, { runs: [scored(0.9, { hiddenUnits: [] })] })).toEqual({ got: 0, met: false });
    expect(verdict(check, { runs: [scored(0.9, { hiddenUnits: [5, 5] })] })).toEqual({ got: 2, met: true });
  });

  it('asks for an accuracy, of the last run', () => {
    const check = { kind: 'accuracy', min: 0.93 } as const;
    expect(verdict(check, { runs: [scored(0.95), scored(0.9296)] })).toEqual({ got: 0.9296, met: false });
    expect(verdict(check, { runs: [scored(0.93)] }).met).toBe(true);
  });

  it('does not take the given run for one of the code', () => {
    expect(verdict({ kind: 'accuracy', min: 0.5 }, { given: scored(0.9) })).toEqual({ got: null, met: false });
  });

  it('limits the steps', () => {
    const check = { kind: 'steps', max: 1500 } as const;
    expect(verdict(check, { runs: [scored(0.9, { steps: 1500 })] }).met).toBe(true);
    expect(verdict(check, { runs: [scored(0.9, { steps: 1501 })] }).met).toBe(false);
  });

  it('counts changed settings only where there was a run', () => {
    const check = { kind: 'settings-changed', count: 1 } as const;
    expect(verdict(check, { settingsChanged: 1 }).met).toBe(false);
    expect(verdict(check, { runs: [scored(0.9)], settingsChanged: 1 }).met).toBe(true);
    expect(verdict(check, { runs: [scored(0.9)], settingsChanged: 2 }).met).toBe(false);
  });

  it('asks for a sentence: the longest text that was shown', () => {
    const check = { kind: 'sentence', minCharacters: 8 } as const;
    expect(verdict(check, { outputs: shown('  short  ', '') })).toEqual({ got: 'short', met: false });
    expect(verdict(check, { outputs: shown('x', 'more steps help') }).met).toBe(true);
  });

  it('compares an accuracy to four decimals, among all numbers shown', () => {
    const check = { kind: 'shown-accuracy', set: 'validation' } as const;
    const given = scored(0.9412);
    expect(verdict(check, { given, outputs: shown(3, 0.94119) })).toEqual({ got: 0.94119, met: true });
    expect(verdict(check, { given, outputs: shown(0.9413) })).toEqual({ got: 0.9413, met: false });
    expect(verdict(check, { given, outputs: shown(94.12) }).met).toBe(false);
  });

  it('asks that a gap gives the course’s numbers, in the last step that was tried', () => {
    const check = { kind: 'gap', gap: 'clip' } as const;
    const tried = (gaps: GapResult[]): Output => ({ line: 1, step: { gaps, plain: null, own: [] } });
    const wrong = { gap: 'clip', total: 2, kind: 'differs', wrong: 1, place: [5], got: 1, expected: 2 } as const;
    const far = tried([{ ...wrong, map: Uint8Array.of(0, 1), columns: 2 }]);
    const near = tried([{ gap: 'clip', total: 2, kind: 'agrees' }]);
    expect(verdict(check, {})).toEqual({ got: null, met: false });
    expect(verdict(check, { outputs: [near, far] })).toEqual({ got: 1, met: false });
    expect(verdict(check, { outputs: [far, near] })).toEqual({ got: 0, met: true });
    // Whatever gave no number of the right length is wrong in all.
    expect(verdict(check, { outputs: [tried([{ gap: 'clip', total: 2, kind: 'length', got: 9 }])] }).got).toBe(2);
  });

  it('asks that the curve of a step of one’s own lies on ours, once it has ended', () => {
    const check = { kind: 'curve', within: 0.1 } as const;
    const plain = tinyRecord();
    const tried = (off: number, periods: number): Output => ({
      line: 1,
      step: {
        gaps: [],
        plain,
        own: plain.periods.slice(0, periods).map(({ step, validation }, index) => ({
          step,
          accuracy: 0,
          crossEntropy: validation.crossEntropy + (index === 0 ? -off : 0),
        })),
      },
    });
    const all = plain.periods.length;
    expect(verdict(check, { outputs: [tried(0, all - 1)] })).toEqual({ got: null, met: false });
    expect(verdict(check, { outputs: [tried(0.09, all)] }).met).toBe(true);
    const far = verdict(check, { outputs: [tried(0.25, all)] });
    expect(far.got).toBeCloseTo(0.25, 10);
    expect(far.met).toBe(false);
  });

  it('takes no number for the test accuracy before the test images were read', () => {
    const check = { kind: 'shown-accuracy', set: 'test' } as const;
    const outputs = shown(0.9388);
    expect(verdict(check, { outputs, testAccuracy: 0.9388 })).toEqual({ got: null, met: false });
    const end = { outputs, runs: [], testOpened: true };
    expect(verdict(check, { end, testAccuracy: 0.9388 }).met).toBe(true);
    expect(verdict({ kind: 'test-opened' }, { end }).met).toBe(true);
  });
});
