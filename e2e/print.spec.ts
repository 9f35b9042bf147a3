import { Lab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { LANGUAGES, words } from './support/words.ts';

for (const language of LANGUAGES) {
  test(`paper has the reader's own run and nothing to press, ${language}`, async ({ page }) => {
    const t = words(language, 'lab');
    const lab = new Lab(page, language, 'linear');
    await lab.open({ steps: 20, seed: 7, engine: 'simd' });
    await lab.train();
    await expect(lab.root.getByText(t('keep.download'))).toBeVisible();
    const accuracy = await lab.root.locator('.big').innerText();

    await page.emulateMedia({ media: 'print' });
    await expect(lab.root.locator('.big')).toHaveText(accuracy.replace(/\s/g, ''));
    await expect(lab.root.getByRole('table', { name: t('matrix.caption') })).toBeVisible();
    for (const path of ['linear/', 'data/', 'network/', 'weights/', 'engines/', '']) {
      if (path !== 'linear/') await page.goto(`${language}/${path}`);
      // A cell of the matrix is a number first.
      const pressed = page.locator('button:visible:not(.matrix button), summary:visible, select:visible');
      const left = await pressed.evaluateAll((all) =>
        all.filter((each) => !each.closest('.solution[open]')).map((each) => each.outerHTML.slice(0, 120)),
      );
      expect(left, path).toEqual([]);
    }
  });
}
