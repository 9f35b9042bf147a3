import { exercises } from '../../exercises/exercises.ts';
import { PINNED_STEPS } from '../../islands/weights/steps.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import { DATA_FOLDER } from './stored-data.ts';
import { trainInNode } from '../../tools/train-in-node.ts';

let linear: Promise<RunRecord> | undefined;
let network: Promise<RunRecord> | undefined;

/**
 * A linear run with the solution's knobs, trained when the site is built, once for both languages: a second's work,
 * and it can never differ from what the reader would train. Seed 3 gives an ordinary run, a little below the middle.
 * Its one snapshot is that of the last step.
 *
 * @throws DataFault when the data are not packed yet
 */
export function storedLinearRun(): Promise<RunRecord> {
  const knobs = exercises.linear.solution;
  const wish = { knobs, seed: 3, wanted: 'plain' } as const;
  linear ??= trainInNode({ exercise: 'linear', wish, snapshots: [knobs.steps] }, DATA_FOLDER);
  return linear;
}

/**
 * A network run with the solution's knobs, likewise, with its snapshots after 10, 100 and 1000 steps. On the engine that
 * takes a tenth of the time.
 *
 * @throws DataFault when the data are not packed yet
 */
export function storedNetworkRun(): Promise<RunRecord> {
  const knobs = exercises.network.solution;
  const wish = { knobs, seed: 3, wanted: 'simd' } as const;
  network ??= trainInNode({ exercise: 'network', wish, snapshots: [...PINNED_STEPS, knobs.steps] }, DATA_FOLDER);
  return network;
}
