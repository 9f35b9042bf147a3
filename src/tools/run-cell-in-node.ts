import { constants, createContext, runInContext } from 'node:vm';
import { PRELUDE } from '../code/.generated/sandbox-scripts.ts';
import type { CellStart, ToCell } from '../code/cell-message.ts';
import { changedKnobs } from '../islands/code/changed-knobs.ts';
import { judge, type Verdict } from '../code/judge.ts';
import { givenRun, runCell, type CellEnd, type CellLab } from '../code/run-cell.ts';
import { scoresOf } from '../code/scores-of.ts';
import { createStepBench } from '../code/step-bench.ts';
import { stepGiven, stepLayers } from '../code/step-start.ts';
import { codeExercises, type CodeExerciseId } from '../exercises/code-exercises.ts';
import { exercises } from '../exercises/exercises.ts';
import type { Language } from '../i18n/languages.ts';
import { RANGES } from '../islands/code/argument-ranges.ts';
import { readSplit } from '../runs/read-split.ts';
import { finalLayers, type RunRecord } from '../runs/run-record.ts';
import { stepTask } from '../runs/step-task.ts';
import { packedLibrary } from './read-packed.ts';
import { trainInNode } from './train-in-node.ts';

export interface CellInNode {
  readonly end: CellEnd;
  readonly verdicts: readonly Verdict[];
}

/**
 * Runs what stands in a cell as the page does, the script of the sandbox in a context of its own, with the run worker's
 * functions called from here.
 *
 * @param language whose starter the code is compared with
 * @param folder where `pack-data.ts` put the shards
 */
export async function runCellInNode(
  id: CodeExerciseId,
  language: Language,
  code: string,
  folder: string,
): Promise<CellInNode> {
  const { exercise, givesRun, step, starter, checks } = codeExercises[id];
  const solution = { knobs: exercises[exercise].solution, seed: 1, wanted: 'simd' } as const;
  const given = givesRun ? await trainFor(exercise, solution, folder) : null;
  let testAccuracy: number | null = null;
  const library = packedLibrary(folder);
  const { dataset } = exercises[exercise];
  const task = step
    ? stepTask(await library.split(dataset, 'training', 1, () => undefined), library.shape(dataset), {
        dataset,
        seed: 1,
        knobs: step,
      })
    : null;
  const lab: CellLab = {
    step:
      task && step
        ? createStepBench({
            task,
            batchSize: step.batchSize,
            trainPlain: () => trainFor(exercise, { knobs: step, seed: 1, wanted: 'plain' }, folder),
            async evaluate(values) {
              const { labels, readings, probabilities } = readSplit(
                await library.split(dataset, 'validation', 1, () => undefined),
                stepLayers(values),
              );
              return scoresOf({ predictions: readings, labels, probabilities });
            },
          })
        : null,
    train({ kind, learningRate, hiddenUnits, dropout }, { steps, batchSize, seed }) {
      const knobs = { learningRate, steps, batchSize, ...(kind === 'network' ? { hiddenUnits, dropout } : {}) };
      return trainFor(kind, { knobs, seed: seed ?? 1, wanted: 'simd' }, folder);
    },
    async read(run, set) {
      const { dataset } = exercises[run.source.exercise];
      const examples = await packedLibrary(folder).split(dataset, set, run.seed, () => undefined);
      const { readings, labels, probabilities } = readSplit(examples, finalLayers(run)!);
      if (set === 'test') testAccuracy = labels.filter((label, row) => label === readings[row]).length / labels.length;
      return { predictions: readings, labels, probabilities };
    },
  };
  const before = `${PRELUDE}\nstrokesCell.begin(async () => {\n`;
  const firstLine = before.split('\n').length;
  const lines = code.split('\n').length;
  const start: CellStart = {
    type: 'start',
    firstLine,
    lines,
    ranges: RANGES,
    given: givenRun(given),
    data: null,
    step: task && step ? stepGiven(task, step.learningRate) : null,
  };
  const end = await runCell(
    { firstLine, lines, given },
    {
      lab,
      open: (hear) => openContext(`${before}${code}\n});`, start, (value) => hear.message(value)),
      // Nothing here is endless; the run would end with the test.
      every: () => () => undefined,
    },
    () => undefined,
    new AbortController().signal,
  );
  const settingsChanged = changedKnobs(starter[language], code)?.size ?? null;
  const evidence = { end, given, testAccuracy, settingsChanged };
  return { end, verdicts: judge(checks, evidence) };
}

const trained = new Map<string, Promise<RunRecord>>();

/** The same run is asked for by the code of both languages. */
function trainFor(
  exercise: Parameters<typeof trainInNode>[0]['exercise'],
  wish: Parameters<typeof trainInNode>[0]['wish'],
  folder: string,
) {
  const key = JSON.stringify([exercise, wish]);
  const run = trained.get(key) ?? trainInNode({ exercise, wish, snapshots: [wish.knobs.steps] }, folder);
  trained.set(key, run);
  return run;
}

/** A script that takes itself to be in the sandbox's worker. */
function openContext(script: string, start: CellStart, hear: (value: unknown) => void) {
  const port = {
    postMessage: (message: unknown) => {
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => {
        hear(copy);
      });
    },
    onmessage: (_event: { readonly data: ToCell }): void => undefined,
  };
  const listeners = new Map<string, (event: unknown) => void>();
  // An ordinary global: with one that is watched for changes, every `Math` in a loop costs microseconds.
  const scope = createContext(constants.DONT_CONTEXTIFY);
  Object.assign(scope, {
    self: scope,
    console: {},
    setTimeout,
    performance,
    addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
  });
  runInContext(script, scope, { filename: 'cell.js' });
  listeners.get('message')!({ data: start, ports: [port] });
  return {
    send(message: ToCell) {
      const copy = structuredClone(message);
      queueMicrotask(() => {
        port.onmessage({ data: copy });
      });
    },
    probe: () => undefined,
    unanswered: () => 0,
    close: () => undefined,
  };
}
