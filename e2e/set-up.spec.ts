import type { Page, Worker } from '@playwright/test';
import { Lab, type Settings } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { labWorker, NAMED_AS_A_CARD, prefixWorker, WRONG_NUMBERS } from './support/worker.ts';
import { LANGUAGES, reasonText, words } from './support/words.ts';

for (const [wrong, engine] of [
  ['webgl', 'simd'],
  ['simd', 'plain'],
] as const) {
  for (const language of LANGUAGES) {
    test(`${wrong} gives wrong numbers: ${engine} trains and says so, ${language}`, async ({ page }) => {
      await prefixWorker(page, WRONG_NUMBERS[wrong]);
      const lab = new Lab(page, language, 'linear');
      await lab.open({ steps: 20, 'batch-size': 30, seed: 7, engine: wrong });
      await lab.train();
      await lab.expectEngine(engine);
      await expect(lab.root.getByText(reasonText(language, 'wrong', wrong))).toBeVisible();
      expect(await lab.record()).toMatchObject({
        engines: [{ engine, reason: { cause: 'wrong', engine: wrong } }],
        outcome: 'done',
      });
    });
  }
}

for (const [numbers, code, engine, cause] of [
  ['right', '', 'webgl', 'fastest'],
  ['wrong', WRONG_NUMBERS.webgl, 'simd', 'wrong'],
] as const) {
  test(`nobody chose, WebGL is named as a card's and its numbers are ${numbers}: ${engine} trains`, async ({
    page,
  }) => {
    await prefixWorker(page, NAMED_AS_A_CARD + code);
    const lab = new Lab(page, 'en', 'linear');
    await lab.open({ steps: 20, 'batch-size': 30, seed: 7 });
    await lab.train();
    await lab.expectEngine(engine);
    await expect(lab.root.getByText(reasonText('en', cause, 'webgl'))).toBeVisible();
    expect(await lab.record()).toMatchObject({
      engines: [{ engine, reason: { cause, engine: 'webgl' } }],
      outcome: 'done',
    });
  });
}

/** Counts compiled programs and fences, and notes how many there were at each thing the worker says. */
const COUNTED = `
  globalThis.counts = { linkProgram: 0, fenceSync: 0 };
  globalThis.said = [];
  for (const name of Object.keys(counts)) {
    const method = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...args) {
      counts[name] += 1;
      return method.apply(this, args);
    };
  }
  const post = self.postMessage;
  self.postMessage = (message, ...rest) => {
    for (const { type } of message.events ?? []) said.push({ type, ...counts });
    post.call(self, message, ...rest);
  }`;
interface Said {
  readonly type: string;
  readonly linkProgram: number;
  readonly fenceSync: number;
}

const ON_WEBGL: Settings = { 'learning-rate': 0.05, steps: 10, 'hidden-units': '24,12', seed: 7, engine: 'webgl' };

for (const [name, settings, tag] of [
  ['without dropout', { ...ON_WEBGL, 'batch-size': 30, dropout: 0 }, ['@long']],
  ['with dropout and a batch that four does not divide', { ...ON_WEBGL, 'batch-size': 21, dropout: 0.2 }, []],
] as const) {
  const days = { tag: [...tag] };
  test(
    `programs are compiled while images are on their way, and a period is one wait: ${name}`,
    days,
    async ({ page }) => {
      await prefixWorker(page, COUNTED);
      const compiled = (worker: Worker) =>
        worker.evaluate(() => (globalThis as unknown as { counts: { linkProgram: number } }).counts.linkProgram);
      const lab = new Lab(page, 'en', 'network');
      await lab.open(settings);
      await lab.train();
      const needed = await compiled(await labWorker(page));
      // The run is kept, or goes on to its end.
      await lab.open(settings);
      await lab.expectState('done');

      const { promise: mayArrive, resolve: arrive } = Promise.withResolvers<undefined>();
      await page.route(/\/data\/sample-7\.[0-9a-f]{8}\.bin$/, async (route) => {
        await mayArrive;
        await route.continue();
      });
      await lab.open(settings);
      await lab.action('again').click();
      const worker = await labWorker(page);
      await expect.poll(() => compiled(worker), { timeout: 60_000 }).toBe(needed);
      await lab.expectState('loading');
      arrive(undefined);
      await lab.expectState('done');
      await lab.expectEngine('webgl');

      const said = await worker.evaluate(() => (globalThis as unknown as { said: readonly Said[] }).said);
      expect([...new Set(said.map(({ type }) => type))]).toEqual([
        'loading',
        'preparing',
        'started',
        'stepped',
        'snapshot',
        'period',
        'finished',
      ]);
      const preparing = said.find(({ type }) => type === 'preparing')!;
      const finished = said.find(({ type }) => type === 'finished')!;
      console.log(`programs compiled before the images came: ${String(preparing.linkProgram)}, after that: limit 0`);
      // A count of nothing would pass.
      expect(preparing.linkProgram).toBeGreaterThanOrEqual(10);
      expect(finished.linkProgram).toBe(preparing.linkProgram);

      // Ten periods of one step: a wait for the step, and one for all that is read after it.
      const started = said.find(({ type }) => type === 'started')!;
      expect(finished.fenceSync - started.fenceSync).toBe(20);
    },
  );
}

/** What a page fetches besides the page itself, by name without its hash. */
function watchFetched(page: Page): string[] {
  const fetched: string[] = [];
  page.context().on('request', (request) => {
    const { pathname } = new URL(request.url());
    const name = pathname.slice(pathname.lastIndexOf('/') + 1);
    if (/[.](?:js|json|bin|wasm)$/.test(name)) fetched.push(name);
  });
  return fetched;
}

const SHARDS = 8;
const isShard = (name: string) => name.startsWith('sample-');

for (const [language, exercise] of [
  ['zh', 'linear'],
  ['en', 'network'],
] as const) {
  test(`all that a press needs is fetched while the reader reads, and once: ${exercise}, ${language}`, async ({
    page,
  }) => {
    const fetched = watchFetched(page);
    const lab = new Lab(page, language, exercise);
    await lab.open({ engine: 'simd', steps: 20 });
    for (const name of ['manifest.json', 'simd-engine-', 'charts.', 'RunFigures.', 'MatrixAndImages.', 'AfterRun.']) {
      await expect.poll(() => fetched.some((each) => each.startsWith(name)), { message: name }).toBe(true);
    }
    await expect.poll(() => fetched.filter(isShard)).toHaveLength(SHARDS);
    // The linear lesson shows the weights of a run further down.
    if (exercise === 'linear') {
      await page.locator('.templates-figure').scrollIntoViewIfNeeded();
      await expect.poll(() => fetched.some((each) => each.startsWith('weight-pixels.'))).toBe(true);
      await lab.root.scrollIntoViewIfNeeded();
    }
    const before = fetched.length;
    await lab.train();
    await expect(lab.root.getByRole('button', { name: words(language, 'lab')('keep.download') })).toBeVisible();
    expect(fetched.slice(before)).toEqual([]);
    expect(new Set(fetched).size).toBe(fetched.length);
  });
}

test('a reader who saves data is sent the engine on turning to the lab, the images on training', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });
  });
  const fetched = watchFetched(page);
  const engines = () => fetched.filter((name) => name.startsWith('webgl-engine'));
  const lab = new Lab(page, 'en', 'network');
  await lab.open(ON_WEBGL);
  expect([...engines(), ...fetched.filter(isShard)]).toEqual([]);
  await lab.field('learningRate').focus();
  await expect.poll(engines).toHaveLength(1);
  expect(fetched.filter(isShard)).toEqual([]);
  await lab.train();
  await lab.expectEngine('webgl');
  expect(engines()).toHaveLength(1);
  expect(fetched.filter(isShard)).toHaveLength(SHARDS);
});
