import { exercises } from '../exercises/exercises.ts';
import { requireEngine } from '../runs/choose-engine.ts';
import { loadEngine } from '../runs/load-engine.ts';
import { createEngineFor, runExercise } from '../runs/run-exercise.ts';
import type { RunRecord } from '../runs/run-record.ts';
import { ENGINES } from '../training/engines/engines.ts';
import type { PeriodRecord } from '../training/training-event.ts';
import { newRequest } from '../runs/run-request.ts';
import { applyEvent } from '../runs/apply-event.ts';
import { IDLE_RUN, type Run } from '../runs/run.ts';
import { packedLibrary } from './read-packed.ts';
import type { TrainOptions } from './train-options.ts';

/**
 * Runs an exercise in this thread and returns its record.
 *
 * @param folder where `pack-data.ts` put the shards
 * @throws UnsupportedError when no engine trains the variation, before anything is read
 */
export async function trainInNode(
  { exercise: id, wish, snapshots }: Pick<TrainOptions, 'exercise' | 'wish' | 'snapshots'>,
  folder: string,
  onPeriod: (period: PeriodRecord) => void = () => undefined,
): Promise<RunRecord> {
  const { signal } = new AbortController();
  const library = packedLibrary(folder);
  const exercise = exercises[id];
  const request = newRequest(id, wish);
  const needs = { shape: library.shape(exercise.dataset), variation: request.variation };
  const choice = requireEngine(wish.wanted, needs, ENGINES);
  const run = {
    exercise,
    request,
    dataset: await library.dataset(exercise.dataset, wish.seed, () => undefined),
    engine: { ...choice, create: await loadEngine(choice.id) },
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
