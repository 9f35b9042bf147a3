import { afterEach, describe, expect, it, vi } from 'vitest';
import linear from '../../exercises/linear.exercise.ts';
import type { RunState } from '../../runs/life.ts';
import { IDLE_RUN, type Run } from '../../runs/run.ts';
import { drawHook } from '../parts/fake-page.tsx';
import { usePreviousRun } from './use-previous-run.ts';

afterEach(() => void vi.unstubAllGlobals());

/** A run of these steps with this accuracy at its end; of a record nothing else is read. */
function run(state: RunState, steps: number, accuracy: number): Run {
  const metrics = { accuracy, logLoss: 1, crossEntropy: 1 };
  const record = {
    source: { kind: 'exercise', exercise: 'linear', knobs: { ...linear.initial, steps } },
    seed: 7,
    readings: null,
    periods: [{ step: steps, training: metrics, validation: metrics }],
  } as unknown as Run['record'];
  return { ...IDLE_RUN, state, record };
}

const starting: Run = { ...IDLE_RUN, state: 'loading' };

describe('usePreviousRun', () => {
  it('is the last run that was finished when the next one starts', () => {
    const hook = drawHook(usePreviousRun, IDLE_RUN);
    hook.draw(run('done', 100, 0.8));
    expect(hook.now()).toBeNull();
    hook.draw(starting);
    expect(hook.now()).toEqual({ knobs: { ...linear.initial, steps: 100 }, seed: 7, accuracy: 0.8, readings: null });
    hook.draw(run('done', 200, 0.9));
    expect(hook.now()?.accuracy).toBe(0.8);
    hook.draw(starting);
    expect(hook.now()).toEqual({ knobs: { ...linear.initial, steps: 200 }, seed: 7, accuracy: 0.9, readings: null });
  });

  it('passes over runs that were stopped', () => {
    const hook = drawHook(usePreviousRun, run('done', 100, 0.8));
    hook.draw(starting);
    hook.draw(run('stopped', 200, 0.5));
    hook.draw(starting);
    expect(hook.now()?.accuracy).toBe(0.8);
  });
});
