import type { CDPSession } from '@playwright/test';

/** An event of a trace, as far as it is looked at; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  /** Of `dur` what the thread had a core. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Starts to record the tasks of a page. */
export async function traceTasks(devtools: CDPSession): Promise<{ stop(): Promise<TraceEvent[]> }> {
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  return {
    async stop() {
      const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
      await devtools.send('Tracing.end');
      await complete;
      return events;
    },
  };
}

/** One task on a page's own thread, in milliseconds. */
export interface Task {
  /** By the clock, as browsers tell of long tasks: on a busy machine the thread also waits for a core. */
  readonly clockMs: number;
  /** Of them what the thread had a core: what the page is answerable for. */
  readonly cpuMs: number;
}

export function pageTasks(events: readonly TraceEvent[]): Task[] {
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  return events
    .filter((event) => event.ph === 'X' && event.name.endsWith('::RunTask') && mains.has(threadOf(event)))
    .map(({ dur = 0, tdur = 0 }) => ({ clockMs: dur / 1000, cpuMs: tdur / 1000 }));
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}

/** CPU milliseconds the page's own thread has had since it began. */
export async function threadCpuMs(devtools: CDPSession): Promise<number> {
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const time = metrics.find(({ name }) => name === 'ThreadTime');
  if (!time)
    throw new Error(`Performance.getMetrics: expected ThreadTime, got ${metrics.map(({ name }) => name).join(', ')}`);
  return time.value * 1000;
}
