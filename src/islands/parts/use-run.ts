import { useEffect, useState } from 'preact/hooks';
import type { ExerciseId } from '../../exercises/exercise.ts';
import { IDLE_RUN, type Run } from '../../runs/run.ts';
import type { RunSlot } from '../../runs/run-slot.ts';
import { runSlot } from '../../runs/start-run.ts';
import { useAlive } from './use-alive.ts';
import { useStore } from './use-store.ts';

export interface UsedRun {
  readonly run: Run;
  /** Null on the server and until the island is alive; controls are disabled as long. */
  readonly slot: RunSlot | null;
  /** Whether the run kept on this device has been looked for. */
  readonly restored: boolean;
}

/** Follows the one current run of an exercise and takes up the one kept on this device. */
export function useRun(exercise: ExerciseId): UsedRun {
  const slot = useAlive() ? runSlot(exercise) : null;
  const run = useStore(slot, IDLE_RUN);
  const [lookedIn, setLookedIn] = useState<RunSlot | null>(null);
  useEffect(() => {
    if (!slot) return;
    let wanted = true;
    // A journal that cannot be read leaves the slot idle; nothing else depends on it.
    const finish = () => {
      if (wanted) setLookedIn(slot);
    };
    slot.restore().then(finish, finish);
    return () => {
      wanted = false;
    };
  }, [slot]);
  return { run, slot, restored: slot !== null && slot === lookedIn };
}
