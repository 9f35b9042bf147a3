import { DRAWN_ROWS } from '../../datasets/sample.ts';
import { MNIST_SHAPE } from '../../datasets/mnist-shape.ts';
import { TRAINING_SHARE } from '../../datasets/split.ts';
import type { Exercise } from '../../exercises/exercise.ts';
import { exercises } from '../../exercises/exercises.ts';
import { PINNED_STEPS } from '../../islands/weights/steps.ts';
import { median } from '../../lib/median.ts';
import { PERIODS, SHUFFLE_BUFFER } from '../../training/batches.ts';
import { INITIAL_SUM } from '../../training/checkpoint.ts';
import { LOG_LOSS_OF_AN_ERROR } from '../../training/metrics.ts';
import { CLIP_NORM } from '../../training/optimizer.ts';
import type { Facts } from './fill-facts.ts';

/**
 * Every number in the notebook that is not its own, from where the lessons and the engines have it.
 *
 * @param rows images in the sample and in the test set
 * @param dataFile name of the file that stands beside the notebook
 */
export function notebookFacts(rows: { readonly sample: number; readonly test: number }, dataFile: string): Facts {
  const training = rows.sample * TRAINING_SHARE;
  return {
    linear: { ...exercises.linear, ...recordedFacts(exercises.linear) },
    network: { ...exercises.network, ...recordedFacts(exercises.network) },
    pinnedSteps: PINNED_STEPS,
    rows: { ...rows, drawn: DRAWN_ROWS, training, validation: rows.sample - training },
    shape: MNIST_SHAPE,
    periods: PERIODS,
    shuffleBuffer: SHUFFLE_BUFFER,
    initialSum: INITIAL_SUM,
    clipNorm: CLIP_NORM,
    logLossOfAnError: LOG_LOSS_OF_AN_ERROR.toFixed(3),
    files: { data: dataFile },
  };
}

/** What the recorded runs say about the target. Two decimals, as the original printed them, round some up to it. */
function recordedFacts({ recorded, targetAccuracy }: Exercise): Facts {
  const accuracies = recorded!.finalAccuracy;
  const percent = (reaches: (accuracy: number) => boolean) =>
    Math.round((100 * accuracies.filter(reaches).length) / accuracies.length);
  return {
    accuracy: { lowest: accuracies[0], median: median(accuracies), highest: accuracies.at(-1) },
    reachedPercent: percent((accuracy) => accuracy >= targetAccuracy),
    shownPercent: percent((accuracy) => Number(accuracy.toFixed(2)) >= targetAccuracy),
  };
}
