import { createMnistSource } from '../datasets/mnist-sample.ts';
import { loadEngine } from '../runs/load-engine.ts';
import { createEngineFor, runExercise } from '../runs/run-exercise.ts';
import type { PeriodRecord, RunRecord } from '../runs/run-record.ts';
import { applyEvent, IDLE_RUN, type Run } from '../runs/run.ts';
import { fileFetch } from './read-packed.ts';
import type { TrainOptions } from './train-options.ts';

/**
 * Runs an exercise in this thread and returns its record.
 *
 * @param folder where `pack-data.ts` put the shards
 */
export async function trainInNode(
  { request, snapshots }: Pick<TrainOptions, 'request' | 'snapshots'>,
  folder: string,
  onPeriod: (period: PeriodRecord) => void = () => undefined,
): Promise<RunRecord> {
  const { signal } = new AbortController();
  const source = createMnistSource({ dataUrl: '/', fetch: fileFetch(folder) });
  const run = {
    request,
    dataset: await source.load(request.seed, () => undefined),
    engine: { id: request.engine, reason: 'chosen', create: await loadEngine(request.engine) },
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
