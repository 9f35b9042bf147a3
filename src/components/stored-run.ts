import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { loadImages } from '../datasets/load-images.ts';
import { splitSample } from '../datasets/split.ts';
import { exercises } from '../exercises/exercises.ts';
import type { RunRequest } from '../runs/protocol.ts';
import { createEngineFor, runExercise } from '../runs/run-exercise.ts';
import type { Snapshot } from '../runs/run-record.ts';
import { createPlainEngine } from '../training/engines/plain/plain-engine.ts';

/** Build time only. The project's folder, because this file is moved when the site is built. */
const DATA_FOLDER = join(process.cwd(), 'public/data');

export interface StoredRun {
  readonly request: RunRequest;
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

async function train(request: RunRequest): Promise<StoredRun> {
  const { signal } = new AbortController();
  const { images, entry } = await loadImages('sample', { baseUrl: '/', fetch: readPacked, signal });
  const run = {
    request,
    dataset: splitSample(images, request.seed, entry.sha256),
    engine: { id: 'plain', reason: 'chosen', create: createPlainEngine },
    snapshotSteps: [],
  } as const;
  const engine = await createEngineFor(run);
  let last: Snapshot | undefined;
  await runExercise(
    run,
    engine,
    (event) => {
      if (event.type === 'snapshot') last = event.snapshot;
    },
    { signal, breathe: () => Promise.resolve(), now: () => performance.now(), keep: () => undefined },
  );
  engine.dispose();
  return { request, last: last! };
}

/** `fetch` from the folder of packed data; a file that is not there is a 404, as on a server. */
async function readPacked(url: string): Promise<Response> {
  try {
    return new Response(new Uint8Array(await readFile(join(DATA_FOLDER, basename(url)))));
  } catch {
    return new Response(null, { status: 404 });
  }
}
