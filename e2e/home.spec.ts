import { pictures } from './support/pictures.ts';
import { shifted, watchShifts } from './support/shifts.ts';
import { expect, test } from './support/test.ts';
import { LANGUAGES, otherLanguage, words } from './support/words.ts';

const LESSONS = ['data', 'linear', 'network', 'weights'];

for (const language of LANGUAGES) {
  const t = words(language, 'lab');

  test.describe(`home, ${language}`, () => {
    test('twenty digits stand there before the first click, and a run answers in their places', async ({ page }) => {
      await watchShifts(page);
      await page.goto(`${language}/`);
      const waiting = page.getByRole('list', { name: t('home.grid.waiting') });
      const digits = await pictures(waiting);
      expect(digits).toHaveLength(20);
      for (const { name, width, room } of digits) {
        expect(name).toMatch(/[0-9]/);
        expect(width).toBe(20 * 28);
        expect(room).toBeGreaterThan(28);
      }
      await expect(waiting).toHaveText(/^(\s*\?\s*){20}$/);

      await page.getByRole('button', { name: t('home.train') }).click();
      const read = page.getByRole('list', { name: t('home.grid'), exact: true });
      await expect(read).toBeVisible({ timeout: 120_000 });
      // The same images, so the reader can check the answers against what was seen before.
      expect((await pictures(read)).map(({ name }) => name)).toEqual(digits.map(({ name }) => name));
      expect((await shifted(page)).moved).toEqual([]);
    });

    test('without JavaScript the stored run stands there, and says that it is one', async ({ browser, baseURL }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
      const page = await context.newPage();
      await page.goto(`${language}/`);
      await expect(page.getByRole('region', { name: t('home.title') })).toContainText(t('home.stored', { seed: 3 }));
      const read = page.getByRole('list', { name: t('home.grid'), exact: true });
      await expect(read.getByRole('img')).toHaveCount(20);
      await expect(read.getByRole('img').first()).toBeVisible();
      await expect(read).toContainText('%');
      // No second panel, and no button that cannot do anything.
      await expect(page.getByRole('list', { name: t('home.grid.waiting') })).toBeHidden();
      await expect(page.getByRole('button', { name: t('home.train') })).toBeHidden();
      await context.close();
    });

    test('one click trains a model and shows it reading', async ({ page }) => {
      await page.goto(`${language}/`);
      const read = page.locator('[data-exercise="linear"]').first();
      await page.getByRole('button', { name: t('home.train') }).click();
      await expect(read).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
      await expect(page.getByRole('button', { name: t('home.again') })).toBeEnabled();
      const grid = page.getByRole('list', { name: t('home.grid'), exact: true });
      await expect(grid.getByRole('listitem')).toHaveCount(20);
      await expect(page.getByRole('link', { name: t('home.why') })).toHaveAttribute('href', /linear\//);
    });

    test('lists the lessons and leads to each', async ({ page }) => {
      const site = words(language, 'site');
      for (const slug of LESSONS) {
        await page.goto(`${language}/`);
        await page.locator('main').locator(`a[href$="/${language}/${slug}/"]`).first().click();
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByText(site('objectives'))).toBeVisible();
      }
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const language of LANGUAGES) {
    test(`a lesson reads and leads on, ${language}`, async ({ page }) => {
      await page.goto(`${language}/linear/`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // The figure of the old runs is drawn when the page is built.
      await expect(page.locator('[data-exercise="linear"] svg[role="img"]').first()).toBeVisible();
      await page.locator('a[data-language-switch]').click();
      await expect(page).toHaveURL(new RegExp(`/${otherLanguage(language)}/linear/`));
    });
  }
});
