import type { Exercise, Knobs } from '../../exercises/exercise.ts';
import type { RunApart } from '../../runs/run-apart.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import { runByCode } from '../parts/runs.ts';
import type { Wish } from '../parts/wishes.ts';

/** Runs that code was given or is compared with, by all that they were asked for with. */
const trained = new Map<string, RunRecord>();

/** Trains what code does not ask for itself, but needs: once on a page. */
export async function trainOnce(
  { id }: Pick<Exercise, 'id'>,
  knobs: Knobs,
  { seed, wanted }: Wish,
  code: { readonly cell: string; readonly codeSha256: string },
  onRecord: (record: RunRecord) => void,
  signal: AbortSignal,
): Promise<RunApart | { readonly outcome: 'done'; readonly record: RunRecord }> {
  const key = JSON.stringify([id, knobs, seed, wanted]);
  const before = trained.get(key);
  if (before) return { outcome: 'done', record: before };
  const ended = await runByCode(
    id,
    { knobs, seed, wanted, code },
    ({ record }) => {
      if (record) onRecord(record);
    },
    signal,
  );
  if (ended.outcome === 'done') trained.set(key, ended.record);
  return ended;
}
