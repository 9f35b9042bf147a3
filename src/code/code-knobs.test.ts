import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCode } from './check-syntax.ts';
import { readCode, writeKnob, type CodeKnobName } from './code-knobs.ts';

function view(code: string) {
  const parsed = parseCode(code);
  if ('problem' in parsed) throw new Error(parsed.problem.code);
  return readCode(parsed.tree);
}

function settings(code: string) {
  const read = view(code);
  if (!read.readable) throw new Error(read.why);
  return Object.fromEntries(read.knobs.map(({ name, value }) => [name, value]));
}

function written(code: string, name: CodeKnobName, value: number | readonly number[]): string {
  const read = view(code);
  const change = read.readable ? writeKnob(read, name, value) : null;
  if (!change) throw new Error('expected a change');
  return code.slice(0, change.from) + change.insert + code.slice(change.to);
}

const NETWORK = `const model = networkClassifier({ learningRate: 0.05, hiddenUnits: [100, 20] });
const run = await train(model, { steps: 1000 });`;

describe('readCode', () => {
  it('reads what is written and fills in what is left out', () => {
    expect(settings(NETWORK)).toEqual({
      learningRate: 0.05,
      hiddenUnits: [100, 20],
      dropout: 0,
      steps: 1000,
      batchSize: 10,
    });
    expect(settings('await train(linearClassifier(), { seed: 3 })')).toEqual({
      learningRate: 0.02,
      steps: 100,
      batchSize: 10,
      seed: 3,
    });
  });

  it.each([
    ['show(1)', 'no-model', null],
    [`${NETWORK}\nawait train(model);`, 'several', 3],
    ['const model = linearClassifier();\nlinearClassifier(); train(model)', 'several', 2],
    ['const n = 5;\ntrain(linearClassifier(), {\n steps: n })', 'not-a-number', 3],
    ['train(networkClassifier({ hiddenUnits: 100 }))', 'not-a-number', 1],
    ['const all = {};\ntrain(linearClassifier({ ...all }))', 'not-a-number', 2],
    ['const all = {};\ntrain(linearClassifier(all))', 'not-a-number', 2],
    ['const all = {};\ntrain(\n linearClassifier(), all)', 'not-a-number', 3],
    ['const all = [];\ntrain(linearClassifier(...all))', 'not-a-number', 2],
    ['const all = [];\ntrain(linearClassifier(), ...all)', 'not-a-number', 2],
    ["train(linearClassifier({ ['learningRate']: 1 }))", 'not-a-number', 1],
    ['linearClassifier(); train()', 'no-model', null],
  ])('%j: %s', (code, why, line) => {
    expect(view(code)).toMatchObject({ readable: false, why, line });
  });
});

describe('writeKnob', () => {
  it.each([
    ['train(linearClassifier())', 'learningRate', 'train(linearClassifier({ learningRate: 7 }))'],
    ['train(linearClassifier({}))', 'learningRate', 'train(linearClassifier({ learningRate: 7 }))'],
    ['train(linearClassifier())', 'steps', 'train(linearClassifier(), { steps: 7 })'],
    ['train(linearClassifier(), { seed: 1 })', 'steps', 'train(linearClassifier(), { seed: 1, steps: 7 })'],
    ['train(linearClassifier(), { steps: 1 })', 'steps', 'train(linearClassifier(), { steps: 7 })'],
    ['train(linearClassifier(), { steps: 1, steps: 2 })', 'steps', 'train(linearClassifier(), { steps: 1, steps: 7 })'],
    ['train(linearClassifier(),)', 'steps', 'train(linearClassifier(), { steps: 7 },)'],
    ['train(linearClassifier(), { seed: 1, })', 'steps', 'train(linearClassifier(), { seed: 1, steps: 7, })'],
    ['train(linearClassifier() /* now */)', 'steps', 'train(linearClassifier(), { steps: 7 } /* now */)'],
    ['train(linearClassifier(// now\n))', 'learningRate', 'train(linearClassifier(// now\n{ learningRate: 7 }))'],
  ] as const)('%s, %s', (code, name, result) => {
    expect(written(code, name, 7)).toBe(result);
  });

  it('gives a linear model no hidden units', () => {
    const read = view('train(linearClassifier())');
    expect(read.readable && writeKnob(read, 'hiddenUnits', [3])).toBeNull();
  });

  it('writes what reads back as the same, whatever was set before', () => {
    const change = fc.oneof(
      fc.record({ name: fc.constantFrom('steps', 'batchSize', 'seed'), value: fc.integer({ min: 1, max: 5000 }) }),
      fc.record({
        name: fc.constantFrom('learningRate', 'dropout'),
        value: fc.double({ min: 0.001, max: 0.9, noNaN: true }),
      }),
      fc.record({
        name: fc.constant('hiddenUnits'),
        value: fc.array(fc.integer({ min: 1, max: 512 }), { minLength: 1, maxLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let code = 'const run = await train(networkClassifier());';
        const wanted: Record<string, unknown> = { ...settings(code) };
        for (const { name, value } of changes) {
          code = written(code, name, value);
          wanted[name] = value;
        }
        expect(settings(code)).toEqual(wanted);
      }),
    );
  });
});
