import { describe, expect, it } from 'vitest';
import { pageTasks, type TraceEvent } from './page-tasks.ts';

const RUN_TASK = 'ThreadControllerImpl::RunTask';
const main = { pid: 7, tid: 1 };
const thread = (pid: number, tid: number, name: string): TraceEvent => ({
  name: 'thread_name',
  ph: 'M',
  pid,
  tid,
  args: { name },
});

describe('pageTasks', () => {
  it("takes the tasks of the page's own thread, by the clock and by what they had of a core", () => {
    const events: TraceEvent[] = [
      { name: RUN_TASK, ph: 'X', ...main, dur: 178_978, tdur: 16_083 },
      { name: RUN_TASK, ph: 'X', ...main, dur: 60_000, tdur: 51_000 },
      // Within a task, in a worker, in another process.
      { name: 'SimpleWatcher::OnHandleReady', ph: 'X', ...main, dur: 42_872, tdur: 10_212 },
      { name: RUN_TASK, ph: 'X', pid: 7, tid: 2, dur: 90_000, tdur: 90_000 },
      { name: RUN_TASK, ph: 'X', pid: 8, tid: 1, dur: 90_000, tdur: 90_000 },
      // Names come last.
      thread(7, 1, 'CrRendererMain'),
      thread(7, 2, 'DedicatedWorker thread'),
      thread(8, 1, 'CrBrowserMain'),
    ];
    expect(pageTasks(events)).toEqual([
      { clockMs: 178.978, cpuMs: 16.083 },
      { clockMs: 60, cpuMs: 51 },
    ]);
  });
});
