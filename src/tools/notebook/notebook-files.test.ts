import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { exercises } from '../../exercises/exercises.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import { notebookFiles } from './notebook-files.ts';
import type { Notebook } from './notebook.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

let notebooks: Record<Language, Notebook>;
let bytes: number;

beforeAll(async () => {
  const files = await notebookFiles(ROOT);
  const read = (language: Language) => JSON.parse(files.notebooks[language].toString()) as Notebook;
  notebooks = { zh: read('zh'), en: read('en') };
  bytes = files.data.length;
});

const codeOf = (language: Language) =>
  notebooks[language].cells.flatMap((cell) => (cell.cell_type === 'code' ? [cell.source.join('')] : []));

/** Code without its comments and texts. An f-string counts as code. */
const bare = (code: string) =>
  code
    .split('\n')
    .filter((line) => !/^ *#/.test(line))
    .join('\n')
    .replace(/(?<![\w"])"[^"\n]*"/g, '""');

/** The cells of the notebook for TensorFlow 1, in its order, and among them what had to be added in place of TensorFlow. */
const CELLS = `licence load labels-and-pixels training-split validation-split random-example as-matrix training-batches
  prediction-batches losses clipped-adagrad classifiers train-linear first-run solution-linear-run blank-network test-set
  blank-test solution-network-function solution-network-run solution-test-set solution-test-accuracy first-layer`;

describe.each(LANGUAGES)('the notebook in %s', (language) => {
  it('is nbformat 4.5, and nobody has run it', () => {
    const { nbformat, nbformat_minor, metadata, cells } = notebooks[language];
    expect([nbformat, nbformat_minor]).toEqual([4, 5]);
    expect(metadata).toMatchObject({ kernelspec: { name: 'python3' }, language_info: { name: 'python' } });
    for (const { id, source, ...cell } of cells) {
      expect(id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
      // Lines with their ends, the last one without.
      expect(source.length).toBeGreaterThan(0);
      expect(source.every((line, at) => line.endsWith('\n') === at < source.length - 1)).toBe(true);
      if (cell.cell_type === 'code') expect(cell).toMatchObject({ outputs: [], execution_count: null });
    }
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
  });

  it("has the original's cells in the original's order", () => {
    const ids = notebooks[language].cells.filter(({ cell_type }) => cell_type === 'code').map(({ id }) => id);
    expect(ids).toEqual(CELLS.split(/\s+/).map((name) => `code-${name}`));
  });

  it('leaves its blanks blank, and folds each solution under its heading', () => {
    const { cells } = notebooks[language];
    for (const name of ['code-blank-network', 'code-blank-test']) {
      const { source } = cells.find(({ id }) => id === name)!;
      expect(source.every((line) => line.startsWith('# '))).toBe(true);
    }
    // From its heading to the next one of the same depth all is folded: no code but that of solutions.
    let folded = false;
    for (const { cell_type, id, source, metadata } of cells) {
      if (cell_type === 'markdown' && source[0]!.startsWith('#'))
        folded = Boolean(metadata['jp-MarkdownHeadingCollapsed']);
      if (cell_type === 'code') expect(id.startsWith('code-solution-'), id).toBe(folded);
    }
  });

  it('has no fact left to fill in, and no line for readers of the other language', () => {
    const text = notebooks[language].cells.flatMap(({ source }) => source).join('');
    expect(text).not.toContain('{{');
    expect(text).not.toMatch(/# (zh|en): |\b_\(/);
    const han =
      codeOf(language)
        .join('\n')
        .match(/\p{Script=Han}/gu) ?? [];
    if (language === 'en') expect(han).toEqual([]);
    else expect(han.length).toBeGreaterThan(300);
  });

  it("has the exercises' own settings", () => {
    const code = codeOf(language).join('\n');
    const { linear, network } = exercises;
    const settings = ({ learningRate, steps, batchSize }: typeof linear.solution) =>
      `learning_rate=${String(learningRate)},\n    steps=${String(steps)},\n    batch_size=${String(batchSize)},\n`;
    expect(code).toContain(settings(linear.initial));
    expect(code).toContain(settings(linear.solution));
    expect(code).toContain(
      `${settings(network.solution)}    hidden_units=[${network.solution.hiddenUnits!.join(', ')}],\n`,
    );
    expect(code).toContain(`"p90": [${network.recorded!.validationLogLoss.p90.join(', ')}]`);
  });
});

describe('the notebooks together', () => {
  it('have the same cells', () => {
    const shape = ({ cells }: Notebook) => cells.map(({ id, cell_type, metadata }) => ({ id, cell_type, metadata }));
    expect(shape(notebooks.zh)).toEqual(shape(notebooks.en));
  });

  it('have the same code, but for comments and texts', () => {
    expect(codeOf('zh').map(bare)).toEqual(codeOf('en').map(bare));
    expect(codeOf('zh')).not.toEqual(codeOf('en'));
  });

  it('say the same numbers', () => {
    const numbers = (language: Language) =>
      notebooks[language].cells.map(({ source }) =>
        [...new Set(source.join('').match(/\d+(?:[.,]\d+)*/g))].sort().join(' '),
      );
    expect(numbers('zh')).toEqual(numbers('en'));
  });

  it('come with data of three megabytes', () => {
    expect(bytes).toBeGreaterThan(3e6);
    expect(bytes).toBeLessThan(3.5e6);
  });
});
