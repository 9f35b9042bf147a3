import { describe, expect, it } from 'vitest';
import { parseKnob, SEED_RANGE, type KnobRange } from './parse-knob.ts';

const rate: KnobRange = { kind: 'number', min: 0.001, max: 100 };
const steps: KnobRange = { kind: 'integer', min: 1, max: 5000 };
const units: KnobRange = { kind: 'integers', min: 1, max: 512, maxLength: 4 };

describe('parseKnob', () => {
  it.each([
    ['0.03', rate, 0.03],
    [' .5 ', rate, 0.5],
    ['1e-2', rate, 0.01],
    ['０．０３', rate, 0.03],
    ['0。03', rate, 0.03],
    ['１２', steps, 12],
    ['1000', steps, 1000],
    ['100', units, [100]],
    ['100,100', units, [100, 100]],
    ['100，100', units, [100, 100]],
    ['１００、５０', units, [100, 50]],
    ['[100, 20]', units, [100, 20]],
    ['0', SEED_RANGE, 0],
  ] as const)('takes %j', (text, range, value) => {
    expect(parseKnob(text, range)).toEqual({ ok: true, value });
  });

  it.each([
    ['', rate, { code: 'empty' }],
    ['　', steps, { code: 'empty' }],
    ['3,5', rate, { code: 'not-a-number', text: '3,5' }],
    ['NaN', rate, { code: 'not-a-number', text: 'NaN' }],
    ['Infinity', rate, { code: 'not-a-number', text: 'Infinity' }],
    ['0x10', steps, { code: 'not-a-number', text: '0x10' }],
    ['1 000', steps, { code: 'not-a-number', text: '1 000' }],
    ['pasted text', steps, { code: 'not-a-number', text: 'pasted text' }],
    ['一百', steps, { code: 'not-a-number', text: '一百' }],
    ['2.5', steps, { code: 'not-whole', text: '2.5' }],
    ['−1', steps, { code: 'too-small', text: '−1' }],
    ['0', steps, { code: 'too-small', text: '0' }],
    ['0', rate, { code: 'too-small', text: '0' }],
    ['1e99', rate, { code: 'too-large', text: '1e99' }],
    ['5001', steps, { code: 'too-large', text: '5001' }],
    ['', units, { code: 'empty' }],
    ['100,,x', units, { code: 'bad-entry', position: 2, entry: '' }],
    ['100,x', units, { code: 'bad-entry', position: 2, entry: 'x' }],
    ['100,0', units, { code: 'bad-entry', position: 2, entry: '0' }],
    ['1,2,3,4,5', units, { code: 'too-many', count: 5, maxLength: 4 }],
    ['2147483648', SEED_RANGE, { code: 'too-large', text: '2147483648' }],
  ] as const)('refuses %j', (text, range, problem) => {
    expect(parseKnob(text, range)).toEqual({ ok: false, problem });
  });
});
