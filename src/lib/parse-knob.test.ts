import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxCharacters, parseKnob, SEED_RANGE, type KnobRange } from './parse-knob.ts';

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
    ['(100, 20)', units, [100, 20]],
    ['【100，20】', units, [100, 20]],
    ['（100、20）', units, [100, 20]],
    ['\u200b0.03\ufeff', rate, 0.03],
    ['\u202a\u202d100\u202c', steps, 100],
    ['100,\u2066 100\u2069', units, [100, 100]],
    ['1\ufe0f\u20e32\ufe0f\u20e3', steps, 12],
    ['\u31641\u034f2\u00ad', steps, 12],
    ['3.', rate, 3],
    ['-1e-3', { ...rate, min: -1 }, -0.001],
    ['0', SEED_RANGE, 0],
  ] as const)('takes %j', (text, range, value) => {
    expect(parseKnob(text, range)).toEqual({ ok: true, value });
  });

  it.each([
    ['', rate, { code: 'empty' }],
    ['　', steps, { code: 'empty' }],
    ['\u200b', steps, { code: 'empty' }],
    ['.', rate, { code: 'not-a-number', text: '.' }],
    ['1e', rate, { code: 'not-a-number', text: '1e' }],
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
    ['100 100', units, { code: 'no-comma', meant: '100, 100' }],
    ['[100\n20]', units, { code: 'no-comma', meant: '100, 20' }],
    ['100 + 100, 20；10', units, { code: 'no-comma', meant: '100, 100, 20, 10' }],
    ['100 x', units, { code: 'bad-entry', position: 1, entry: '100 x' }],
    ['100;', units, { code: 'bad-entry', position: 1, entry: '100;' }],
    ['[100', units, { code: 'bad-entry', position: 1, entry: '[100' }],
    ['[', units, { code: 'bad-entry', position: 1, entry: '[' }],
    ['[]', units, { code: 'empty' }],
    ['2147483648', SEED_RANGE, { code: 'too-large', text: '2147483648' }],
  ] as const)('refuses %j', (text, range, problem) => {
    expect(parseKnob(text, range)).toEqual({ ok: false, problem });
  });

  it.each([
    [rate, 40],
    [SEED_RANGE, 40],
    [units, 160],
  ])('reads no further than the length of a text that is too long, %o', (range, most) => {
    const unreadable = new Proxy(Object.create(null) as object, {
      get(_, name) {
        if (name === 'length') return most + 1;
        throw new Error(`parseKnob: expected only the length to be asked for, got ${String(name)}`);
      },
    });
    const problem = { code: 'too-long', maxCharacters: most };
    expect(parseKnob(unreadable as unknown as string, range)).toEqual({ ok: false, problem });
    expect(parseKnob('1'.repeat(most), range)).not.toMatchObject({ problem });
  });

  it('takes any number and any list the way they print', () => {
    const numbers = fc.double({ min: 0.001, max: 100, noNaN: true });
    fc.assert(
      fc.property(numbers, (value) => {
        expect(parseKnob(String(value), rate)).toEqual({ ok: true, value });
      }),
    );
    const lists = fc.array(fc.integer({ min: 1, max: 512 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(lists, (value) => {
        expect(parseKnob(JSON.stringify(value), units)).toEqual({ ok: true, value });
      }),
    );
  });

  it('answers any text, and a refusal never quotes more than was read', () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from('19.,eE+-[]() ;　，。【\u200bx')), maxLength: 400 });
    fc.assert(
      fc.property(texts, fc.constantFrom<KnobRange>(rate, steps, units), (text, range) => {
        const parsed = parseKnob(text, range);
        if (parsed.ok) expect([parsed.value].flat().every(Number.isFinite)).toBe(true);
        else expect(JSON.stringify(parsed.problem).length).toBeLessThan(3 * maxCharacters(range) + 100);
      }),
    );
  });
});
