import { codeExercises } from '../src/exercises/code-exercises.ts';
import { filled, WRONG_ANSWERS } from '../src/tools/fixtures/wrong-answers.ts';
import { Cell } from './support/cell.ts';
import { expect, test } from './support/test.ts';
import { dailyIn } from './support/words.ts';

const { starter, solution } = codeExercises['write-step'];
const CLIP = 'Math.min(1, 5 / norm)';
const ADAGRAD = 'rate * g / Math.sqrt(sums[i])';

for (const [language, days] of dailyIn('en')) {
  test(`${language}: a training step of the reader's trains, and its curve lies on ours`, days, async ({ page }) => {
    const cell = new Cell(page, language, 'write-step');
    const { t } = cell;
    await cell.open('network');
    await cell.run();
    await cell.expectState('failed');
    await expect(cell.root.getByRole('row', { name: t('checks.unmet') })).toHaveCount(5);
    // What differs stands at its line too; the editor draws what is near the window only.
    await cell.root.evaluate((element) => {
      element.scrollIntoView();
    });
    await expect(cell.editor().locator('.at-line.bad')).toHaveCount(4);
    await expect(cell.root.getByRole('img', { name: t('gap.map', { images: 30, units: 20 }) })).toHaveCount(2);

    await cell.write(filled(['Math.max(0, seen[i])', 'sum', CLIP, ADAGRAD], language));
    await cell.run();
    await cell.expectState('failed');
    await expect(cell.why('check.gap.backward')).toContainText(/back \[\d+, \d+\]/);
    await expect(cell.why('check.gap.backward')).toContainText(t('gap.ask.backward'));
    for (const gap of ['forward', 'clip', 'adagrad'] as const)
      await expect(cell.row(`check.gap.${gap}`)).toContainText(t('checks.met'));
    await expect(cell.row('check.curve')).toContainText('–');

    await cell.runSolution();
    await cell.expectState('passed', 120_000);
    await expect(cell.editor()).toContainText('Math.max(0, seen[i])');
    await expect(cell.output().getByRole('img', { name: t('step.title') })).toBeVisible();
    await expect(cell.row('check.curve')).toContainText('10⁻');
  });
}

for (const [language, days] of dailyIn('zh')) {
  test(`${language}: NaN, a wrong shape, nothing and a function left out are told plainly`, days, async ({ page }) => {
    const cell = new Cell(page, language, 'write-step');
    const { t } = cell;
    await cell.open('network');
    const right = solution.code[language];

    await cell.write(
      right
        .replace('Math.max(0, seen[i])', '0 / 0')
        .replace('const back = new Float32Array(seen.length)', 'const back = new Float32Array(7)')
        .replace('return Math.min', 'Math.min'),
    );
    await cell.run();
    await cell.expectState('failed');
    await expect(cell.why('check.gap.forward')).toContainText(t('why.gap.nan', { place: 'seen [0, 0]' }));
    await expect(cell.why('check.gap.backward')).toContainText(t('why.gap.length', { total: '600', got: '7' }));
    await expect(cell.why('check.gap.clip')).toContainText(t('why.gap.nothing', { given: 'undefined' }));

    await cell.write(right.replace('clip, ', ''));
    await cell.run();
    const line = right.split('\n').length;
    const problem = t('problem.no-function', { call: 'tryStep', name: 'clip' });
    await cell.expectProblem(t('problem.at', { line, problem }));

    // All that is compared agrees, and then the training breaks.
    await cell.write(right.replace('const scale = clip(gradients);', 'const scale = clip(gradients) / 0 * 0;'));
    await cell.run();
    await cell.expectProblem(t('problem.at', { line, problem: t('problem.step-not-finite', { step: 100 }) }));
  });

  test(`${language}: training with the reader's step stops when asked to`, days, async ({ page }) => {
    const cell = new Cell(page, language, 'write-step');
    await cell.open('network');
    await cell.write(solution.code[language]);
    await cell.run();
    await expect(cell.root.getByText(/第[\d,]+步|step [\d,]+ of/).first()).toBeVisible({ timeout: 60_000 });
    await cell.button('stop').click();
    await cell.expectState('stopped');
    await cell.write(starter[language]);
    await cell.run();
    await cell.expectState('failed');
  });

  test(`${language}: each wrong answer misses its check`, { tag: '@long' }, async ({ page }) => {
    for (const id of ['linear-by-code', 'replace-classifier', 'beat-096', 'write-step'] as const) {
      const cell = new Cell(page, language, id);
      await cell.open(id === 'linear-by-code' ? 'linear' : 'network');
      for (const [misses, code] of WRONG_ANSWERS[id]) {
        await test.step(`${id}, ${misses}`, async () => {
          await cell.write(code);
          await cell.run();
          await cell.expectState('failed', 120_000);
          await expect(cell.checks().nth(misses)).toContainText(cell.t('checks.unmet'));
        });
      }
    }
  });
}
