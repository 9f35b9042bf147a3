import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check } from '../code/code-exercise.ts';
import { CODE_EXERCISE_IDS, codeExercises, type CodeExerciseId } from '../exercises/code-exercises.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { runCellInNode } from './run-cell-in-node.ts';

const DATA = join(process.cwd(), 'public/data');

const ADAGRAD = 'rate * g / Math.sqrt(sums[i])';

/** The step with other expressions in its gaps than the solution has. */
function filled(gaps: readonly string[]): string {
  const { starter } = codeExercises['write-step'];
  return gaps.reduce(
    (code, gap, i) => code.replace(new RegExp(`(= |return )[^;]*; // ✎ ${i + 1}`), `$1${gap}; // ✎ ${i + 1}`),
    starter.en,
  );
}

/** Answers that miss one check each, and meet the others where that can be. */
const WRONG: Readonly<Record<CodeExerciseId, readonly (readonly [misses: number, code: string])[]>> = {
  'linear-by-code': [
    [
      0,
      `const run = await train(linearClassifier({ learningRate: 0.1 }), { steps: 500, batchSize: 30 });
show('Two numbers at once.');`,
    ],
    [
      1,
      `const run = await train(linearClassifier({ learningRate: 0.1 }), { steps: 1000, batchSize: 30 });\nshow('up');`,
    ],
  ],
  'replace-classifier': [
    [0, `await train(linearClassifier({ learningRate: 0.03 }), { steps: 1000, batchSize: 30 });`],
    [1, `await train(networkClassifier({ learningRate: 0.05, hiddenUnits: [2] }), { steps: 200, batchSize: 30 });`],
    [
      2,
      `await train(networkClassifier({ learningRate: 0.05, hiddenUnits: [100, 100] }), { steps: 1600, batchSize: 30 });`,
    ],
  ],
  'test-accuracy': [
    [
      0,
      `const { predictions, labels } = await read(run, 'test');
show(predictions.filter((digit, row) => digit === labels[row]).length / labels.length);`,
    ],
    [
      1,
      `const { predictions, labels } = await read(run, 'validation');
show(predictions.filter((digit, row) => digit === labels[row]).length / labels.length);
await read(run, 'test');`,
    ],
    [
      2,
      `const { predictions, labels } = await read(run, 'validation');
show(predictions.filter((digit, row) => digit === labels[row]).length / labels.length);`,
    ],
  ],
  'write-step': [
    [0, filled(['Math.abs(seen[i])', 'seen[i] > 0 ? sum : 0', 'Math.min(1, 5 / norm)', ADAGRAD])],
    [1, filled(['Math.max(0, seen[i])', 'sum', 'Math.min(1, 5 / norm)', ADAGRAD])],
    [2, filled(['Math.max(0, seen[i])', 'seen[i] > 0 ? sum : 0', '5 / norm', ADAGRAD])],
    [3, filled(['Math.max(0, seen[i])', 'seen[i] > 0 ? sum : 0', 'Math.min(1, 5 / norm)', 'rate * g'])],
    // Right for the first step, whose sums were 0.1 before it, and for no other.
    [
      4,
      filled([
        'Math.max(0, seen[i])',
        'seen[i] > 0 ? sum : 0',
        'Math.min(1, 5 / norm)',
        'rate * g / Math.sqrt(0.1 + g * g)',
      ]),
    ],
  ],
  'beat-096': [
    [0, `await train(networkClassifier({ learningRate: 0.05, hiddenUnits: [20] }), { steps: 1000, batchSize: 30 });`],
    [1, `await train(networkClassifier({ learningRate: 0.05, hiddenUnits: [64] }), { steps: 1001, batchSize: 30 });`],
  ],
};

describe.each(CODE_EXERCISE_IDS)('%s', (id) => {
  const { checks, starter, solution, givesRun, step } = codeExercises[id];
  const met = async (language: (typeof LANGUAGES)[number], code: string) => {
    const { end, verdicts } = await runCellInNode(id, language, code, DATA);
    expect(end.problem).toBeNull();
    expect(end.outcome).toBe('done');
    return verdicts.map((verdict) => verdict.met);
  };

  it.each(LANGUAGES)('%s: its solution meets every check', async (language) => {
    const code = solution.code[language];
    const first = await met(language, code);
    // What was tried on the validation images then reads the test images, in the same line; the cell remembers the first.
    const sealed = checks.some(({ kind }) => kind === 'test-opened');
    const second = sealed ? await met(language, code.replaceAll("'validation'", "'test'")) : first;
    expect(first.map((each, i) => each || second[i])).toEqual(checks.map(() => true));
  });

  it.each(LANGUAGES)('%s: its starter runs, and does not', async (language) => {
    expect(await met(language, starter[language])).toContain(false);
  });

  it('has a wrong answer for every check', () => {
    expect(WRONG[id].map(([misses]) => misses)).toEqual(checks.map((_: Check, index) => index));
  });

  it.each(WRONG[id])('check %i is missed by what misses it', async (misses, code) => {
    expect((await met('en', code))[misses]).toBe(false);
  });

  it.skipIf(step)(givesRun ? 'is given the run of the lab' : 'trains its own run', async () => {
    const { end } = await runCellInNode(id, 'en', starter.en, DATA);
    expect(end.runs).toHaveLength(1);
  });
});
