import { codeExercises } from '../src/exercises/code-exercises.ts';
import { expectAccessible } from './support/axe.ts';
import { Cell } from './support/cell.ts';
import { expect, test } from './support/test.ts';
import { dailyIn, LANGUAGES } from './support/words.ts';

for (const [language, days] of dailyIn('en')) {
  test(`${language}: nothing breaks a rule of access in any state of a cell`, days, async ({ page }) => {
    const cell = new Cell(page, language, 'beat-096');
    await page.goto(`${language}/network/`);
    await cell.expectState('idle');
    await expectAccessible(page);
    // Until the sandbox is there, and it is not given yet.
    let give: () => void = () => undefined;
    const given = new Promise<void>((resolve) => (give = resolve));
    await page.route('**/sandbox/**', async (route) => {
      await given;
      await route.continue();
    });
    await cell.touch();
    await cell.write('await new Promise(() => {});');
    await cell.run();
    await expect(cell.root).toHaveAttribute('data-state', /loading|running/);
    await expectAccessible(page);
    give();

    await cell.expectState('running');
    await expectAccessible(page);
    await cell.button('stop').click();
    await cell.expectState('stopped');
    await expectAccessible(page);

    await cell.write('show（1)');
    await cell.run();
    await cell.expectState('error');
    await expectAccessible(page);

    await cell.write(
      `show(1, [1, 2], 'a', [[1, 2], [3, 4]]);
       const run = await train(networkClassifier({ hiddenUnits: [9] }));
       show(run.lossChart, run.confusion);`,
    );
    await cell.run();
    await cell.expectState('failed');
    for (const name of ['hint.1', 'hint.2', 'hint.3', 'solution'] as const) {
      await cell.button(name).click();
      await expect(cell.button(name)).toHaveAttribute('aria-expanded', 'true');
    }
    await cell.root.getByText(cell.t('api.title', { count: 8 })).click();
    await expectAccessible(page);

    const step = new Cell(page, language, 'write-step');
    await step.touch();
    await step.run();
    await step.expectState('failed');
    await expectAccessible(page);
    await step.write(codeExercises['write-step'].solution.code[language]);
    await step.run();
    await step.expectState('passed', 120_000);
    await expect(step.output().getByRole('img', { name: step.t('step.title') })).toBeVisible();
    await expectAccessible(page);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const language of LANGUAGES) {
    test(`${language}: a cell shows its task, its starter and what that shows`, async ({ page }) => {
      await page.goto(`${language}/network/`);
      for (const id of ['replace-classifier', 'write-step', 'beat-096', 'test-accuracy'] as const) {
        const cell = new Cell(page, language, id);
        const { texts, starter } = codeExercises[id];
        await expect(cell.root.getByText(texts[language].task)).toBeVisible();
        await expect(cell.root.locator('code').first()).toHaveText(starter[language]);
      }
      const { t } = new Cell(page, language, 'write-step');
      await expect(page.getByText(t('stored'))).toHaveCount(4);
      // The linear model that the first cell begins with, after its last period.
      await expect(page.getByText(/^ {3}1000 +\d\.\d\d +\d\.\d\d$/m).first()).toBeVisible();
      await expect(
        page.getByText(t('got.gap.differs', { wrong: '300', total: '600' }).slice(0, 4)).first(),
      ).toBeVisible();
    });
  }
});
