import { fileURLToPath } from 'node:url';
import { loadImages } from '../datasets/load-images.ts';
import { splitSample } from '../datasets/split.ts';
import { loadEngine } from '../runs/load-engine.ts';
import { createEngineFor, runExercise } from '../runs/run-exercise.ts';
import type { PeriodRecord, RunRecord } from '../runs/run-record.ts';
import { applyEvent, IDLE_RUN, type Run } from '../runs/run.ts';
import { fileFetch } from './read-packed.ts';
import type { TrainOptions } from './train-options.ts';

/** Where `pack-data.ts` puts the shards. */
export const DATA_FOLDER = fileURLToPath(new URL('../../public/data/', import.meta.url));

/** Runs an exercise with the plain engine on the packed data and returns its record. */
export async function trainInNode(
  { request, snapshots }: Pick<TrainOptions, 'request' | 'snapshots'>,
  onPeriod: (period: PeriodRecord) => void = () => undefined,
): Promise<RunRecord> {
  const { signal } = new AbortController();
  const { images, entry } = await loadImages('sample', { baseUrl: '/', fetch: fileFetch(DATA_FOLDER), signal });
  const run = {
    request,
    dataset: splitSample(images, request.seed, entry.sha256),
    engine: { id: 'plain', reason: 'chosen', create: await loadEngine('plain') },
    snapshotSteps: snapshots,
  } as const;
  const engine = await createEngineFor(run);
  let state: Run = IDLE_RUN;
  await runExercise(
    run,
    engine,
    (event) => {
      state = applyEvent(state, event);
      if (event.type === 'period') onPeriod(event.period);
    },
    { signal, breathe: () => Promise.resolve(), now: () => performance.now(), keep: () => undefined },
  );
  engine.dispose();
  const record = state.record!;
  return { ...record, snapshots: record.snapshots.filter(({ step }) => snapshots.includes(step)) };
}
