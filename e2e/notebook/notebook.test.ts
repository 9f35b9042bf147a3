import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exercises } from '../../src/exercises/exercises.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { variablesOf } from '../../src/runs/variables.ts';
import { findPython } from '../../src/tools/find-python.ts';
import { DATA_NAME, notebookFiles } from '../../src/tools/notebook/notebook-files.ts';
import { fillFacts } from '../../src/tools/notebook/fill-facts.ts';
import { notebookFacts } from '../../src/tools/notebook/notebook-facts.ts';
import { readCells } from '../../src/tools/notebook/read-cells.ts';
import type { Notebook } from '../../src/tools/notebook/notebook.ts';
import { median } from '../../src/lib/median.ts';
import { courseSteps, largestDifference, type CourseSteps } from './course-steps.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXECUTE = fileURLToPath(new URL('execute.py', import.meta.url));
/** Cells that only a test wants, in the form of the notebook's own. */
const BESIDES = fileURLToPath(new URL('besides.py', import.meta.url));
/** Runs in them of each model. */
const SEEDS = 20;
/** Of 20 runs 16 are expected in a band of 80 %; fewer than half happens once in two thousand periods. */
const LEAST_INSIDE = SEEDS / 2;

interface Executed {
  readonly cells: readonly {
    readonly id: string;
    readonly outputs?: readonly {
      readonly output_type: string;
      readonly name?: string;
      readonly text?: string | string[];
      readonly data?: Readonly<Record<string, unknown>>;
    }[];
  }[];
}

let folder: string;
let course: CourseSteps;
/** Both have the same code; what takes long is shared among them. */
let zh: Executed;
let en: Executed;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'strokes-notebook-'));
  const { notebooks, data } = await notebookFiles(ROOT);
  course = await courseSteps(ROOT);
  const besides = await readFile(BESIDES, 'utf8');
  const facts = notebookFacts({ sample: 10_000, test: 10_000 }, DATA_NAME);
  const run = async (language: Language, firstSeed: number, prepare: (notebook: Notebook) => Notebook) => {
    const own = join(folder, language);
    await mkdir(own);
    await writeFile(join(own, DATA_NAME), data);
    await writeFile(join(own, 'course-steps.json'), JSON.stringify(course));
    const seeds = { first: firstSeed, count: SEEDS / 2 };
    const more = readCells(fillFacts(besides, { ...facts, seeds }), language);
    return execute(own, withCells(prepare(JSON.parse(notebooks[language].toString()) as Notebook), more));
  };
  [zh, en] = await Promise.all([run('zh', 0, (asDownloaded) => asDownloaded), run('en', SEEDS / 2, withBlanksFilled)]);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function execute(cwd: string, notebook: Notebook): Promise<Executed> {
  const [from, to] = [join(cwd, 'notebook.ipynb'), join(cwd, 'executed.ipynb')];
  await writeFile(from, JSON.stringify(notebook));
  await promisify(execFile)(findPython()!.command, [EXECUTE, from, to], {
    cwd,
    // One thread each: two notebooks run at a time, and the order of additions does not depend on the machine's cores.
    env: { ...process.env, OPENBLAS_NUM_THREADS: '1', IPYTHONDIR: cwd, PYDEVD_DISABLE_FILE_VALIDATION: '1' },
  });
  return JSON.parse(await readFile(to, 'utf8')) as Executed;
}

function sourceOf({ cells }: Notebook, name: string): readonly string[] {
  return cells.find(({ id }) => id === `code-${name}`)!.source;
}

/** Does what is asked of the reader with the notebook's own solutions, which are then left out. */
function withBlanksFilled(notebook: Notebook): Notebook {
  const solutions = new Map([
    [
      'code-blank-network',
      [...sourceOf(notebook, 'solution-network-function'), '\n\n', ...sourceOf(notebook, 'solution-network-run')],
    ],
    ['code-blank-test', sourceOf(notebook, 'solution-test-accuracy')],
  ]);
  const used = ['code-solution-network-function', 'code-solution-network-run', 'code-solution-test-set'];
  const cells = notebook.cells
    .filter(({ id }) => ![...used, 'code-solution-test-accuracy'].includes(id))
    .map((cell) => ({ ...cell, source: solutions.get(cell.id) ?? cell.source }));
  return { ...notebook, cells };
}

/** Appends what a test wants to know besides. */
function withCells(notebook: Notebook, cells: ReadonlyMap<string, string>): Notebook {
  const more = [...cells].map(([id, code]) => {
    return { cell_type: 'code', id, metadata: {}, execution_count: null, outputs: [], source: [code] } as const;
  });
  return { ...notebook, cells: [...notebook.cells, ...more] };
}

function outputsOf(executed: Executed, id: string) {
  return executed.cells.find((cell) => cell.id === id)?.outputs ?? [];
}

function printed(executed: Executed, id: string): string {
  return outputsOf(executed, id)
    .flatMap(({ text = [] }) => text)
    .join('');
}

interface Printed {
  readonly losses: readonly (readonly number[])[];
  readonly accuracies: readonly number[];
}

/** Validation losses of ten periods, and the accuracy after them, of each run that was printed. */
function runsIn(text: string): Printed {
  const losses = [...text.matchAll(/LogLoss +(\d+\.\d\d)/g)].map(([, loss]) => Number(loss));
  return {
    losses: Array.from({ length: losses.length / 10 }, (_, run) => losses.slice(10 * run, 10 * run + 10)),
    accuracies: [...text.matchAll(/(0\.\d{4})\n/g)].map(([, accuracy]) => Number(accuracy)),
  };
}

describe.each([
  ['zh, as downloaded', () => zh, 'code-solution-network-run', 'code-solution-test-accuracy'],
  ['en, blanks filled', () => en, 'code-blank-network', 'code-blank-test'],
] as const)('the notebook, %s', (_, executed, networkCell, testCell) => {
  it('runs without a warning', () => {
    const outputs = executed().cells.flatMap(({ outputs = [] }) => outputs);
    expect(outputs.filter(({ name, output_type }) => name === 'stderr' || output_type === 'error')).toEqual([]);
  });

  it.each([
    ['linear', 'code-solution-linear-run'],
    ['network', networkCell],
  ] as const)('%s: the solution ends where the recorded runs of TensorFlow 1 end', (id, cell) => {
    const { losses, accuracies } = runsIn(printed(executed(), cell));
    const { finalAccuracy } = exercises[id].recorded!;
    expect(losses.map(({ length }) => length)).toEqual([10]);
    expect(accuracies).toHaveLength(1);
    expect(accuracies[0]).toBeGreaterThanOrEqual(finalAccuracy[0]!);
    expect(accuracies[0]).toBeLessThanOrEqual(finalAccuracy.at(-1)!);
    // What is called LogLoss is 34.539 × the error rate.
    expect(losses[0]!.at(-1)).toBeCloseTo(-Math.log(1e-15) * (1 - accuracies[0]!), 2);
  });

  it('reads the test set about as well', () => {
    const [validation] = runsIn(printed(executed(), networkCell)).accuracies;
    const [test] = runsIn(printed(executed(), testCell)).accuracies;
    // Three standard errors of the difference.
    expect(Math.abs(test! - validation!)).toBeLessThan(3 * Math.hypot(0.0044, 0.0022));
  });

  it('names the variables as TensorFlow does, and draws curves, matrices and weights', () => {
    const text = printed(executed(), 'code-first-layer');
    const variables = variablesOf([784, ...exercises.network.solution.hiddenUnits!, 10]);
    expect([...text.matchAll(/'([^']+)'/g)].map(([, name]) => name)).toEqual(variables.map(({ name }) => name));
    expect(text).toContain('(784, 100)');
    const figures = (cell: string) => outputsOf(executed(), cell).filter(({ data }) => data?.['image/png']).length;
    const cells = ['code-first-run', 'code-solution-linear-run', networkCell, 'code-first-layer'];
    expect(cells.map(figures)).toEqual([2, 2, 2, 1]);
  });
});

describe(`${String(SEEDS)} seeds of the solutions in the notebook`, () => {
  it.each(['linear', 'network'] as const)('%s: lie where the recorded runs lie, period by period', (id) => {
    const { losses } = runsIn(printed(zh, `${id}-seeds`) + printed(en, `${id}-seeds`));
    expect(losses).toHaveLength(SEEDS);
    const { p10, p90 } = exercises[id].recorded!.validationLogLoss;
    for (let period = 0; period < 10; period++) {
      const ofPeriod = losses.map((run) => run[period]!).sort((a, b) => a - b);
      const [low, high] = [p10[period]!, p90[period]!];
      expect(median(ofPeriod), `median of period ${String(period)}`).toBeGreaterThanOrEqual(low);
      expect(median(ofPeriod), `median of period ${String(period)}`).toBeLessThanOrEqual(high);
      const inside = ofPeriod.filter((loss) => loss >= low && loss <= high).length;
      expect(inside, `runs inside the band in period ${String(period)}`).toBeGreaterThanOrEqual(LEAST_INSIDE);
    }
  });
});

describe.each(['zh', 'en'] as const)('the notebook beside the course, %s', (language) => {
  it('cuts batches once a period and draws them almost with replacement', () => {
    const [cut, seen] = printed({ zh, en }[language], 'batches').split('\n');
    expect(cut).toBe('3 [1, 3, 3] [0, 1, 2, 3, 4, 5, 6]');
    // Without replacement all 250 would be seen; with it 250 · (1 − 1/e) ≈ 158 are expected, ± 8.
    expect(Number(seen)).toBeGreaterThan(130);
    expect(Number(seen)).toBeLessThan(190);
  });

  it.each(['linear', 'network'] as const)('%s: takes the same steps', async (id) => {
    const text = await readFile(join(folder, language, 'notebook-steps.json'), 'utf8');
    const ends = JSON.parse(text) as Record<string, number[][]>;
    expect(largestDifference(ends[id]!, course.ends[id])).toBeLessThan(1e-5);
  });
});
