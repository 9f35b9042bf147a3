import { network } from '../../../exercises/network.ts';
import { isBusy, type Run } from '../../../runs/run.ts';
import { runSlot } from '../../../runs/start-run.ts';
import type { EngineId } from '../../../training/engine.ts';
import { SEED } from '../contestants.ts';
import type { Smoothness } from '../readings.ts';
import { watchPage } from './watch-page.ts';

const slot = runSlot('network');
/** As many as the exercise allows: few starts while the page is watched. */
const MANY_STEPS = 5000;

/** Runs the exercise's solution as the page does, in the page's own worker; milliseconds of its training. */
export async function runWhole(engine: EngineId): Promise<number> {
  slot.start({ knobs: network.solution, seed: SEED, engine });
  const run = await until((now) => !isBusy(now.state));
  if (run.state !== 'done') throw new Error(`Run: expected it to be done, got ${run.state}`);
  return run.elapsedMs;
}

/** Watches the page while the page's own worker trains at full speed; a run that is done is started again. */
export async function watchTraining(engine: EngineId, forMs: number): Promise<Smoothness> {
  const start = () => {
    slot.start({ knobs: { ...network.solution, steps: MANY_STEPS }, seed: SEED, engine });
  };
  start();
  const { step: first } = await until(({ state }) => state === 'running');
  let finished = 0;
  const unsubscribe = slot.subscribe(() => {
    if (slot.current().state !== 'done') return;
    finished += MANY_STEPS;
    start();
  });
  const watched = await watchPage(forMs);
  unsubscribe();
  const steps = finished + slot.current().step - first;
  slot.stop();
  const { engine: used } = await until(({ state }) => !isBusy(state));
  if (used?.id !== engine) throw new Error(`Run: expected ${engine}, got ${used?.id ?? 'no engine'}`);
  return { ...watched, steps };
}

function until(reached: (run: Run) => boolean): Promise<Run> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const run = slot.current();
      if (run.state !== 'failed' && !reached(run)) return;
      unsubscribe();
      if (run.state !== 'failed') resolve(run);
      else reject(new Error(`Run: expected it to go on, but it failed: ${JSON.stringify(run.fault)}`));
    };
    const unsubscribe = slot.subscribe(look);
    look();
  });
}
