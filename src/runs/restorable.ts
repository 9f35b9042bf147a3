import type { ExerciseId } from '../exercises/exercise.ts';
import type { Journal, SavedRun } from './journal.ts';
import type { RunClaims } from './run-claims.ts';
import type { RunId } from './run-record.ts';

/**
 * The newest run of an exercise that can be read and that this tab may take up: it has ended, or no other tab is at it.
 *
 * @param left the one that this tab left; then no other will do, and it must not have ended since
 */
export async function restorable(
  exercise: ExerciseId,
  journal: Journal,
  claims: RunClaims,
  left: RunId | undefined,
): Promise<SavedRun | null> {
  const candidates = (await journal.list())
    .filter(({ source }) => source.kind === 'exercise' && source.exercise === exercise)
    .filter(({ id, outcome }) => left === undefined || (id === left && outcome === null))
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  for (const { id, outcome } of candidates) {
    if (outcome === null && !(await claims.claim(id))) continue;
    const kept = await journal.get(id);
    if (kept) return kept;
    claims.release(id);
  }
  return null;
}
