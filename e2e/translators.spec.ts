import { Lab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { TRANSLATED, translatePages } from './support/translator.ts';
import { LANGUAGES, words } from './support/words.ts';

const PAGES = ['', 'data/', 'linear/', 'network/', 'weights/', 'engines/'];

for (const language of LANGUAGES) {
  const t = words(language, 'lab');

  test.describe(`a page translator, ${language}`, () => {
    test.beforeEach(({ page }) => translatePages(page));

    test('translates the lesson, and the lab tells of each run as it is', async ({ page }) => {
      const lab = new Lab(page, language, 'linear');
      await lab.open({ seed: 1, steps: 20, engine: 'simd' });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^\\s*${TRANSLATED}`));

      const ask = page.locator('#predict-linear-worst-digit');
      await ask.getByRole('radio', { name: '8' }).check();
      await ask.getByRole('button', { name: t('predict.lock') }).click();
      await expect(ask).toContainText(t('predict.waiting'));
      for (const steps of [20, 200]) {
        await lab.field('steps').fill(String(steps));
        await lab.train();
        const { periods, confusion } = await lab.record();
        const { validation } = periods.at(-1)!;
        const percent = (validation.accuracy * 100).toFixed(1);
        await expect(lab.root.getByText(t('status.done.rest', { steps, periods: 10 })).first()).toBeVisible();
        await expect(lab.root.getByRole('region', { name: t('accuracy.title') })).toContainText(`${percent}%`);
        for (const figure of [validation.logLoss.toFixed(2), validation.crossEntropy.toFixed(3)]) {
          await expect(lab.root.getByRole('table', { name: t('facts.caption') })).toContainText(figure);
        }
        const cells = lab.root.getByRole('table', { name: t('matrix.caption') }).getByRole('cell');
        await expect(cells.filter({ hasText: /\d/ }).first()).toContainText(String(confusion![0]![0]));
        await lab.root.getByRole('button', { name: t('loss.numbers.show') }).click();
        const numbers = lab.root
          .getByRole('table', { name: t('table.caption') })
          .getByRole('row')
          .last();
        await expect(numbers).toContainText(`${percent}%`);
        await expect(numbers).toContainText(validation.logLoss.toFixed(2));
        await lab.root.getByRole('button', { name: t('loss.numbers.hide') }).click();
      }
      await expect(ask).not.toContainText(t('predict.waiting'));
    });

    test('leaves everything alone that changes while it is read', async ({ page }) => {
      for (const path of PAGES) {
        await page.goto(`${language}/${path}`);
        const open = await page
          .locator('astro-island')
          .evaluateAll((islands) =>
            islands
              .filter((island) => !island.closest('[translate="no"]'))
              .map((island) => island.getAttribute('component-url')!.replace(/^.*\/|\..*$/g, '')),
          );
        // Their sentences stay as they are, or give way to others.
        expect(open.filter((name) => name !== 'Predict' && name !== 'RecipeButton')).toEqual([]);
        await expect(page.locator('[translate="no"]').first()).toHaveAttribute(
          'lang',
          language === 'zh' ? 'zh-Hans' : 'en',
        );
      }
    });
  });
}
