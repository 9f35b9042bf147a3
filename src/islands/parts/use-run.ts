import { useEffect, useState } from 'preact/hooks';
import type { ExerciseId } from '../../exercises/exercise.ts';
import { IDLE_RUN, type Run } from '../../runs/run.ts';
import type { RunSlot } from '../../runs/run-slot.ts';
import { runSlot } from './runs.ts';
import { useStore } from './use-store.ts';

export interface UsedRun {
  readonly run: Run;
  /** Null on the server and until what keeps runs is there; controls are disabled as long. */
  readonly slot: RunSlot | null;
}

/** Follows the one current run of an exercise and takes up the one kept on this device, where its slot keeps any. */
export function useRun(exercise: ExerciseId, slotOf = runSlot): UsedRun {
  const [slot, setSlot] = useState<RunSlot | null>(null);
  useEffect(() => {
    const left = new AbortController();
    const take = async (found: RunSlot) => {
      if (left.signal.aborted) return;
      setSlot(found);
      // A journal that cannot be read leaves the slot idle; nothing else depends on it.
      await found.restore().catch(() => undefined);
    };
    // Where it cannot be fetched the widget stays as it was built.
    slotOf(exercise).then(take, () => undefined);
    return () => {
      left.abort();
    };
  }, [exercise, slotOf]);
  const run = useStore(slot, IDLE_RUN);
  return { run, slot };
}
