import { exercises } from '../../exercises/exercises.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import { DATA_FOLDER } from './stored-data.ts';
import { trainInNode } from '../../tools/train-in-node.ts';

let stored: Promise<RunRecord> | undefined;

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
  stored ??= trainInNode({ exercise: 'linear', wish, snapshots: [knobs.steps] }, DATA_FOLDER);
  return stored;
}
