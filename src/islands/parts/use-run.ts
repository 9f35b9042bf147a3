import { useEffect, useState } from 'preact/hooks';
import type { ExerciseId } from '../../exercises/exercise.ts';
import { IDLE_RUN, type Run } from '../../runs/run.ts';
import type { RunSlot } from '../../runs/run-slot.ts';
import { runSlot } from './runs.ts';

export interface UsedRun {
  readonly run: Run;
  /** Null on the server and until the island is alive; controls are disabled as long. */
  readonly slot: RunSlot | null;
  /** Whether the run kept on this device has been looked for. */
  readonly restored: boolean;
}

/** Follows the one current run of an exercise and takes up the one kept on this device. */
export function useRun(exercise: ExerciseId): UsedRun {
  const [used, setUsed] = useState<UsedRun>({ run: IDLE_RUN, slot: null, restored: false });
  useEffect(() => {
    const left = new AbortController();
    const take = async (slot: RunSlot) => {
      if (left.signal.aborted) return;
      const follow = () => {
        setUsed((now) => ({ ...now, run: slot.current(), slot }));
      };
      follow();
      left.signal.addEventListener('abort', slot.subscribe(follow));
      // A journal that cannot be read leaves the slot idle; nothing else depends on it.
      await slot.restore().catch(() => undefined);
      setUsed((now) => ({ ...now, run: slot.current(), restored: true }));
    };
    // Without it the widget stays as it was built.
    runSlot(exercise).then(take, () => undefined);
    return () => {
      left.abort();
    };
  }, [exercise]);
  return used;
}
