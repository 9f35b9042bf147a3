import type { Reading } from '../readings.ts';
import { median } from '../statistics.ts';
import type { Contestant } from './contestant.ts';

/** Steps that are enqueued at once to time the enqueueing: few, so that the queue is never full and makes us wait. */
const ENQUEUED_STEPS = 8;
const ENQUEUED_TIMES = 5;

/**
 * Times one contestant. What comes with a period, drawing and uploading its batches, counts for the time of a step but not
 * for that of enqueueing one.
 *
 * @param draws reads the counter of draw calls
 */
export async function measure(
  contestant: Contestant,
  steps: number,
  enqueues: boolean,
  draws: () => number,
): Promise<Reading> {
  const enqueueMsPerStep = enqueues ? await timeEnqueueing(contestant) : null;
  await contestant.settled();

  const drawsBefore = draws();
  const started = performance.now();
  contestant.prepare(steps);
  await contestant.step(steps);
  await contestant.settled();
  const msPerStep = (performance.now() - started) / steps;
  const drawsPerStep = (draws() - drawsBefore) / steps;

  const evaluationStarted = performance.now();
  const correct = await contestant.evaluate();
  const evaluationMs = performance.now() - evaluationStarted;
  return { msPerStep, enqueueMsPerStep, drawsPerStep, evaluationMs, accuracy: correct / 10_000 };
}

async function timeEnqueueing(contestant: Contestant): Promise<number> {
  contestant.prepare(ENQUEUED_STEPS * ENQUEUED_TIMES);
  const times: number[] = [];
  for (let time = 0; time < ENQUEUED_TIMES; time++) {
    await contestant.settled();
    const started = performance.now();
    await contestant.step(ENQUEUED_STEPS);
    times.push((performance.now() - started) / ENQUEUED_STEPS);
  }
  return median(times);
}
