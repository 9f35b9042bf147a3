import type { Program } from 'acorn';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { PRELUDE } from '../../code/.generated/sandbox-scripts.ts';
import type { CellStart } from '../../code/cell-message.ts';
import type { CellProblem } from '../../code/cell-problem.ts';
import { namesAny, type Parsed } from '../../code/check-syntax.ts';
import { givenRun, runCell, type CellProgress } from '../../code/run-cell.ts';
import { stepGiven } from '../../code/step-start.ts';
import { createSandboxFrame, type SandboxFrame } from '../../code/sandbox-frame.ts';
import { tensorflowText } from '../../code/tensorflow-text.ts';
import { codeExercises, type CodeExerciseId } from '../../exercises/code-exercises.ts';
import type { ExerciseId } from '../../exercises/exercise.ts';
import { exercises } from '../../exercises/exercises.ts';
import { sitePath } from '../../lib/site-path.ts';
import { isBusy } from '../../runs/life.ts';
import { finalLayers, type RunRecord } from '../../runs/run-record.ts';
import { ask, runByCode, runSlot } from '../parts/runs.ts';
import { wishFor } from '../parts/wishes.ts';
import { RANGES } from './argument-ranges.ts';
import type { CodeRun } from './cell.ts';
import { createCellLab } from './cell-lab.ts';
import { askStepTask, createStepLab } from './step-lab.ts';

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
  const { exercise, givesRun, step: stepKnobs } = codeExercises[id];
  const codeSha256 = bytesToHex(sha256(utf8ToBytes(code)));
  const given = givesRun ? await settledRun(exercise, { cell: id, codeSha256 }, signal) : null;
  if (given && 'code' in given) return given;
  let testAccuracy: number | null = null;
  let data: CellStart['data'] = null;
  if (namesAny(parsed.tree, ['dataset', 'image'])) {
    const { dataset } = exercises[exercise];
    const { seed } = given ?? wishFor(exercise);
    try {
      const load = async (split: 'training' | 'validation') => {
        const { pixels, labels } = await ask('wholeSplit', { dataset, seed, split });
        return { images: pixels, labels };
      };
      data = { training: await load('training'), validation: await load('validation') };
    } catch {
      return { code: 'not-loaded', values: {} };
    }
  }
  let tensorflow = '';
  if (namesAny(parsed.tree, ['tf'])) {
    onProgress({ ...NOTHING, waitsFor: 'tensorflow' });
    try {
      tensorflow = `${await tensorflowText(signal)}\n`;
    } catch {
      if (!signal.aborted) return { code: 'tensorflow-not-loaded', values: {} };
    }
  }
  const { seed } = wishFor(exercise);
  const task = stepKnobs ? await askStepTask(exercises[exercise], stepKnobs, seed) : null;
  if (task && 'code' in task) return task;
  if (signal.aborted)
    return { end: { ...NOTHING, outcome: 'stopped', problem: null, testOpened: false }, given, testAccuracy };
  const before = `${PRELUDE}\n${tensorflow}strokesCell.begin(async () => {\n`;
  const firstLine = before.split('\n').length;
  const lines = code.split('\n').length;
  const bench =
    task && stepKnobs ? createStepLab(exercises[exercise], stepKnobs, seed, task, { cell: id, codeSha256 }) : null;
  const onTest = (accuracy: number) => {
    testAccuracy = accuracy;
    void countOpening(exercise, given);
  };
  const end = await runCell(
    { firstLine, lines, given },
    {
      lab: createCellLab(id, codeSha256, given, { mayOpen, onTest }, bench),
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
            step: task && stepKnobs ? stepGiven(task, stepKnobs.learningRate) : null,
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

/** Runs that were trained because the lab had none; one for an exercise. */
const trained = new Map<ExerciseId, RunRecord>();

/** The run of the lab, once it has ended; the lab's solution is trained where there is none. */
async function settledRun(
  exercise: ExerciseId,
  code: { readonly cell: string; readonly codeSha256: string },
  signal: AbortSignal,
): Promise<RunRecord | CellProblem | null> {
  const slot = await runSlot(exercise);
  await slot.restore().catch(() => undefined);
  const { record, state } = slot.current();
  if (record && !isBusy(state) && finalLayers(record)) return record;
  const before = trained.get(exercise);
  if (before) return before;
  const { solution } = exercises[exercise];
  const ended = await runByCode(exercise, { knobs: solution, ...wishFor(exercise), code }, () => undefined, signal);
  if (!('record' in ended)) return signal.aborted ? null : { code: 'not-trained', values: {} };
  trained.set(exercise, ended.record);
  return ended.record;
}

/** The lab's run knows that its test set was opened, wherever that was done. */
async function countOpening(exercise: ExerciseId, given: RunRecord | null): Promise<void> {
  const slot = await runSlot(exercise);
  if (given && slot.current().record?.id === given.id) slot.openTest();
}
