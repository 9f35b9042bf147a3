/**
 * `npm run bench`: the course's engines against what tfjs offers, in one browser, in interleaved rounds, and how smoothly
 * the lesson's page goes on while they train; then what a reader of that lesson waits for. Prints tables, writes all
 * readings to `.cache/bench.json`, and holds the medians against the budgets.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { readModules } from '../built-modules.ts';
import { readBuiltSite } from '../built-site.ts';
import { listen, siteServer } from '../site-server.ts';
import { weighWorker } from '../worker-weight.ts';
import { buildCourse } from './build-course.ts';
import { buildPage } from './build-page.ts';
import { limitsOf, type Limit } from './limits.ts';
import { openLesson } from './lesson.ts';
import { measurePage } from './measure-page.ts';
import { openBrowser } from './open-browser.ts';
import { readBenchOptions, USAGE, type BenchOptions } from './options.ts';
import { pageLimitsOf } from './page-limits.ts';
import { playRounds } from './play-rounds.ts';
import type { BenchPage } from './readings.ts';
import { efficiencyLine, limitTable, speedTable } from './report.ts';

declare const bench: BenchPage;

const CACHE = fileURLToPath(new URL('../../../.cache/', import.meta.url));
const FIRST_PORT = 4700;

/** What a part of the bench found: its limits, what it prints besides them, and everything it read. */
interface Result {
  readonly limits: readonly Limit[];
  readonly text: string;
  readonly readings: object;
}

/** Data and kernels are made when they are missing or old. */
function makeInputs(): void {
  for (const tool of ['pack-data.ts', 'build-kernels.ts']) {
    const path = fileURLToPath(new URL(`../${tool}`, import.meta.url));
    if (spawnSync(process.execPath, [path], { stdio: ['ignore', 2, 2] }).status !== 0)
      throw new Error(`${tool} failed`);
  }
}

/** Serves a folder while something is done with its address. */
async function whileServed<T>(
  folder: string,
  use: (address: string, server: ReturnType<typeof siteServer>) => Promise<T>,
) {
  const server = siteServer(folder, '');
  try {
    return await use(`http://localhost:${await listen(server, FIRST_PORT)}/`, server);
  } finally {
    server.close();
  }
}

function tell(progress: string): void {
  console.error(progress);
}

async function benchEngines(browser: Browser, course: string, options: BenchOptions): Promise<Result> {
  const built = readBuiltSite(course);
  const bundles = weighWorker(built, readModules(built));
  const { rounds, renderer } = await whileServed(await buildPage(), (pageSite) =>
    whileServed(course, async (courseSite) => {
      const page = await browser.newPage();
      await page.goto(pageSite);
      const lesson = await openLesson(browser, courseSite);
      const played = await playRounds(page, lesson, options, tell);
      return { rounds: played, renderer: await page.evaluate(() => bench.renderer()) };
    }),
  );
  const bytes = Object.entries(bundles.engines).map(([id, size]) => `${id} ${size}`);
  return {
    limits: limitsOf(rounds, bundles),
    text: [
      `${renderer}; ≈ composed from the columns before it.`,
      speedTable(rounds),
      efficiencyLine(rounds),
      `Bytes after brotli: worker ${bundles.worker}, and on top of it ${bytes.join(', ')}`,
    ].join('\n\n'),
    readings: { renderer, bundles, rounds },
  };
}

async function benchPage(browser: Browser, course: string, options: BenchOptions): Promise<Result> {
  const readings = await whileServed(course, (site, server) => measurePage(browser, site, server, options, tell));
  const { rounds, waste } = readings;
  const { doubled, unused } = waste;
  return {
    limits: pageLimitsOf(readings),
    text: [
      `Longest task of the page's own thread, ms of CPU: ${rounds.map(({ longestTaskMs }) => longestTaskMs.toFixed(0)).join(', ')}`,
      `Its tasks of more than 50 ms by the clock, busy as the machine was: ${rounds.map(({ longTasksByClock }) => longTasksByClock).join(', ')}`,
      `Fetched more than once: ${doubled.join(' ') || 'nothing'}`,
      `Fetched ahead and never used: ${unused.join(' ') || 'nothing'}`,
    ].join('\n'),
    readings,
  };
}

async function main(options: BenchOptions): Promise<void> {
  // Programs that others were running in the minute before; above 0 the times say less, the ratios little less.
  const [loadBefore = 0] = loadavg();
  makeInputs();
  const course = options.dist ?? (await buildCourse());
  const results: Result[] = [];
  let version = '';
  for (const part of options.parts) {
    const browser = await openBrowser();
    try {
      version = browser.version();
      results.push(await (part === 'engines' ? benchEngines : benchPage)(browser, course, options));
    } finally {
      await browser.close();
    }
  }
  const [core] = cpus();
  const machine = { cores: cpus().length, processor: core?.model ?? 'unknown', browser: version, loadBefore };
  const limits = results.flatMap((result) => result.limits);

  mkdirSync(CACHE, { recursive: true });
  const json = {
    date: new Date().toISOString(),
    machine,
    options,
    results: results.map(({ readings }) => readings),
    limits,
  };
  writeFileSync(`${CACHE}bench.json`, `${JSON.stringify(json, null, 2)}\n`);

  console.log(
    `\n${machine.cores} cores (${machine.processor}), load ${loadBefore.toFixed(1)} before; Chromium ${machine.browser}`,
  );
  console.log(`Median [least–most] of ${options.rounds} rounds.`);
  for (const result of results) console.log(`\n${result.text}\n\n${limitTable(result.limits)}`);
  const missed = limits.filter(({ kept }) => !kept).length;
  console.log(`\n${limits.length - missed} limits kept, ${missed} missed. Everything measured: .cache/bench.json`);
  if (missed > 0 && options.strict) process.exitCode = 1;
}

let options: BenchOptions | undefined;
try {
  options = readBenchOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
if (options) await main(options);
