import type { Server } from 'node:http';
import type { Browser } from '@playwright/test';
import type { BenchOptions } from './options.ts';
import { findWaste, watchRequests, type Waste } from './page-fetches.ts';
import { pageTasks, threadCpuMs, traceTasks } from './page-tasks.ts';
import { visitLesson, type VisitOptions } from './visit-lesson.ts';

/** How long a reader reads before training, on a fast line and on a slow one. */
const READING_MS = 10_000;
const SLOW_READING_MS = 20_000;

/** A task that is longer than this is felt. */
const LONG_TASK_MS = 50;

/** What a reader waits for, each once a round. */
export interface PageRound {
  /** From the press to the end of a run, beyond what the run itself took. */
  readonly waitMs: number;
  readonly slowWaitMs: number;
  /** CPU time of the page's own thread over one run. */
  readonly cpuMs: number;
  /** Its tasks that had a core for more than 50 ms. */
  readonly longTasks: number;
  readonly longestTaskMs: number;
  /** Those that took as long by the clock, on this machine, however busy it was. */
  readonly longTasksByClock: number;
}

export interface PageReadings {
  readonly rounds: readonly PageRound[];
  /** Of a visit with two runs. */
  readonly waste: Waste;
}

/**
 * Visits the network lesson as readers do, each time with an empty cache.
 *
 * @param site address of the course, with its slash
 * @param server serves it
 */
export async function measurePage(
  browser: Browser,
  site: string,
  server: Server,
  { rounds, shortenBy }: BenchOptions,
  tell: (progress: string) => void,
): Promise<PageReadings> {
  const requests = watchRequests(server);
  const readingMs = READING_MS / shortenBy;
  const simd = { engine: 'simd', readingMs } as const;
  const slow: VisitOptions = { engine: 'simd', readingMs: SLOW_READING_MS / shortenBy, slowLine: true };
  const played: PageRound[] = [];
  for (let round = 1; round <= rounds; round++) {
    const note = (what: string) => tell(`round ${round} of ${rounds}: ${what}`);
    note('from the press to the end of a run');
    const { waitMs, cpuMs } = await measureRun(browser, site, simd);
    note('the same on a slow line');
    const { waitMs: slowWaitMs } = await measureRun(browser, site, slow);
    note("the tasks of the page's own thread");
    played.push({ waitMs, slowWaitMs, cpuMs, ...(await measureTasks(browser, site, simd)) });
  }
  tell('what is fetched for two runs');
  const fetches = async (options: VisitOptions) => {
    requests();
    await trainTwice(browser, site, options);
    return requests();
  };
  const needed = await fetches({ engine: 'auto', readingMs: 0, savesData: true });
  return { rounds: played, waste: findWaste(await fetches({ engine: 'auto', readingMs }), needed) };
}

async function measureRun(
  browser: Browser,
  site: string,
  options: VisitOptions,
): Promise<Pick<PageRound, 'waitMs' | 'cpuMs'>> {
  const visit = await visitLesson(browser, site, options);
  const before = await threadCpuMs(visit.devtools);
  const ms = await visit.train();
  const cpuMs = (await threadCpuMs(visit.devtools)) - before;
  const waitMs = ms - (await visit.elapsedMs());
  await visit.close();
  return { waitMs, cpuMs };
}

/** On a visit of its own: to record tasks must not weigh on the other figures. */
async function measureTasks(
  browser: Browser,
  site: string,
  options: VisitOptions,
): Promise<Omit<PageRound, 'waitMs' | 'slowWaitMs' | 'cpuMs'>> {
  const visit = await visitLesson(browser, site, options);
  const trace = await traceTasks(visit.devtools);
  await visit.train();
  const tasks = pageTasks(await trace.stop());
  await visit.close();
  if (tasks.length === 0) throw new Error('The trace: expected tasks of the page, got none');
  return {
    longTasks: tasks.filter((task) => task.cpuMs > LONG_TASK_MS).length,
    longestTaskMs: Math.max(...tasks.map((task) => task.cpuMs)),
    longTasksByClock: tasks.filter((task) => task.clockMs > LONG_TASK_MS).length,
  };
}

async function trainTwice(browser: Browser, site: string, options: VisitOptions): Promise<void> {
  const visit = await visitLesson(browser, site, options);
  await visit.train();
  await visit.train();
  await visit.close();
}
