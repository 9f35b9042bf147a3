import { BROWSER_ARGS, findBrowser } from '../src/tools/find-browser.ts';
import { Lab, type Settings } from './support/lab.ts';
import { watchMemory, type Memory } from './support/memory.ts';
import { expect, test } from './support/test.ts';

const CYCLES = 50;
/** By then all that is fetched, compiled or drawn once is there. */
const SETTLED = 3;
const PAGE_LIMIT = 1.05;
/** What a collector leaves lying about; a run of these settings holds 700 kB of weights, and its data 9 MB. */
const WORKER_LIMIT = 1.05;

const SETTINGS: Settings = { 'batch-size': 30, 'hidden-units': '100,100', seed: 7 };

test.use({
  // A trace keeps what it has seen of the page in the page.
  trace: 'off',
  // What a hot function is compiled into counts as heap and grows for as long as anything new gets hot: 0.6 MB of it over
  // these runs, beside which nothing else grew. Only interpreted, a heap holds what the page keeps.
  launchOptions: {
    executablePath: findBrowser(),
    args: [...BROWSER_ARGS, '--js-flags=--no-opt --no-maglev --no-sparkplug'],
  },
});

for (const [language, engine] of [
  ['zh', 'simd'],
  ['en', 'webgl'],
] as const) {
  test(
    `${String(CYCLES)} runs on ${engine}, each started, stopped and trained again, leave nothing behind, ${language}`,
    {
      tag: '@long',
    },
    async ({ page }) => {
      const memoryInUse = await watchMemory(page);
      const lab = new Lab(page, language, 'network');
      await lab.open({ ...SETTINGS, engine });
      const after: Memory[] = [];
      for (let cycle = 1; cycle <= CYCLES; cycle++) {
        // Long enough to be stopped on the fastest machine, and then short.
        await lab.field('steps').fill('5000');
        await lab.action('train').or(lab.action('again')).click();
        await lab.action('stop').click();
        await lab.expectState(/^(idle|stopped)$/);
        await lab.field('steps').fill('100');
        await lab.train();
        await lab.expectEngine(engine);
        after.push(await memoryInUse());
      }
      const settled = after[SETTLED - 1]!;
      const last = after.at(-1)!;
      for (const [i, { page, worker }] of after.entries()) {
        if (i % 10 === 9 || i === SETTLED - 1)
          console.log(
            `${engine}, ${String(i + 1)}: ${megabytes(page)} on the page, ${megabytes(worker)} in the worker`,
          );
      }
      expect(last.page / settled.page).toBeLessThanOrEqual(PAGE_LIMIT);
      expect(last.worker / settled.worker).toBeLessThanOrEqual(WORKER_LIMIT);
    },
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
