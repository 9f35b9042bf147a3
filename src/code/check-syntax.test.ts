import { describe, expect, it } from 'vitest';
import { MAX_CODE, namesAny, parseCode } from './check-syntax.ts';

const problemIn = (code: string) => {
  const parsed = parseCode(code);
  return 'problem' in parsed ? parsed.problem : null;
};

describe('parseCode', () => {
  it('takes the body of an asynchronous function', () => {
    expect(problemIn('const run = await train(model);\nreturn run;')).toBeNull();
  });

  it.each([
    ['（', '('],
    ['；', ';'],
    ['，', ','],
    ['。', '.'],
    ['【', '['],
  ])('names the full-width %s and offers %s', (found, meant) => {
    expect(problemIn(`show(1);\nshow${found}`)).toEqual({
      code: 'full-width',
      values: { found, meant },
      line: 2,
      columns: [4, 5],
      repair: meant,
    });
  });

  it.each(['“', '”', '‘', '’'])('calls %s what it is', (found) => {
    expect(problemIn(`show(${found}a`)).toMatchObject({
      code: 'curly-quote',
      values: { found, meant: "'" },
      repair: "'",
    });
  });

  it.each([
    ["\nshow('a", 'unterminated-text', 2],
    ['show(`a', 'unterminated-text', 1],
    ['\n\n/* a', 'unterminated-comment', 3],
    ['show((1)', 'unexpected-end', 1],
    ['if (1) {\n', 'unexpected-end', 2],
    ['show(1 2)', 'unexpected', 1],
    ['const = 1', 'unexpected', 1],
  ])('%j: %s in line %i', (code, problem, line) => {
    expect(problemIn(code)).toMatchObject({ code: problem, line });
  });

  it('says how JavaScript names arguments, and offers it', () => {
    expect(problemIn('const m = linearClassifier(learning_rate=0.05);')).toEqual({
      code: 'python-arguments',
      values: { call: 'linearClassifier', written: 'linearClassifier({ learningRate: 0.05 })' },
      line: 1,
      columns: [27, 45],
      repair: '{ learningRate: 0.05 }',
    });
    expect(problemIn('await train(m,\n  steps=5, batch_size=[30][0]);')).toMatchObject({
      values: { written: 'train(m,\n  { steps: 5, batchSize: [30][0] })' },
      line: 2,
    });
  });

  it.each(['let rate; linearClassifier(rate = 1);', 'let steps; other(steps = 3);', 'train(m, { steps: 3 });'])(
    'leaves JavaScript as it is: %s',
    (code) => {
      expect(problemIn(code)).toBeNull();
    },
  );

  it('names what is declared twice', () => {
    expect(problemIn('let a;\nlet a;')).toMatchObject({ code: 'already-declared', values: { name: 'a' }, line: 2 });
  });

  it('reads nothing of what is too long to have been written by hand', () => {
    expect(problemIn(' '.repeat(MAX_CODE))).toBeNull();
    expect(problemIn(' '.repeat(MAX_CODE + 1))).toMatchObject({ code: 'too-long', line: null });
  });
});

describe('namesAny', () => {
  it.each([
    ["image('training', 0)", true],
    ["const images = 'dataset'; // image", false],
    ['for (const a of [1]) { show(dataset) }', true],
  ])('%s: %s', (code, named) => {
    const parsed = parseCode(code);
    if ('problem' in parsed) throw new Error(parsed.problem.code);
    expect(namesAny(parsed.tree, ['dataset', 'image'])).toBe(named);
  });
});
