import type { Dataset } from '../../../datasets/dataset.ts';
import { randomFor } from '../../../lib/random.ts';
import { initialCheckpoint } from '../../../training/checkpoint.ts';
import type { EngineOptions } from '../../../training/engine.ts';
import { HIDDEN_UNITS, LEARNING_RATE, SEED, type ContestantId } from '../contestants.ts';
import type { Contestant } from './contestant.ts';
import { courseEngine } from './course-engine.ts';

/** The same network with the same initial weights for all that can be given some. */
export function networkOptions(dataset: Dataset): EngineOptions {
  const { inputs, classes } = dataset.shape;
  const sizes = [inputs, ...HIDDEN_UNITS, classes];
  const start = initialCheckpoint(sizes, 'glorot-uniform', randomFor(SEED, 'initial weights'));
  return { dataset, start, learningRate: LEARNING_RATE, dropout: 0, seed: SEED };
}

/** Each in a worker of its own, so tfjs is loaded only where it competes. */
export async function makeContestant(id: ContestantId, dataset: Dataset): Promise<Contestant> {
  const options = networkOptions(dataset);
  switch (id) {
    case 'layers-fit':
      return (await import('./layers-fit.ts')).layersFit(dataset);
    case 'op-loop-webgl':
      return (await import('./op-loop.ts')).opLoop('webgl', dataset, options.start);
    case 'op-loop-wasm':
      return (await import('./op-loop.ts')).opLoop('wasm', dataset, options.start);
    case 'op-loop-cpu':
      return (await import('./op-loop.ts')).opLoop('cpu', dataset, options.start);
    default:
      return courseEngine(id, dataset, options);
  }
}
