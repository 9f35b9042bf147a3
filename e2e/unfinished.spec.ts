import { Lab, type Settings } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { dailyIn, words } from './support/words.ts';

const LONG: Settings = { 'learning-rate': 0.03, steps: 1000, 'batch-size': 200, seed: 7, engine: 'plain' };
const LINKED: Settings = { steps: 20, 'batch-size': 30, seed: 9, engine: 'plain' };

for (const [language, days] of dailyIn('zh')) {
  const t = words(language, 'lab');

  test(
    `an unfinished run makes way for a link and is offered until it goes on or is left, ${language}`,
    days,
    async ({ page }) => {
      const lab = new Lab(page, language, 'linear');
      const offered = lab.root.getByText(t('unfinished', { seed: 7 }));
      await lab.open(LONG);
      await lab.action('train').click();
      await lab.expectProgress(30);

      await lab.open(LINKED);
      await expect(offered).toBeVisible();
      await lab.expectState('idle');
      await page.reload();
      await lab.root.scrollIntoViewIfNeeded();
      await expect(offered).toBeVisible();
      await expect(lab.field('seed')).toHaveValue('9');
      await expect(lab.field('steps')).toHaveValue('20');
      await lab.train();
      await expect(offered).toBeVisible();
      expect(await lab.record()).toMatchObject({ seed: 9, source: { knobs: { steps: 20 } } });

      await lab.root.getByRole('button', { name: t('unfinished.takeUp') }).click();
      await expect(offered).toHaveCount(0);
      await lab.expectProgress(10);

      await lab.open({ ...LINKED, seed: 11 });
      await lab.root.getByRole('button', { name: t('unfinished.dismiss') }).click();
      await expect(offered).toHaveCount(0);
      await page.reload();
      await lab.root.scrollIntoViewIfNeeded();
      await expect(lab.action('again')).toBeEnabled();
      await expect(offered).toHaveCount(0);
    },
  );
}
