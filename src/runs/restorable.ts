import type { ExerciseId } from '../exercises/exercise.ts';
import type { Journal, SavedRun } from './journal.ts';
import type { RunClaims } from './run-claims.ts';
import type { RunId, RunRequest } from './run-record.ts';
import type { RunSummary } from './run-summary.ts';

/** What a page finds of an exercise. No other tab is at what has not ended. */
export interface Restorable {
  /** The run to take up: the newest that can be read. */
  readonly shown: SavedRun | null;
  /** Besides it, the newest that has not ended. */
  readonly waiting: SavedRun | null;
}

/**
 * @param goesOn the run that this tab left and goes on with; then no other will do, and it must not have ended since
 * @param asksOtherwise whether the page's address asks for another run than one that has not ended
 */
export async function restorable(
  exercise: ExerciseId,
  journal: Journal,
  claims: RunClaims,
  goesOn: RunId | undefined,
  asksOtherwise: (request: RunRequest) => boolean,
): Promise<Restorable> {
  const all = (await journal.list())
    .filter(({ source }) => source.kind === 'exercise' && source.exercise === exercise)
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
  const first = async (holds: (run: RunSummary) => boolean): Promise<SavedRun | null> => {
    for (const { id, outcome } of all.filter(holds)) {
      if (outcome === null && !(await claims.claim(id))) continue;
      const kept = await journal.get(id);
      if (kept) return kept;
      claims.release(id);
    }
    return null;
  };
  const shown = await first((run) =>
    goesOn ? run.id === goesOn && run.outcome === null : run.outcome !== null || !asksOtherwise(run),
  );
  const waiting = await first(({ id, outcome }) => outcome === null && id !== goesOn && id !== shown?.record.id);
  return { shown, waiting };
}
