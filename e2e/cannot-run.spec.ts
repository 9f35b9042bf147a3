import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { Cell } from './support/cell.ts';
import { Lab } from './support/lab.ts';
import { line as networkLine } from './support/network-line.ts';
import { expect, test } from './support/test.ts';
import { LANGUAGES, dailyIn, words, type Language } from './support/words.ts';

/** The lab's own piece; what it starts with is shared with other islands. */
const LAB = '**/_astro/Lab.*.js*';

test.use({ allowedErrors: [/net::ERR_|Failed to load resource|CORS policy|^request: file:/] });

function line(page: Page, language: Language, reason: 'missing' | 'framed' | 'old' | 'offline' | 'file' | 'broken') {
  const t = words(language, 'site');
  return page.getByRole('alert').filter({ hasText: `${t('cannotRun')} ${t(`cannotRun.${reason}`)}` });
}

const train = (page: Page, language: Language) =>
  page.locator('#lab').getByRole('button', { name: words(language, 'lab')('action.train'), exact: true });

/** Counts how often the page is loaded; what is loaded in frames of its own is no page. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) loads += 1;
  });
  return () => loads;
}

for (const language of LANGUAGES) {
  test(`a piece of the lab that is gone: the page is loaded anew, once, and then says so, ${language}`, async ({
    page,
  }) => {
    const loads = countLoads(page);
    await page.route(LAB, (route) => route.fulfill({ status: 404 }));
    await page.goto(`${language}/linear/`);
    await expect(async () => {
      // The page may be loaded anew in between.
      await page.locator('#lab').scrollIntoViewIfNeeded();
      await expect(line(page, language, 'missing').first()).toBeVisible({ timeout: 2000 });
    }).toPass();
    expect(loads()).toBe(2);
    await expect(train(page, language)).toBeDisabled();
    // What was drawn at build is still there to be looked at.
    await expect(page.locator('#lab').getByRole('img').first()).toBeVisible();
  });

  test(`a browser that lacks what the course takes is told so, ${language}`, async ({ page }) => {
    for (const [object, name] of [
      ['Array.prototype', 'at'],
      ['Array.prototype', 'findLast'],
      ['Object', 'hasOwn'],
      ['window', 'structuredClone'],
    ] as const) {
      const context = await page.context().browser()!.newContext();
      const old = await context.newPage();
      await old.addInitScript(`delete ${object}.${name}`);
      await old.goto(`${test.info().project.use.baseURL!}${language}/network/`);
      await expect(line(old, language, 'old').first()).toBeVisible();
      // What needs no island works.
      await old.getByRole('button', { name: words(language, 'site')('theme') }).click();
      await expect(old.locator('html')).toHaveAttribute('data-theme', 'dark');
      await context.close();
    }
  });
}

for (const [language, tag] of dailyIn('en')) {
  test(`pieces that cannot be fetched without network, ${language}`, tag, async ({ page, context }) => {
    await page.route(LAB, async (route) => {
      await context.setOffline(true);
      await route.abort();
    });
    await page.goto(`${language}/linear/`);
    await page.locator('#lab').scrollIntoViewIfNeeded();
    await expect(line(page, language, 'offline').first()).toBeVisible();
  });

  test(`a piece that fails, ${language}`, tag, async ({ page }) => {
    await page.route(LAB, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("planted")' }),
    );
    await page.goto(`${language}/linear/`);
    await page.locator('#lab').scrollIntoViewIfNeeded();
    await expect(line(page, language, 'broken').first()).toBeVisible();
  });

  test(`a page opened as a file, ${language}`, tag, async ({ page }) => {
    test.skip(Boolean(process.env['BASE_URL']), 'Files are there only of what was built here.');
    await page.goto(pathToFileURL(join('dist', language, 'linear/index.html')).href);
    await page.locator('#lab').scrollIntoViewIfNeeded();
    await expect(line(page, language, 'file').first()).toBeVisible();
  });

  test(`a piece that is gone while code is not kept: nothing is loaded anew, ${language}`, tag, async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new Error('planted');
      };
    });
    const loads = countLoads(page);
    await page.route(LAB, (route) => route.fulfill({ status: 404 }));
    const cell = new Cell(page, language, 'linear-by-code');
    await cell.open('linear');
    await cell.editor().pressSequentially('/');
    await expect(cell.root).toHaveAttribute('data-unsaved');
    await page.locator('#lab').scrollIntoViewIfNeeded();
    await expect(line(page, language, 'missing').first()).toBeVisible();
    expect(loads()).toBe(1);
    await expect(cell.editor()).toContainText('/');
  });

  test(`a part that is wanted late and gone: the page offers to be loaded anew, ${language}`, tag, async ({ page }) => {
    let gone = true;
    await page.route('**/_astro/MatrixAndImages.*', (route) =>
      gone ? route.fulfill({ status: 404 }) : route.fallback(),
    );
    const lab = new Lab(page, language, 'linear');
    await lab.open({ engine: 'simd' });
    await lab.field('steps').fill('50');
    await lab.train();
    await expect(networkLine(page, language, 'partMissing')).toBeVisible();
    gone = false;
    await page.getByRole('button', { name: words(language, 'site')('network.partMissing.reload') }).click();
    await expect(networkLine(page, language, 'partMissing')).toBeHidden();
    await lab.root.scrollIntoViewIfNeeded();
    await lab.expectState('done');
    await expect(lab.root.locator('[data-matrix-cell]').first()).toBeVisible();
  });
}

test('a piece that is there after a reload: the lab works, and nothing is said', async ({ page }) => {
  let asked = 0;
  await page.route(LAB, (route) => (++asked <= 2 ? route.fulfill({ status: 404 }) : route.fallback()));
  await page.goto('zh/linear/');
  await expect(train(page, 'zh')).toBeEnabled();
  expect(asked).toBeGreaterThan(2);
  await expect(page.locator('.cannot-run')).toHaveCount(0);
});

test.describe('inside a frame that blocks modules', () => {
  test.use({ allowedErrors: [/CORS policy|net::ERR_FAILED/] });

  test('the page says to open it by itself', async ({ page, baseURL }) => {
    await page.route('**/framing.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe sandbox="allow-scripts" width="1200" height="2000" src="${baseURL ?? ''}en/"></iframe>`,
      }),
    );
    await page.goto('framing.html');
    const t = words('en', 'site');
    await expect(page.frameLocator('iframe').getByText(t('cannotRun.framed')).first()).toBeVisible();
  });
});
