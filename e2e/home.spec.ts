import { expect, test } from './support/test.ts';
import { LANGUAGES, otherLanguage, words } from './support/words.ts';

const LESSONS = ['data', 'linear', 'network', 'weights'];

for (const language of LANGUAGES) {
  const t = words(language, 'lab');

  test.describe(`home, ${language}`, () => {
    test('one click trains a model and shows it reading', async ({ page }) => {
      await page.goto(`${language}/`);
      const read = page.locator('[data-exercise="linear"]').first();
      await page.getByRole('button', { name: t('home.train') }).click();
      await expect(read).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
      await expect(page.getByRole('button', { name: t('home.again') })).toBeEnabled();
      const grid = page.getByRole('list', { name: t('home.grid') });
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
