import { exercises } from '../exercises/exercises.ts';
import { createLibrary, sourcesBy } from '../runs/library.ts';
import { loadEngine } from '../runs/load-engine.ts';
import { createEngineFor, runExercise } from '../runs/run-exercise.ts';
import type { RunRecord } from '../runs/run-record.ts';
import type { PeriodRecord } from '../training/training-event.ts';
import { newRequest } from '../runs/run-request.ts';
import { applyEvent } from '../runs/apply-event.ts';
import { IDLE_RUN, type Run } from '../runs/run.ts';
import { fileFetch } from './read-packed.ts';
import type { TrainOptions } from './train-options.ts';

/**
 * Runs an exercise in this thread and returns its record.
 *
 * @param folder where `pack-data.ts` put the shards
 */
export async function trainInNode(
  { exercise: id, wish, snapshots }: Pick<TrainOptions, 'exercise' | 'wish' | 'snapshots'>,
  folder: string,
  onPeriod: (period: PeriodRecord) => void = () => undefined,
): Promise<RunRecord> {
  const { signal } = new AbortController();
  const library = createLibrary(sourcesBy({ dataUrl: '/', fetch: fileFetch(folder) }));
  const { wanted, seed } = wish;
  const run = {
    exercise: exercises[id],
    request: newRequest(id, wish),
    dataset: await library.dataset(exercises[id].dataset, seed, () => undefined),
    engine: { id: wanted, reason: { cause: 'chosen', engine: wanted }, create: await loadEngine(wanted) },
    snapshotSteps: snapshots,
  } as const;
  const engine = await createEngineFor(run);
  let state: Run = { ...IDLE_RUN, state: 'preparing' };
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
