import type { CellProblem } from '../../code/cell-problem.ts';
import type { CellLab } from '../../code/run-cell.ts';
import { scoresOf } from '../../code/scores-of.ts';
import type { StepBench } from '../../code/step-bench.ts';
import type { CodeExerciseId } from '../../exercises/code-exercises.ts';
import { exercises } from '../../exercises/exercises.ts';
import type { RunApart } from '../../runs/run-apart.ts';
import { finalLayers, type RunId, type RunRecord } from '../../runs/run-record.ts';
import { areInRange } from './argument-ranges.ts';
import { ask, runByCode } from '../parts/runs.ts';
import { wishFor } from '../parts/wishes.ts';

export const NOT_TRAINED: CellProblem = { code: 'not-trained', values: {} };
export const NOT_LOADED: CellProblem = { code: 'not-loaded', values: {} };

/** What stands between the code and the test images. */
export interface TestSeal {
  /** Asked before they are read for a run for the first time, however the code came to it. */
  readonly mayOpen: (record: RunRecord) => Promise<boolean>;
  /** Told what the model scores on them, once they were read for the run that the code was given. */
  readonly onTest: (accuracy: number) => void;
}

/**
 * The page's side of the course's functions: what code asks for is trained in the worker that trains for the lab, recorded as
 * any run, and kept in the journal.
 */
export function createCellLab(
  cell: CodeExerciseId,
  codeSha256: string,
  given: RunRecord | null,
  { mayOpen, onTest }: TestSeal,
  step: StepBench | null,
): CellLab {
  return {
    step,
    async train(model, training, onRecord, signal) {
      if (!areInRange(model, training)) return NOT_TRAINED;
      const { steps, batchSize, seed } = training;
      const { kind: exercise, learningRate, hiddenUnits, dropout } = model;
      const knobs = { learningRate, steps, batchSize, ...(exercise === 'network' ? { hiddenUnits, dropout } : {}) };
      const wish = wishFor(exercise);
      const start = (wanted: typeof wish.wanted) =>
        runByCode(
          exercise,
          { knobs, seed: seed ?? wish.seed, wanted, code: { cell, codeSha256 } },
          (run) => {
            if (run.record) onRecord(run.record);
          },
          signal,
        );
      let ended = await start(wish.wanted);
      if (ended.outcome === 'unavailable') ended = await start('auto');
      return recordOr(ended);
    },
    async read(run, set) {
      const layers = finalLayers(run);
      if (!layers) return NOT_TRAINED;
      if (set === 'test' && !isOpened(run)) {
        // Stop ends the code as well: nobody hears what it is told then.
        if (!(await mayOpen(run))) return NOT_TRAINED;
        opened.add(run.id);
      }
      try {
        const { dataset } = exercises[run.source.exercise];
        const { readings, labels, probabilities } = await ask('splitReadings', {
          dataset,
          seed: run.seed,
          split: set,
          layers,
        });
        const answer = { predictions: readings, labels, probabilities };
        if (set === 'test' && run === given) {
          onTest(scoresOf(answer).accuracy);
        }
        return answer;
      } catch {
        return NOT_LOADED;
      }
    },
  };
}

/** Runs whose test set was opened by code on this page. */
const opened = new Set<RunId>();

function isOpened({ id, test }: RunRecord): boolean {
  return test !== undefined || opened.has(id);
}

/** The record of a run that came to its end, or what the code is told. */
export function recordOr(
  ended: RunApart | { readonly outcome: 'done'; readonly record: RunRecord },
): RunRecord | CellProblem {
  switch (ended.outcome) {
    case 'done':
      return ended.record;
    case 'diverged': {
      const { periods } = ended.record;
      return { code: 'diverged', values: { step: periods[periods.length - 1]?.step ?? 0 } };
    }
    case 'failed':
      return /^(?:data|offline)/.test(ended.fault.code) ? NOT_LOADED : NOT_TRAINED;
    default:
      return NOT_TRAINED;
  }
}
