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
    let alive = true;
    let leave = () => undefined as void;
    const take = async (slot: RunSlot) => {
      if (!alive) return;
      const follow = () => {
        setUsed((now) => ({ ...now, run: slot.current(), slot }));
      };
      follow();
      leave = slot.subscribe(follow);
      // A journal that cannot be read leaves the slot idle; nothing else depends on it.
      await slot.restore().catch(() => undefined);
      if (alive) setUsed((now) => ({ ...now, run: slot.current(), restored: true }));
    };
    // Without it the widget stays as it was built.
    runSlot(exercise).then(take, () => undefined);
    return () => {
      alive = false;
      leave();
    };
  }, [exercise]);
  return used;
}
