import type { RunEvent } from './run-event.ts';

/** Measures steps alone, from a run's events. */
export interface Pace {
  hear(event: RunEvent): void;
  /** Milliseconds for one step; the average with everything else in it while no stretch has been measured. */
  stepMs(): number;
}

/**
 * Between two reports of steps lie only steps; between a report and the snapshot or period before it lies an
 * evaluation or the drawing of batches as well. So a stretch opens at a report and closes at the last one in a row.
 */
export function createPace(): Pace {
  let before: { readonly step: number; readonly elapsedMs: number } | null = null;
  let steps = 0;
  let ms = 0;
  let last = { step: 0, elapsedMs: 0 };
  return {
    hear(event) {
      if (event.type === 'stepped') {
        const { step, elapsedMs } = event;
        if (before) {
          steps += step - before.step;
          ms += elapsedMs - before.elapsedMs;
        }
        before = { step, elapsedMs };
        last = before;
      } else if (event.type !== 'paused' && event.type !== 'resumed') before = null;
    },
    stepMs: () => (steps > 0 ? ms / steps : last.elapsedMs / last.step),
  };
}
