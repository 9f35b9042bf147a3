import { expectAccessible } from './support/axe.ts';
import { TRAINING_TIMEOUT_MS } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { LANGUAGES, words } from './support/words.ts';

test('the weights lesson trains a network by itself when there is none', async ({ page }) => {
  const t = words('en', 'lab');
  await page.goto('en/weights/?engine=simd');
  const sheets = page.locator('[data-exercise="network"]').first();
  await sheets.scrollIntoViewIfNeeded();
  await sheets
    .getByRole('button', { name: new RegExp(t('action.train')) })
    .first()
    .click();
  await expect(sheets).toHaveAttribute('data-state', 'done', { timeout: TRAINING_TIMEOUT_MS });

  const slider = sheets.getByRole('slider').first();
  await slider.scrollIntoViewIfNeeded();
  const before = await slider.getAttribute('aria-valuetext');
  await slider.press('ArrowLeft');
  await expect(slider).not.toHaveAttribute('aria-valuetext', before ?? '');
  await expectAccessible(page);
});

for (const language of LANGUAGES) {
  test.describe(`before any run, ${language}`, () => {
    test.use({ javaScriptEnabled: false });

    test('sheets, close-up and tiles of a stored run stand there', async ({ page, request }) => {
      const t = words(language, 'weights');
      await page.goto(`${language}/weights/`);
      const picture = (name: string) => page.getByRole('img', { name, exact: true });
      for (const step of [10, 100, 1000]) {
        await expect(picture(t('sheet.name', { count: 100, step })).first()).toBeVisible();
      }
      await expect(page.getByText(t('stored', { seed: 3 }))).toHaveCount(2);
      // Each is a window on picture files that are there.
      const files = await page.locator('.w').evaluateAll((pictures) => {
        const urls = pictures.flatMap((each) => (each.getAttribute('style') ?? '').match(/(?<=url\()\/[^)]+/g) ?? []);
        return [...new Set(urls)];
      });
      expect(files).toHaveLength(6);
      for (const file of files) expect((await request.get(file)).headers()['content-type']).toBe('image/png');
    });
  });
}
