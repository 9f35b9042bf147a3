import { expectAccessible } from './support/axe.ts';
import { Lab } from './support/lab.ts';
import { expectSoundRecord, validationAccuracy } from './support/record.ts';
import { expect, test } from './support/test.ts';
import { LANGUAGES, words } from './support/words.ts';

for (const language of LANGUAGES) {
  for (const engine of ['webgl', 'plain'] as const) {
    // Each language and each engine once; all pairs take too long for every day.
    const tag = (language === 'zh') === (engine === 'webgl') ? [] : ['@long'];
    test(`linear solution, ${language} on ${engine}: trained, read, looked into`, { tag }, async ({ page }) => {
      const t = words(language, 'lab');
      const lab = new Lab(page, language, 'linear');
      await lab.open({ engine });
      await expect(lab.field('learningRate')).toHaveValue('0.02');
      await lab.trainRecipe();
      await lab.expectEngine(engine);
      await expect(lab.field('learningRate')).toHaveValue('0.03');

      const record = await lab.record();
      expect(record).toMatchObject({
        source: {
          kind: 'exercise',
          exercise: 'linear',
          knobs: { learningRate: 0.03, steps: 1000, batchSize: 30 },
        },
        engines: [{ fromStep: 0, engine, reason: { cause: 'chosen', engine } }],
      });
      expectSoundRecord(record);
      expect(validationAccuracy(record)).toBeGreaterThanOrEqual(0.885);
      expect(validationAccuracy(record)).toBeLessThanOrEqual(0.925);

      const nines = record.confusion?.[4]?.[9] ?? 0;
      const name = t('matrix.cell', { truth: 4, read: 9 });
      const cell = lab.root.getByRole('button', { name });
      await cell.click();
      await expect(lab.root.getByText(t('tiles.title', { truth: 4, read: 9, count: nines })).first()).toBeVisible();

      await lab.root.getByRole('button', { name: t('loss.numbers.show'), exact: true }).click();
      await expect(lab.root.getByRole('table', { name: t('table.caption') }).getByRole('row')).toHaveCount(11);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page);
    });
  }
}
