import { Lab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { dailyIn, words } from './support/words.ts';

type Field = Parameters<Lab['field']>[0];
const BAD: readonly (readonly [field: Field, text: string])[] = [
  ['learningRate', ''],
  ['learningRate', '0'],
  ['learningRate', '-1'],
  ['learningRate', '1e99'],
  ['learningRate', 'abc'],
  ['learningRate', 'NaN'],
  ['learningRate', '3,5'],
  ['steps', '0'],
  ['steps', '2.5'],
  ['steps', '99999'],
  ['batchSize', '7501'],
  ['batchSize', '３,５'],
  ['hiddenUnits', ''],
  ['hiddenUnits', '100,,x'],
  ['hiddenUnits', '100,,100'],
  ['hiddenUnits', '0'],
  ['hiddenUnits', '100 100'],
  ['dropout', '1'],
  ['dropout', '-0.1'],
  ['seed', 'seven'],
  ['seed', '7'.repeat(20_000)],
];

for (const [language, days] of dailyIn('zh')) {
  const t = words(language, 'lab');

  test.describe(`knobs, ${language}`, () => {
    test('values that make no sense get a message at the field and reach no engine', days, async ({ page }) => {
      const lab = new Lab(page, language, 'network');
      await lab.open();
      for (const [name, text] of BAD) {
        await test.step(`${name} = “${text}”`, async () => {
          const field = lab.field(name);
          const good = await field.inputValue();
          await field.fill(text);
          await field.press('Enter');
          await expect(field).toHaveAttribute('aria-invalid', 'true');
          await expect(field).toHaveValue(text);
          // The hint and the message both describe the field; only the message is in whole sentences.
          await expect(field).toHaveAccessibleDescription(language === 'zh' ? /[\u4e00-\u9fff].*。/ : /[a-z].*\./i);
          await expect(lab.root).toHaveAttribute('data-state', 'idle');
          await field.fill(good);
          await field.blur();
          await expect(field).not.toHaveAttribute('aria-invalid', 'true');
        });
      }
    });

    test('full-width digits and steps that ten does not divide are understood', async ({ page }) => {
      const lab = new Lab(page, language, 'linear');
      await lab.open({ engine: 'plain' });
      await lab.field('steps').fill('２５');
      await lab.field('steps').blur();
      await expect(lab.field('steps')).toHaveAccessibleDescription(
        new RegExp(t('note.spread', { steps: 25, shortest: 2, longest: 3 })),
      );
      await lab.train();
      expect((await lab.record()).periods.map(({ step }) => step)).toEqual([2, 5, 7, 10, 12, 15, 17, 20, 22, 25]);

      await lab.field('steps').fill('7');
      await lab.field('steps').blur();
      await expect(lab.field('steps')).toHaveAccessibleDescription(new RegExp(t('note.few', { count: 7 })));
      await lab.train();
      expect((await lab.record()).periods.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    });

    test('names in a link that the lab does not have, or has twice, are told', async ({ page }) => {
      const lab = new Lab(page, language, 'linear');
      await page.goto(
        `${language}/linear/?learning_rate=0.03&Seed=7&amp;steps=20&hidden-units=9&batch-size=5&batch-size=6&utm_source=x`,
      );
      await lab.root.scrollIntoViewIfNeeded();
      const names = ['learning_rate', 'Seed', 'amp;steps', 'hidden-units'].join(t('link.separator'));
      const known = ['learning-rate', 'steps', 'batch-size', 'seed', 'engine'].join(t('link.separator'));
      await expect(lab.root.getByText(t('link.unknown', { names, known }))).toBeVisible();
      await expect(lab.root.getByText(t('link.doubled', { names: 'batch-size' }))).toBeVisible();
      await expect(lab.field('batchSize')).toHaveValue('6');
      await expect(lab.field('steps')).toHaveValue('100');
      // A link in which all is well has nothing to say.
      await lab.open({ seed: 7 });
      await lab.train();
      await expect(lab.root.getByText(t('link.unknown', { names: '', known: '' }).split('“')[0]!)).toHaveCount(0);
    });

    test('a learning rate far too large ends the run with an explanation', async ({ page }) => {
      const lab = new Lab(page, language, 'network');
      await lab.open({ 'learning-rate': 100, engine: 'plain' });
      await lab.action('train').click();
      await lab.expectState('diverged');
      await expect(lab.root.getByText(t('notice.diverged.title', { rate: 100 }))).toBeVisible();
      expect(await lab.record()).toMatchObject({ outcome: 'diverged' });
      await expect(lab.action('again')).toBeEnabled();
    });
  });
}

test('settings in the link stand in the fields, wrong ones with a message', async ({ page }) => {
  const lab = new Lab(page, 'en', 'network');
  await page.goto(
    'en/network/?learning-rate=0.1&steps=50&batch-size=-3&hidden-units=20,10&dropout=0.2&seed=9&engine=turbo',
  );
  await lab.root.scrollIntoViewIfNeeded();
  await expect(lab.field('learningRate')).toHaveValue('0.1');
  await expect(lab.field('steps')).toHaveValue('50');
  await expect(lab.field('hiddenUnits')).toHaveValue(/^20, ?10$/);
  await expect(lab.field('dropout')).toHaveValue('0.2');
  await expect(lab.field('seed')).toHaveValue('9');
  await expect(lab.field('batchSize')).toHaveAttribute('aria-invalid', 'true');
  await expect(lab.root.getByText(words('en', 'lab')('link.engine', { engine: 'turbo' }))).toBeVisible();
});
