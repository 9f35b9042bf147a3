import { describe, expect, it } from 'vitest';
import { composeNotebook } from './notebook.ts';

const code = new Map([
  ['load', 'a = 1\nb = 2'],
  ['answer', 'a + b'],
]);
const PROSE = `<!-- cell: load -->

Text between.

## Task [#task]

Its text.

### Solution [#solution-task]

Why it is so.

<!-- cell: answer -->
`;

describe('composeNotebook', () => {
  const { cells, metadata } = composeNotebook(PROSE, code, 'en');

  it('puts code where the prose has a place for it', () => {
    expect(cells.map(({ id, source }) => [id, source.join('')])).toEqual([
      ['code-load', 'a = 1\nb = 2'],
      ['text-1', 'Text between.'],
      ['task', '## Task\n\nIts text.'],
      ['solution-task', '### Solution'],
      ['text-4', 'Why it is so.'],
      ['code-answer', 'a + b'],
    ]);
  });

  it('folds what stands below the heading of a solution', () => {
    const folded = cells.filter(({ metadata }) => metadata['jp-MarkdownHeadingCollapsed']).map(({ id }) => id);
    expect(folded).toEqual(['solution-task']);
    expect(metadata['colab']).toEqual({ collapsed_sections: ['solution-task'] });
  });

  it('refuses prose that does not fit the code', () => {
    expect(() => composeNotebook('<!-- cell: other -->\n', code, 'en')).toThrow('expected a cell other, got none');
    expect(() => composeNotebook('<!-- cell: load -->\n', code, 'en')).toThrow('expected a place for the cell answer');
    expect(() => composeNotebook(`${PROSE}<!-- cell: load -->\n`, code, 'en')).toThrow('got code-load twice');
    expect(() => composeNotebook(`Lost.\n\n${PROSE}`, code, 'en')).toThrow('expected a cell or a heading first');
  });
});
