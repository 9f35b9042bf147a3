import { describe, expect, it } from 'vitest';
import { CELL_PROBLEMS, type CellProblemCode } from '../../code/cell-problem.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import { strings } from '../../i18n/strings.ts';
import { translator } from '../../i18n/translator.ts';
import { lineNote, problemText } from './problem-text.ts';

const CODES = Object.keys(CELL_PROBLEMS) as CellProblemCode[];

describe.each(LANGUAGES)('problems in %s', (language) => {
  const t = translator(language, 'cell', strings[language]);

  it.each(CODES)('%s has a sentence that takes just its values', (code) => {
    const taken = [...strings[language].cell[`problem.${code}`].matchAll(/\{\{(\w+)/g)].map(([, name]) => name!);
    const given: readonly string[] = CELL_PROBLEMS[code];
    expect(given).toEqual(expect.arrayContaining(taken));
    const values = Object.fromEntries(given.map((name) => [name, `<${name}>`]));
    const text = problemText(t, language, { code, values });
    expect(text).not.toContain('{{');
    for (const name of taken) expect(text).toContain(`<${name}>`);
    if (given.includes('nearest')) expect(text).toContain('<nearest>');
  });

  it('offers a repair at its line', () => {
    const problem = {
      code: 'full-width',
      values: { found: '（', meant: '(' },
      line: 2,
      columns: [4, 5],
      repair: '(',
    } as const;
    expect(lineNote(t, language, problem)).toMatchObject({ line: 2, columns: [4, 5], repair: { text: '(' } });
    expect(lineNote(t, language, { code: 'flood', values: {}, line: null })).toBeNull();
  });
});
