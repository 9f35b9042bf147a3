import type { CellProblem } from '../../code/cell-problem.ts';
import { scoresOf } from '../../code/scores-of.ts';
import { createStepBench, type StepBench } from '../../code/step-bench.ts';
import { stepLayers } from '../../code/step-start.ts';
import type { Exercise, Knobs } from '../../exercises/exercise.ts';
import type { StepTask } from '../../runs/protocol.ts';
import { ask } from '../parts/runs.ts';
import { NOT_LOADED, recordOr } from './cell-lab.ts';
import { trainOnce } from './train-once.ts';

/**
 * The page's side of a training step that the code takes itself: the plain engine trains in the run worker, as for the lab, and
 * there, too, every period of the reader's is evaluated.
 */
export function createStepLab(
  exercise: Exercise,
  knobs: Knobs,
  seed: number,
  task: StepTask,
  code: { readonly cell: string; readonly codeSha256: string },
): StepBench {
  const { dataset } = exercise;
  return createStepBench({
    task,
    batchSize: knobs.batchSize,
    async trainPlain(onRecord, signal) {
      return recordOr(await trainOnce(exercise, knobs, { seed, wanted: 'plain' }, code, onRecord, signal));
    },
    async evaluate(values) {
      try {
        const layers = stepLayers(values);
        const { labels, readings, probabilities } = await ask('splitReadings', {
          dataset,
          seed,
          split: 'validation',
          layers,
        });
        return scoresOf({ predictions: readings, labels, probabilities });
      } catch {
        return NOT_LOADED;
      }
    },
  });
}

/** What the code is fed with; loads the data on first need. */
export async function askStepTask(exercise: Exercise, knobs: Knobs, seed: number): Promise<StepTask | CellProblem> {
  try {
    return await ask('stepTask', { dataset: exercise.dataset, seed, knobs });
  } catch {
    return NOT_LOADED;
  }
}
