import { codeExercises } from '../src/exercises/code-exercises.ts';
import { WRONG_ANSWERS } from '../src/tools/fixtures/wrong-answers.ts';
import { Cell } from './support/cell.ts';
import { Lab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { dailyIn, otherLanguage, LANGUAGE_NAME, words } from './support/words.ts';

for (const [language, days] of dailyIn('en')) {
  test(`${language}: a press before the cell is alive runs the starter`, days, async ({ page }) => {
    const cell = new Cell(page, language, 'linear-by-code');
    await page.goto(`${language}/linear/`);
    await cell.run();
    await cell.expectState('failed');
    await expect(cell.output()).toContainText('0.9076');
    await expect(cell.root.getByRole('row', { name: cell.t('checks.unmet') })).toHaveCount(2);
  });

  test(`${language}: the linear model by code, one number changed through its knob`, days, async ({ page }) => {
    const cell = new Cell(page, language, 'linear-by-code');
    await cell.open('linear');
    await cell.root.getByRole('textbox', { name: /^(Steps|步数)$/ }).fill('3000');
    await expect(cell.editor()).toContainText('steps: 3000');
    const { starter } = codeExercises['linear-by-code'];
    await cell.write(starter[language].replace('1000', '3000').replace("show('');", "show('3000 > 1000: 0.9172');"));
    await expect(cell.root.getByRole('textbox', { name: /^(Steps|步数)$/ })).toHaveValue('3000');
    await cell.run();
    await cell.expectState('passed');
    await expect(cell.output()).toContainText('0.9172');
  });

  test(
    `${language}: a network in place of the linear model, with hints after the first attempt`,
    days,
    async ({ page }) => {
      const cell = new Cell(page, language, 'replace-classifier');
      await cell.open('network');
      const { starter, hints } = codeExercises['replace-classifier'];
      await cell.button('hint.1').click();
      await expect(cell.root.getByText(hints[language][0])).toBeVisible();
      await expect(cell.button('hint.2')).toHaveAttribute('aria-disabled', 'true');
      await expect(cell.root.getByText(cell.t('hint.locked'))).toBeVisible();
      await cell.run();
      await cell.expectState('failed');
      await expect(cell.button('hint.2')).toHaveAttribute('aria-disabled', 'true');

      await cell.write(
        starter[language].replace(
          'linearClassifier({ learningRate: 0.03 })',
          'networkClassifier({ hiddenUnits: [20] })',
        ),
      );
      // What stands there belongs to the code before, and says so.
      await expect(cell.root.getByText(cell.t('status.stale'))).not.toHaveCount(0);
      await cell.run();
      await cell.expectState('failed');
      await expect(cell.root.getByText(cell.t('hint.locked'))).toHaveCount(0);
      await cell.button('hint.2').click();
      await expect(cell.root.getByText(hints[language][1])).toBeVisible();

      await cell.runSolution();
      await cell.expectState('passed');
    },
  );

  test(`${language}: the test accuracy, tried on validation before the seal is broken`, days, async ({ page }) => {
    const cell = new Cell(page, language, 'test-accuracy');
    const testShards: string[] = [];
    page.context().on('request', (request) => {
      if (/\/data\/test.*\.bin$/.test(request.url())) testShards.push(request.url());
    });
    await cell.open('network');
    const code = codeExercises['test-accuracy'].solution.code[language];
    await cell.write(code.replace("'validation'", "'test'"));
    await cell.run();
    const question = cell.root.getByRole('alertdialog', { name: cell.t('seal.ask') });
    await expect(question).toContainText(cell.t('seal.untried'));
    expect(testShards).toEqual([]);
    await cell.root.getByRole('button', { name: cell.t('seal.wait') }).click();
    await cell.expectState('stopped');
    await cell.write(code);
    await cell.run();
    await cell.expectState('failed');
    await expect(cell.root.getByRole('row', { name: cell.t('checks.met') }).first()).toContainText(
      cell.t('check.shown-accuracy.validation'),
    );
    // However the set is written.
    await cell.write(code.replace("'validation'", "['te', 'st'].join('')"));
    await cell.run();
    await expect(question).toContainText('0.05');
    await expect(question).not.toContainText(cell.t('seal.untried'));
    expect(testShards).toEqual([]);
    await cell.root.getByRole('button', { name: cell.t('seal.open') }).click();
    await cell.expectState('passed');
    expect(testShards.length).toBeGreaterThan(0);
    // Once is enough.
    await cell.run();
    await cell.expectState('passed');
  });

  test(`${language}: a run that diverged is not examined without a word`, days, async ({ page }) => {
    const lab = new Lab(page, language, 'network');
    await lab.open({ 'learning-rate': 100, engine: 'plain' });
    await lab.action('train').click();
    await lab.expectState('diverged');
    const cell = new Cell(page, language, 'test-accuracy');
    await cell.touch();
    await cell.write("await read(run, 'test');");
    await cell.run();
    const question = cell.root.getByRole('alertdialog', { name: cell.t('seal.ask') });
    await expect(question).toContainText(cell.t('seal.diverged'));
    await expect(question).toContainText('100');
    await cell.button('stop').click();
    await cell.expectState('stopped');
    await expect(question).toHaveCount(0);
  });

  test(`${language}: each wrong test accuracy misses its check`, { tag: '@long' }, async ({ page }) => {
    const cell = new Cell(page, language, 'test-accuracy');
    for (const [misses, code] of WRONG_ANSWERS['test-accuracy']) {
      await test.step(`misses ${String(misses)}`, async () => {
        // Anew each time: a seal that is broken stays broken.
        await page.goto(`${language}/network/?engine=simd`);
        await cell.touch();
        await cell.write(code);
        await cell.run();
        if (code.includes("'test'")) await cell.root.getByRole('button', { name: cell.t('seal.open') }).click();
        await cell.expectState('failed', 120_000);
        await expect(cell.checks().nth(misses)).toContainText(cell.t('checks.unmet'));
      });
    }
  });

  test(`${language}: a draft survives reload and the switch of language`, days, async ({ page }) => {
    const cell = new Cell(page, language, 'beat-096');
    await cell.open('network');
    await cell.write('show(1234.5);');
    await page.reload();
    await cell.touch();
    await expect(cell.editor()).toContainText('show(1234.5);');
    await page
      .getByRole('link', { name: LANGUAGE_NAME[otherLanguage(language)] })
      .first()
      .click();
    const other = new Cell(page, otherLanguage(language), 'beat-096');
    await other.touch();
    await expect(other.editor()).toContainText('show(1234.5);');
    await other.run();
    await expect(other.output()).toContainText('1234.5');
  });
}

for (const [language, days] of dailyIn('en')) {
  test(`${language}: controls and code are two views, and the page says where they are not`, days, async ({ page }) => {
    const cell = new Cell(page, language, 'replace-classifier');
    await cell.open('network');
    const knob = (name: 'steps' | 'learningRate' | 'hiddenUnits' | 'dropout' | 'seed') =>
      cell.root.getByRole('textbox', { name: words(language, 'lab')(`knob.${name}`), exact: true });
    await expect(knob('learningRate')).toHaveValue('0.03');
    await expect(knob('hiddenUnits')).toHaveCount(0);

    // Code moves the knobs, also those that it leaves to their defaults; these are then written into the code.
    await cell.write(`const model = networkClassifier({ hiddenUnits: [30, 20] });\nawait train(model);`);
    await expect(knob('hiddenUnits')).toHaveValue('30, 20');
    await expect(knob('learningRate')).toHaveValue('0.02');
    await knob('steps').fill('250');
    await knob('dropout').fill('0.1');
    await knob('hiddenUnits').fill('40');
    await expect(cell.editor()).toContainText('networkClassifier({ hiddenUnits: [40], dropout: 0.1 })');
    await expect(cell.editor()).toContainText('train(model, { steps: 250 })');

    // What cannot be taken stays in its field and out of the code.
    await knob('steps').fill('many');
    await expect(cell.root.getByText(cell.t('knobs.refused'))).toBeVisible();
    await expect(cell.editor()).toContainText('steps: 250');

    for (const [code, said] of [
      [
        `const rate = 0.1;\nconst model = linearClassifier({ learningRate: rate });\nawait train(model);`,
        cell.t('knobs.odd', { line: 2 }),
      ],
      [`await train(linearClassifier());\nawait train(linearClassifier());`, cell.t('knobs.several', { line: 2 })],
      [`show(1);`, cell.t('knobs.none')],
    ] as const) {
      await cell.write(code);
      await expect(cell.root.getByText(said)).toBeVisible();
      await expect(knob('learningRate')).toHaveCount(0);
      await cell.run();
      await cell.expectState('failed');
    }
    await cell.button('reset').click();
    await expect(knob('learningRate')).toHaveValue('0.03');
    await cell.root.getByRole('button', { name: cell.t('undo') }).click();
    await expect(cell.editor()).toContainText('show(1);');
    await expect(cell.root.getByRole('button', { name: cell.t('undo') })).toHaveCount(0);
  });
}

for (const [language, days] of dailyIn('zh')) {
  test(`${language}: better than the published solution, with no more steps`, days, async ({ page }) => {
    const cell = new Cell(page, language, 'beat-096');
    await cell.open('network');
    await cell.write(codeExercises['beat-096'].starter[language].replace('seed: 1', 'seed: 2'));
    await cell.run();
    await cell.expectState('failed');
    await expect(cell.row('check.steps')).toContainText(cell.t('checks.met'));
    const reached = await cell.row('check.accuracy').getByRole('cell').first().textContent();
    await expect(cell.root).toContainText(cell.t('best', { value: reached ?? '', count: 1 }));
    await cell.runSolution();
    await cell.expectState('passed', 120_000);
    const value = (await cell.row('check.accuracy').getByRole('cell').first().textContent()) ?? '';
    await expect(cell.root).toContainText(cell.t('best', { value, count: 2 }));
    await expect(cell.root).toContainText(cell.t('best.note'));

    // A worse run does not take its place, and the journal keeps it.
    await page.reload();
    await cell.touch();
    await expect(cell.root).toContainText(cell.t('best', { value, count: 2 }));
  });
}

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('the first tap on the code puts the caret there', async ({ page }) => {
    const cell = new Cell(page, 'en', 'linear-by-code');
    await page.goto('en/linear/');
    await cell.root.getByText("show('');").tap();
    await expect(cell.editor()).toBeFocused();
    await page.keyboard.type(' // typed');
    await expect(cell.editor()).toContainText("show(''); // typed");
  });

  test('what can be called fits, one function a block', async ({ page }) => {
    const cell = new Cell(page, 'en', 'replace-classifier');
    await page.goto('en/network/');
    await cell.root.scrollIntoViewIfNeeded();
    await cell.root.getByRole('button', { name: cell.t('run'), exact: true }).focus();
    await expect(cell.editor()).toBeVisible();
    const summary = cell.root.getByText(cell.t('api.title', { count: 8 }));
    await summary.tap();
    const name = cell.root.getByRole('term').filter({ hasText: 'networkClassifier' });
    const [term, line] = [await name.boundingBox(), await summary.boundingBox()];
    expect(term!.width).toBeGreaterThan(0.9 * line!.width);
    // A line or two, not one letter a line.
    expect(term!.height).toBeLessThan(80);
    await expect(cell.root.getByText('const x = 1;')).toBeVisible();
  });
});

test('by keyboard alone: into the editor, run, out again', async ({ page }) => {
  const cell = new Cell(page, 'en', 'beat-096');
  await cell.open('network');
  await cell.editor().focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type("show('by hand');");
  await page.keyboard.press('Control+Enter');
  await cell.expectState('failed');
  await expect(cell.output()).toContainText('by hand');
  await page.keyboard.press('Escape');
  // Half a minute goes by: nobody has to be fast.
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 30_000;
  });
  await page.keyboard.press('Tab');
  await expect(cell.root.getByRole('button', { name: cell.t('runAgain'), exact: true })).toBeFocused();
});
