import { codeExercises } from '../src/exercises/code-exercises.ts';
import { expectAccessible } from './support/axe.ts';
import { Cell } from './support/cell.ts';
import { expect, test } from './support/test.ts';
import { LANGUAGES } from './support/words.ts';

for (const language of LANGUAGES) {
  test(`${language}: nothing breaks a rule of access in any state of a cell`, { tag: '@long' }, async ({ page }) => {
    const cell = new Cell(page, language, 'beat-096');
    await page.goto(`${language}/network/`);
    await cell.expectState('idle');
    await expectAccessible(page, cell.root);
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
    await expectAccessible(page, cell.root);
    give();

    await cell.expectState('running');
    await expectAccessible(page, cell.root);
    await cell.button('stop').click();
    await cell.expectState('stopped');
    await expectAccessible(page, cell.root);

    await cell.write('show（1)');
    await cell.run();
    await cell.expectState('error');
    await expectAccessible(page, cell.root);

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
    await expectAccessible(page, cell.root);

    const step = new Cell(page, language, 'write-step');
    await step.touch();
    await step.run();
    await step.expectState('failed');
    await expectAccessible(page, step.root);
    await step.write(codeExercises['write-step'].solution.code[language]);
    await step.run();
    await step.expectState('passed', 120_000);
    await expect(step.output().getByRole('img', { name: step.t('step.title') })).toBeVisible();
    await expectAccessible(page, step.root);
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
      // By place: text inside of noscript is not found by its words.
      const stored = page.locator('[data-code-cell] + noscript pre');
      await expect(stored).toHaveCount(4);
      for (const each of await stored.all()) await expect(each).toBeVisible();
      // The linear model that the first cell begins with, after its last period.
      await expect(stored.first()).toHaveText(/^ {3}1000 +\d\.\d\d +\d\.\d\d$/m);
      await expect(stored.filter({ hasText: '✎ 4' })).toHaveText(/600/);
    });
  }
});
