import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Check } from '../code/code-exercise.ts';
import { CODE_EXERCISE_IDS, codeExercises } from '../exercises/code-exercises.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { WRONG_ANSWERS } from './fixtures/wrong-answers.ts';
import { runCellInNode } from './run-cell-in-node.ts';

const DATA = join(process.cwd(), 'public/data');

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
    expect(WRONG_ANSWERS[id].map(([misses]) => misses)).toEqual(checks.map((_: Check, index) => index));
  });

  it.each(WRONG_ANSWERS[id])('check %i is missed by what misses it', async (misses, code) => {
    for (const language of LANGUAGES) expect((await met(language, code))[misses]).toBe(false);
  });

  it.runIf(step)('is written in a hundred plain lines', () => {
    for (const language of LANGUAGES) expect(solution.code[language].split('\n').length).toBeLessThanOrEqual(100);
  });

  it.skipIf(step)(givesRun ? 'is given the run of the lab' : 'trains its own run', async () => {
    const { end } = await runCellInNode(id, 'en', starter.en, DATA);
    expect(end.runs).toHaveLength(1);
  });
});
