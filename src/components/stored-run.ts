import { join } from 'node:path';
import { exercises } from '../exercises/exercises.ts';
import type { RunRequest } from '../runs/protocol.ts';
import type { Snapshot } from '../runs/run-record.ts';
import { trainInNode } from '../tools/train-in-node.ts';

/** Build time only. The project's folder, because this file is moved when the site is built. */
const DATA_FOLDER = join(process.cwd(), 'public/data');

type Request = RunRequest & { readonly engine: 'plain' };

export interface StoredRun {
  readonly request: Request;
  readonly last: Snapshot;
}

let stored: Promise<StoredRun> | undefined;

/**
 * A linear run with the solution's knobs, trained when the site is built, once for both languages: a second's work,
 * and it can never differ from what the reader would train. Seed 3 gives an ordinary run, a little below the middle.
 *
 * @throws DataFault when the data are not packed yet
 */
export function storedLinearRun(): Promise<StoredRun> {
  stored ??= train({ exercise: 'linear', knobs: exercises.linear.solution, seed: 3, engine: 'plain' });
  return stored;
}

async function train(request: Request): Promise<StoredRun> {
  const { snapshots } = await trainInNode({ request, snapshots: [request.knobs.steps] }, DATA_FOLDER);
  return { request, last: snapshots.at(-1)! };
}
