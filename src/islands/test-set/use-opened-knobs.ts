import { useEffect, useState } from 'preact/hooks';
import type { ExerciseId } from '../../exercises/exercise.ts';
import type { RunRecord } from '../../runs/run-record.ts';

interface OpenedKnobs {
  /** The test set was opened, for this run or an earlier one. */
  readonly before: boolean;
  /** The current run's knobs are others than those of then. */
  readonly changed: boolean;
}

/**
 * Whether the current run's knobs are others than those the test set was first opened with: from then on its score
 * is one more thing the knobs were chosen by. Remembered on the device, because a new run's record knows nothing of it.
 */
export function useOpenedKnobs(exercise: ExerciseId, record: RunRecord | null): OpenedKnobs {
  const key = `strokes:test-opened:${exercise}`;
  const [first, setFirst] = useState<string | null>(null);
  const knobs = record && JSON.stringify(record.source.knobs);
  const opened = record?.test !== undefined;
  useEffect(() => {
    try {
      setFirst((now) => now ?? localStorage.getItem(key));
    } catch {
      // Storage is denied: the page remembers as long as it is open.
    }
  }, [key]);
  useEffect(() => {
    if (!opened || knobs === null || first !== null) return;
    try {
      const kept = localStorage.getItem(key);
      setFirst(kept ?? knobs);
      if (kept === null) localStorage.setItem(key, knobs);
    } catch {
      setFirst(knobs);
    }
  }, [opened, knobs, first, key]);
  return { before: first !== null, changed: first !== null && knobs !== null && knobs !== first };
}
