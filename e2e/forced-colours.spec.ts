import { expect, test } from './support/test.ts';
import { LANGUAGES, words } from './support/words.ts';

for (const language of LANGUAGES) {
  for (const path of ['data/', 'linear/', 'network/', 'weights/', 'engines/']) {
    test(`in forced colours the chosen option stands out on ${language}/${path}`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await page.goto(`${language}/${path}`);
      if (path === 'data/') {
        const card = page.locator('[data-exercise="data"]');
        await card.getByRole('button', { name: words(language, 'data')('load.button') }).click();
        await expect(card).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
        await page.locator('.data-describe').scrollIntoViewIfNeeded();
        // The stored one has the same words, until the live one takes its place.
        await expect(page.locator('.data-describe fieldset.seg').first()).toBeEnabled();
      }
      // A guess has none chosen at first.
      for (const group of await page.locator('form fieldset:enabled').filter({ visible: true }).all()) {
        await group.getByRole('radio').first().check();
      }
      const chosen = await page.locator('.seg label:has(:checked)').evaluateAll((labels) =>
        labels.map((label) => {
          const other = label.parentElement?.querySelector('label:not(:has(:checked))');
          const { backgroundColor, color } = getComputedStyle(label);
          return { text: label.textContent, color, backgroundColor, others: getComputedStyle(other!).backgroundColor };
        }),
      );
      expect(chosen.length).toBeGreaterThan(0);
      for (const { text, color, backgroundColor, others } of chosen) {
        expect(backgroundColor, text).not.toBe(others);
        expect(backgroundColor, text).not.toBe(color);
      }
    });
  }
}
