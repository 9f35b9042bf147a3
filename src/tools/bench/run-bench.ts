/**
 * `npm run bench`: the course's engines against what tfjs offers, in one browser, in interleaved rounds, and how smoothly
 * the lesson's page goes on while they train. Prints two tables, writes all readings to `.cache/bench.json`, and holds the
 * medians against the budgets.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readModules } from '../built-modules.ts';
import { readBuiltSite } from '../built-site.ts';
import { listen, siteServer } from '../site-server.ts';
import { weighWorker } from '../worker-weight.ts';
import { buildCourse } from './build-course.ts';
import { buildPage } from './build-page.ts';
import { limitsOf } from './limits.ts';
import { openLesson } from './lesson.ts';
import { openBrowser } from './open-browser.ts';
import { readBenchOptions, USAGE, type BenchOptions } from './options.ts';
import { playRounds } from './play-rounds.ts';
import type { BenchPage, Round } from './readings.ts';
import { efficiencyLine, limitTable, speedTable } from './report.ts';

declare const bench: BenchPage;

const CACHE = fileURLToPath(new URL('../../../.cache/', import.meta.url));
const FIRST_PORT = 4700;

/** Data and kernels are made when they are missing or old. */
function makeInputs(): void {
  for (const tool of ['pack-data.ts', 'build-kernels.ts']) {
    const path = fileURLToPath(new URL(`../${tool}`, import.meta.url));
    if (spawnSync(process.execPath, [path], { stdio: ['ignore', 2, 2] }).status !== 0)
      throw new Error(`${tool} failed`);
  }
}

interface Played {
  readonly rounds: readonly Round[];
  readonly browser: string;
  readonly renderer: string;
}

/** Gives the address. */
async function serve(server: Server): Promise<string> {
  return `http://localhost:${await listen(server, FIRST_PORT)}/`;
}

async function play(benchPage: string, course: string, options: BenchOptions): Promise<Played> {
  const servers = [benchPage, course].map((folder) => siteServer(folder, ''));
  const browser = await openBrowser();
  try {
    const [pageSite, courseSite] = await Promise.all(servers.map(serve));
    const page = await browser.newPage();
    await page.goto(pageSite!);
    const lesson = await openLesson(browser, courseSite!);
    const rounds = await playRounds(page, lesson, options, (progress) => console.error(progress));
    return { rounds, browser: browser.version(), renderer: await page.evaluate(() => bench.renderer()) };
  } finally {
    await browser.close();
    for (const server of servers) server.close();
  }
}

async function main(options: BenchOptions): Promise<void> {
  // Programs that others were running in the minute before; above 0 the times say less, the ratios little less.
  const [loadBefore = 0] = loadavg();
  makeInputs();
  const course = await buildCourse();
  const built = readBuiltSite(course);
  const bundles = weighWorker(built, readModules(built));
  const { rounds, browser, renderer } = await play(await buildPage(), course, options);
  const limits = limitsOf(rounds, bundles);
  const [core] = cpus();
  const machine = { cores: cpus().length, processor: core?.model ?? 'unknown', renderer, browser, loadBefore };

  mkdirSync(CACHE, { recursive: true });
  const json = { date: new Date().toISOString(), machine, options, limits, bundles, rounds };
  writeFileSync(`${CACHE}bench.json`, `${JSON.stringify(json, null, 2)}\n`);

  console.log(
    `\n${machine.cores} cores (${machine.processor}), load ${loadBefore.toFixed(1)} before; Chromium ${browser}, ${renderer}`,
  );
  console.log(`Median [least–most] of ${rounds.length} rounds; ≈ composed from the columns before it.\n`);
  console.log(`${speedTable(rounds)}\n\n${efficiencyLine(rounds)}\n\n${limitTable(limits)}\n`);
  const bytes = Object.entries(bundles.engines).map(([id, size]) => `${id} ${size}`);
  console.log(`Bytes after brotli: worker ${bundles.worker}, and on top of it ${bytes.join(', ')}`);
  const missed = limits.filter(({ kept }) => !kept).length;
  console.log(`${limits.length - missed} limits kept, ${missed} missed. Everything measured: .cache/bench.json`);
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
