import type { Program } from 'acorn';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { PRELUDE } from '../../code/.generated/sandbox-scripts.ts';
import type { CellStart, StepGiven } from '../../code/cell-message.ts';
import type { CellProblem } from '../../code/cell-problem.ts';
import { namesAny, type Parsed } from '../../code/check-syntax.ts';
import { givenRun, runCell, type CellProgress } from '../../code/run-cell.ts';
import type { StepBench } from '../../code/step-bench.ts';
import { stepGiven } from '../../code/step-start.ts';
import { createSandboxFrame, type SandboxFrame } from '../../code/sandbox-frame.ts';
import { tensorflowText } from '../../code/tensorflow-text.ts';
import { codeExercises, type CodeExerciseId } from '../../exercises/code-exercises.ts';
import type { Exercise, ExerciseId } from '../../exercises/exercise.ts';
import { exercises } from '../../exercises/exercises.ts';
import { sitePath } from '../../lib/site-path.ts';
import { isBusy } from '../../runs/life.ts';
import { finalLayers, type RunRecord } from '../../runs/run-record.ts';
import type { RunSlot } from '../../runs/run-slot.ts';
import { ask, runSlot } from '../parts/runs.ts';
import { wishFor } from '../parts/wishes.ts';
import { RANGES } from './argument-ranges.ts';
import type { CodeRun } from './cell.ts';
import { createCellLab, NOT_LOADED, NOT_TRAINED } from './cell-lab.ts';
import { askStepTask, createStepLab } from './step-lab.ts';
import { trainOnce } from './train-once.ts';

let frame: SandboxFrame | undefined;

/** The sandbox of this page; made and fetched with the first call. */
export function sandbox(): SandboxFrame {
  frame ??= createSandboxFrame(sitePath('sandbox/index.html'));
  return frame;
}

const NOTHING: CellProgress = { outputs: [], runs: [], waitsFor: null };

/** Runs what stands in a cell; see `CellEffects`. */
export async function runCode(
  id: CodeExerciseId,
  code: string,
  parsed: Parsed & { readonly tree: Program },
  onProgress: (progress: CellProgress) => void,
  mayOpen: (record: RunRecord) => Promise<boolean>,
  signal: AbortSignal,
): Promise<CodeRun | CellProblem> {
  const source = { cell: id, codeSha256: bytesToHex(sha256(utf8ToBytes(code))) };
  // What is still being fetched when the reader stops is awaited by nobody.
  const ready = await Promise.race([prepare(id, parsed.tree, source, onProgress, signal), aborted(signal)]);
  if (!ready) {
    const end = { ...NOTHING, outcome: 'stopped', problem: null, testOpened: false } as const;
    return { end, given: null, testAccuracy: null };
  }
  if ('code' in ready) return ready;
  const { given, data, tensorflow, step } = ready;
  let testAccuracy: number | null = null;
  const before = `${PRELUDE}\n${tensorflow}strokesCell.begin(async () => {\n`;
  const firstLine = before.split('\n').length;
  const lines = code.split('\n').length;
  const onTest = (accuracy: number) => {
    testAccuracy = accuracy;
    void countOpening(codeExercises[id].exercise, given);
  };
  const end = await runCell(
    { firstLine, lines, given },
    {
      lab: createCellLab(id, source.codeSha256, given, { mayOpen, onTest }, step?.bench ?? null),
      open: (hear) =>
        sandbox().open(
          `${before}${code}\n});`,
          {
            type: 'start',
            firstLine,
            lines,
            ranges: RANGES,
            given: givenRun(given),
            data,
            step: step?.given ?? null,
          },
          hear,
        ),
      every(ms, callback) {
        const timer = setInterval(callback, ms);
        return () => {
          clearInterval(timer);
        };
      },
    },
    onProgress,
    signal,
  );
  return { end, given, testAccuracy };
}

/** Which code a run was trained for. */
interface CodeSource {
  readonly cell: string;
  readonly codeSha256: string;
}

/** What code is given, beside the functions of the course. */
interface Ready extends Pick<CellStart, 'data'> {
  readonly given: RunRecord | null;
  /** The text of TensorFlow.js; empty where the code does not name it. */
  readonly tensorflow: string;
  readonly step: { readonly bench: StepBench; readonly given: StepGiven } | null;
}

/** Trains and fetches what the code needs before it begins. */
async function prepare(
  id: CodeExerciseId,
  tree: Program,
  source: CodeSource,
  onProgress: (progress: CellProgress) => void,
  signal: AbortSignal,
): Promise<Ready | CellProblem> {
  const { exercise: name, givesRun, step: knobs } = codeExercises[id];
  const exercise = exercises[name];
  const given = givesRun ? await settledRun(exercise, source, signal) : null;
  if (given && 'code' in given) return given;
  const { seed } = given ?? wishFor(name);
  const data = namesAny(tree, ['dataset', 'image']) ? await wholeSplits(exercise, seed) : null;
  if (data && 'code' in data) return data;
  let tensorflow = '';
  if (namesAny(tree, ['tf'])) {
    onProgress({ ...NOTHING, waitsFor: 'tensorflow' });
    try {
      tensorflow = `${await tensorflowText(signal)}\n`;
    } catch {
      return { code: 'tensorflow-not-loaded', values: {} };
    }
  }
  if (!knobs) return { given, data, tensorflow, step: null };
  const task = await askStepTask(exercise, knobs, seed);
  if ('code' in task) return task;
  const bench = createStepLab(exercise, knobs, seed, task, source);
  return { given, data, tensorflow, step: { bench, given: stepGiven(task, knobs.learningRate) } };
}

async function wholeSplits({ dataset }: Exercise, seed: number): Promise<NonNullable<CellStart['data']> | CellProblem> {
  const load = async (split: 'training' | 'validation') => {
    const { pixels, labels } = await ask('wholeSplit', { dataset, seed, split });
    return { images: pixels, labels };
  };
  try {
    return { training: await load('training'), validation: await load('validation') };
  } catch {
    return NOT_LOADED;
  }
}

/** The run of the lab, once it has ended; the lab's solution is trained where there is none, or where it waits. */
async function settledRun(
  exercise: Exercise,
  source: CodeSource,
  signal: AbortSignal,
): Promise<RunRecord | CellProblem | null> {
  const slot = await runSlot(exercise.id);
  await slot.restore().catch(() => undefined);
  await untilStill(slot, signal);
  const { record, state } = slot.current();
  if (record && !isBusy(state) && finalLayers(record)) return record;
  const ended = await trainOnce(exercise, exercise.solution, wishFor(exercise.id), source, () => undefined, signal);
  if ('record' in ended) return ended.record;
  return signal.aborted ? null : NOT_TRAINED;
}

/** Resolves when nothing is being trained there, which may be at once. */
function untilStill(slot: RunSlot, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { state } = slot.current();
      if (isBusy(state) && state !== 'paused' && !signal.aborted) return;
      leave();
      signal.removeEventListener('abort', look);
      resolve();
    };
    const leave = slot.subscribe(look);
    signal.addEventListener('abort', look);
    look();
  });
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    const tell = () => {
      resolve(null);
    };
    if (signal.aborted) tell();
    else signal.addEventListener('abort', tell, { once: true });
  });
}

/** The lab's run knows that its test set was opened, wherever that was done. */
async function countOpening(exercise: ExerciseId, given: RunRecord | null): Promise<void> {
  const slot = await runSlot(exercise);
  if (given && slot.current().record?.id === given.id) slot.openTest();
}
