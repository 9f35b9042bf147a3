import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { LANGUAGES, words, type Language } from './support/words.ts';

async function load(page: Page, language: Language): Promise<void> {
  const t = words(language, 'data');
  await page.goto(`${language}/data/?seed=7`);
  const card = page.locator('[data-exercise="data"]');
  await card.getByRole('button', { name: t('load.button') }).click();
  await expect(card).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
}

for (const language of LANGUAGES) {
  const t = words(language, 'data');

  test.describe(`data lesson, ${language}`, () => {
    test('loads the sample, says what it is, and leaves the test set sealed', async ({ page }) => {
      const shards: string[] = [];
      page.context().on('request', (request) => {
        if (request.url().endsWith('.bin')) shards.push(new URL(request.url()).pathname);
      });
      await load(page, language);
      await expect(page.getByText(t('card.title'), { exact: true })).toBeVisible();
      await expect(page.locator('[data-exercise="data"]')).toContainText(/[0-9a-f]{8}/);
      expect(shards.filter((path) => path.includes('sample')).length).toBeGreaterThan(0);
      expect(shards.filter((path) => path.includes('test'))).toEqual([]);
    });

    test('shows rows, examples, balance, split, table and blank pixels', async ({ page }) => {
      await load(page, language);

      await seeAll(page);
      await expect(page.getByText(t('origin.loaded', { seed: 7 }))).toHaveCount(6);
      const rows = page.getByRole('region', { name: t('rows.scroll') });
      await rows.scrollIntoViewIfNeeded();
      // The head, ten rows and the row of dots between them.
      await expect(rows.getByRole('row')).toHaveCount(12);

      const example = page.getByRole('region', { name: t('example.title') });
      await example.scrollIntoViewIfNeeded();
      const where = (draw: number) => example.getByText(new RegExp(drawText(language, draw)));
      await expect(where(1)).toBeVisible();
      await example.getByRole('button', { name: t('example.another') }).click();
      await expect(where(2)).toBeVisible();

      const balance = page.getByRole('region', { name: t('balance.title') });
      await balance.scrollIntoViewIfNeeded();
      await expect(balance.getByRole('img', { name: t('balance.chart') })).toBeVisible();

      const split = page.getByRole('region', { name: t('split.title') });
      await split.scrollIntoViewIfNeeded();
      const seed = split.getByRole('textbox', { name: t('split.seed') });
      await expect(seed).toHaveValue('7');
      const labels = async () =>
        (
          await split
            .getByRole('listitem')
            .locator('[aria-label]')
            .evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('aria-label')))
        ).join();
      const before = await labels();
      await split.getByRole('button', { name: t('split.more') }).click();
      await expect(seed).toHaveValue('8');
      await expect.poll(labels).not.toBe(before);
      await split.getByRole('button', { name: t('split.less') }).click();
      await expect.poll(labels).toBe(before);

      const describe = page.getByRole('region', { name: t('describe.title') });
      await describe.scrollIntoViewIfNeeded();
      const table = describe.getByRole('table');
      for (const statistic of ['count', 'mean', 'std', 'min', '25%', '50%', '75%', 'max']) {
        await expect(table.getByRole('rowheader', { name: statistic, exact: true })).toBeVisible();
      }
      await expect(table).toContainText('7,500');
      await describe.getByText(t('validation'), { exact: true }).click();
      await expect(table).toContainText('2,500');
      await describe.getByRole('textbox', { name: t('describe.goto') }).fill('783');
      await describe.getByRole('button', { name: t('describe.go'), exact: true }).click();
      await expect(
        table.getByRole('button', { name: t('describe.pixel', { pixel: 783, row: 27, column: 27 }) }),
      ).toBeVisible();

      const zero = page.getByRole('region', { name: t('zero.title') });
      await zero.scrollIntoViewIfNeeded();
      const never = Number.parseInt(await zero.locator('.big').innerText(), 10);
      expect(never).toBeGreaterThanOrEqual(90);
      expect(never).toBeLessThanOrEqual(150);
    });
  });
}

test('a seed that is none gets a message and changes nothing', async ({ page }) => {
  const t = words('en', 'data');
  await load(page, 'en');
  const split = page.getByRole('region', { name: t('split.title') });
  await split.scrollIntoViewIfNeeded();
  const seed = split.getByRole('textbox', { name: t('split.seed') });
  await seed.fill('−1');
  await seed.blur();
  await expect(seed).toHaveAttribute('aria-invalid', 'true');
  await expect(split.getByRole('alert')).toBeVisible();
});

/** The end of the sentence that numbers a draw; the row before it is anyone's guess. */
function drawText(language: Language, draw: number): string {
  const sentence = words(language, 'data')('example.where', { row: 0, draw, seed: 7 });
  return sentence.slice(sentence.indexOf(String(draw)) - 2).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

for (const language of LANGUAGES) {
  const t = words(language, 'data');

  test(`every figure stands there before the images do, and nothing moves when they come, ${language}`, async ({
    page,
  }) => {
    await page.goto(`${language}/data/`);
    const figure = (title: `${'rows' | 'example' | 'split' | 'balance' | 'describe' | 'zero'}.title`) =>
      page.getByRole('region', { name: t(title) });
    await expect(figure('rows.title').getByRole('row')).toHaveCount(12);
    await expect(figure('example.title').getByRole('img')).toBeVisible();
    await expect(figure('split.title').getByRole('img')).toHaveCount(16);
    await expect(
      figure('balance.title')
        .getByRole('img', { name: t('balance.chart') })
        .first(),
    ).toBeVisible();
    await expect(figure('describe.title').getByRole('table')).toContainText('75%');
    await expect(figure('zero.title').locator('.big')).toContainText(/^\d/);
    for (const origin of await page.getByText(t('origin.stored', { seed: 1 })).all())
      await expect(origin).toBeVisible();

    const heights = () =>
      page.locator('.data-plate').evaluateAll((plates) => plates.map((plate) => plate.getBoundingClientRect().height));
    const stored = await figure('rows.title').getByRole('table').innerText();
    await seeAll(page);
    const before = await heights();
    await figure('zero.title')
      .getByRole('button', { name: t('origin.load') })
      .click();
    await expect(page.getByText(t('origin.loaded', { seed: 1 }))).toHaveCount(6);
    expect(await heights()).toEqual(before);
    // The same split: the reader's own images are those that were drawn.
    expect(await figure('rows.title').getByRole('table').innerText()).toBe(stored);
  });
}

test('images that were loaded once come by themselves', async ({ page }) => {
  await load(page, 'zh');
  await page.goto('en/data/');
  await expect(page.locator('[data-exercise="data"]')).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
});

/** Figures come alive when they are seen. */
async function seeAll(page: Page): Promise<void> {
  for (const plate of await page.locator('.data-plate').all()) {
    await plate.scrollIntoViewIfNeeded();
    await expect(plate.locator('xpath=ancestor::astro-island')).not.toHaveAttribute('ssr');
  }
}
