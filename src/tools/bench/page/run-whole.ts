import { exercises } from '../../../exercises/exercises.ts';
import { isBusy } from '../../../runs/life.ts';
import { runSlot } from '../../../runs/start-run.ts';
import type { EngineId } from '../../../training/engines/engines.ts';
import { SEED } from '../contestants.ts';

const { network } = exercises;

const slot = runSlot('network');

/** Runs the exercise's solution as the course's pages do, in a worker of theirs; milliseconds of its training. */
export function runWhole(engine: EngineId): Promise<number> {
  return new Promise((resolve, reject) => {
    const unsubscribe = slot.subscribe(() => {
      const { state, elapsedMs, fault } = slot.current();
      if (isBusy(state)) return;
      unsubscribe();
      if (state === 'done') resolve(elapsedMs);
      else reject(new Error(`Run: expected it to be done, got ${state} ${JSON.stringify(fault)}`));
    });
    slot.start({ knobs: network.solution, seed: SEED, wanted: engine });
  });
}
