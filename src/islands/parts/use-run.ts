import { useEffect, useState } from 'preact/hooks';
import type { ExerciseId } from '../../exercises/exercise.ts';
import { IDLE_RUN, type Run } from '../../runs/run.ts';
import type { RunSlot } from '../../runs/run-slot.ts';
import { runSlot } from '../../runs/start-run.ts';

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
    const slot = runSlot(exercise);
    let alive = true;
    const follow = () => {
      setUsed((now) => ({ ...now, run: slot.current(), slot }));
    };
    follow();
    const leave = slot.subscribe(follow);
    // A journal that cannot be read leaves the slot idle; nothing else depends on it.
    const finish = () => {
      if (alive) setUsed((now) => ({ ...now, run: slot.current(), restored: true }));
    };
    slot.restore().then(finish, finish);
    return () => {
      alive = false;
      leave();
    };
  }, [exercise]);
  return used;
}
