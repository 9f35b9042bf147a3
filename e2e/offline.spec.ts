import type { Page } from '@playwright/test';
import { ChangingHost } from './support/changing-host.ts';
import { distFor } from './support/hosts.ts';
import { Lab } from './support/lab.ts';
import { editionOf, newEdition } from './support/new-edition.ts';
import { expect, test as courseTest } from './support/test.ts';
import { line } from './support/network-line.ts';
import { dailyIn, words } from './support/words.ts';

const test = courseTest.extend<{ base: string; host: ChangingHost }>({
  base: ['', { option: true }],
  host: async ({ base }, use) => {
    const host = new ChangingHost(distFor(base), base);
    await host.open();
    await use(host);
    host.close();
  },
  baseURL: async ({ host }, use) => {
    await use(host.address);
  },
});

test.skip(Boolean(process.env['BASE_URL']), 'A host that changes and fails is one of our own.');
test.use({ serviceWorkers: 'allow', allowedErrors: [/Failed to load resource|net::ERR_|WebSocket/] });

/** All paths that are kept, over all editions. */
function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
    }
    return paths;
  });
}

/** The lab is alive and all it needs is kept. */
async function visit(lab: Lab, base: string): Promise<void> {
  const { page, language, exercise } = lab;
  await lab.open({ engine: 'simd', seed: 1 });
  await expect
    .poll(async () => (await keptPaths(page)).filter((path) => /\/data\/sample.+\.bin$/.test(path)).length)
    .toBe(8);
  await expect.poll(() => keptPaths(page)).toContain(`${base}/${language}/${exercise}/`);
  // Drawn with what the page gets while it is idle.
  await expect.poll(async () => (await keptPaths(page)).some((path) => /\/charts\..+\.js$/.test(path))).toBe(true);
}

for (const [language, exercise, base] of [
  ['zh', 'linear', ''],
  ['en', 'network', ''],
  ['zh', 'network', '/strokes'],
] as const) {
  test.describe(`after one visit, ${language}, ${exercise}${base && `, under ${base}`}`, () => {
    test.use({ base });

    test(
      `the lesson trains without network, and nothing was fetched twice`,
      { tag: base === '' ? [] : ['@long'] },
      async ({ page, host }) => {
        const lab = new Lab(page, language, exercise);
        await visit(lab, base);
        expect([...host.asked].filter(([, times]) => times > 1)).toEqual([]);
        expect([...host.asked.keys()].filter((path) => path.startsWith('/data/test'))).toEqual([]);

        host.manner = 'gone';
        const before = new Map(host.asked);
        await page.reload();
        await expect(line(page, language, 'train')).toBeVisible();
        await lab.root.scrollIntoViewIfNeeded();
        await lab.field('steps').fill('50');
        await lab.train();
        await lab.expectEngine('simd');
        await expect(lab.root.getByRole('img').first()).toBeVisible();
        expect(host.asked).toEqual(before);

        const title = await page.title();
        await page.goto(`${language}/data/`);
        await expect(page.getByRole('heading', { name: words(language, 'site')('notHere.title') })).toBeVisible();
        await page.getByRole('link', { name: title }).click();
        await expect(page).toHaveTitle(title);
        await expect(line(page, language, 'train')).toBeVisible();

        host.manner = 'answers';
        await page.evaluate(() => dispatchEvent(new Event('online')));
        await expect(line(page, language, 'train')).toBeHidden();
      },
    );
  });
}

test('an answer from before the network was lost does not hide the line', async ({ page, context }) => {
  await page.goto('en/about/');
  await expect.poll(() => keptPaths(page)).toContain('/en/about/');
  await page.evaluate(() => {
    const answer = new Promise<Response>((resolve) => {
      addEventListener('late', () => {
        resolve(new Response());
      });
    });
    window.fetch = () => answer;
    dispatchEvent(new Event('online'));
  });
  await context.setOffline(true);
  const said = page.locator('#network [data-say]');
  await expect(said).toBeVisible();
  await page.evaluate(async () => {
    dispatchEvent(new Event('late'));
    await window.fetch('');
    await Promise.resolve();
  });
  expect(await said.count()).toBe(1);
});

for (const [language, days] of dailyIn('zh')) {
  test(`the line says what works while the network is gone, ${language}`, days, async ({ page, host, context }) => {
    await page.goto(`${language}/about/`);
    await expect.poll(() => keptPaths(page)).toContain(`/${language}/about/`);
    await context.setOffline(true);
    await expect(line(page, language, 'read')).toBeVisible();
    await context.setOffline(false);
    await expect(line(page, language, 'read')).toBeHidden();

    await page.goto(`${language}/weights/`);
    await expect.poll(() => keptPaths(page)).toContain(`/${language}/weights/`);
    await context.setOffline(true);
    await expect(line(page, language, 'noData')).toBeVisible();
    await context.setOffline(false);

    // Nothing is kept of a page that was opened a moment ago.
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await context.setOffline(true);
    await expect(line(page, language, 'open')).toBeVisible();
    host.manner = 'gone';
    await page.goto(`${language}/linear/`);
    await expect(page.getByText(words(language, 'site')('notHere.none'))).toBeVisible();
  });

  test(
    `a line that leads nowhere, or a host that fails: the page that was kept comes, ${language}`,
    days,
    async ({ page, host }) => {
      await page.goto(`${language}/about/`);
      await expect.poll(() => keptPaths(page)).toContain(`/${language}/about/`);
      const title = await page.title();
      for (const manner of ['holds', 'fails'] as const) {
        host.manner = manner;
        await page.goto(`${language}/about/`, { waitUntil: 'commit' });
        await expect(page).toHaveTitle(title);
        await expect(line(page, language, 'read')).toBeVisible();
      }
    },
  );

  test(
    `a newer edition is offered, and an open page goes on with its own, ${language}`,
    days,
    async ({ page, host, context }) => {
      const site = words(language, 'site');
      const lab = new Lab(page, language, 'linear');
      await visit(lab, '');
      host.dist = newEdition(host.dist, 'strokes::later');
      const other = await context.newPage();
      await other.goto(`${language}/about/`);
      await expect(line(page, language, 'newer')).toBeVisible();
      await expect(line(other, language, 'newer')).toBeHidden();

      await lab.field('steps').fill('50');
      await lab.train();
      await expect(lab.root.getByRole('img').first()).toBeVisible();

      await page.getByRole('button', { name: site('network.later') }).click();
      await expect(line(page, language, 'newer')).toBeHidden();
      await page.reload();
      await expect(page.locator('html')).toHaveAttribute('data-edition', 'strokes::later');
      await expect(line(page, language, 'newer')).toBeHidden();
    },
  );
}

test('a third edition makes room: the first is thrown away', async ({ page, host }) => {
  const first = editionOf(host.dist);
  const editions = () => page.evaluate(() => caches.keys());
  await page.goto('en/about/');
  await expect.poll(editions).toEqual([first]);
  for (const [edition, kept] of [
    ['strokes::second', [first, 'strokes::second']],
    ['strokes::third', ['strokes::second', 'strokes::third']],
  ] as const) {
    host.dist = newEdition(distFor(''), edition);
    await page.goto('en/about/');
    await expect.poll(editions).toEqual(kept);
  }
});

test('a build that keeps nothing takes back what was kept', async ({ page, host }) => {
  await page.goto('en/about/');
  await expect.poll(() => keptPaths(page)).toContain('/en/about/');
  host.dist = newEdition(host.dist, '');
  await page.goto('en/about/');
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
