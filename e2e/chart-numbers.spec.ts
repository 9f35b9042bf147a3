import type { Locator } from '@playwright/test';
import { exercises } from '../src/exercises/exercises.ts';
import { Lab, TRAINING_TIMEOUT_MS } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { dailyIn, LANGUAGES, words } from './support/words.ts';

/** Presses what shows the numbers behind a chart; gives their table. */
async function numbersOf(place: Locator, button: string, chart: string): Promise<Locator> {
  await expect(place.getByRole('img', { name: chart }).filter({ visible: true })).toBeVisible();
  const show = place.getByRole('button', { name: `${button}: ${chart}` });
  await expect(show).toHaveAttribute('aria-expanded', 'false');
  await show.press('Enter');
  await expect(show).toHaveAttribute('aria-expanded', 'true');
  return place.getByRole('table', { name: chart });
}

for (const language of LANGUAGES) {
  test(`the curve, the recorded runs' band and their accuracies can be read as numbers, ${language}`, async ({
    page,
  }) => {
    const t = words(language, 'lab');
    const lab = new Lab(page, language, 'linear');
    await lab.open({ 'learning-rate': 0.03, steps: 1000, 'batch-size': 30, seed: 1, engine: 'simd' });
    await lab.train();
    // With the solution's knobs the band lies there unasked.
    const recorded = exercises.linear.recorded!;
    await expect(lab.root.getByRole('checkbox', { name: t('loss.band', { runs: recorded.runs }) })).toBeChecked();
    await lab.root.getByRole('button', { name: t('loss.numbers.show'), exact: true }).click();
    const { median, p10, p90 } = recorded.validationLogLoss;
    const last = lab.root
      .getByRole('table', { name: t('table.caption') })
      .getByRole('row')
      .last();
    await expect(last).toContainText(median[9]!.toFixed(2));
    await expect(last).toContainText(`${p10[9]!.toFixed(2)}–${p90[9]!.toFixed(2)}`);

    const strip = await numbersOf(lab.root, t('loss.numbers.show'), t('accuracy.title'));
    await expect(strip.getByRole('columnheader')).toHaveText([t('strip.accuracy'), t('strip.runs')]);
    const counts = await strip.getByRole('cell').allInnerTexts();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(recorded.runs);
  });
}

for (const [language, days] of dailyIn('zh')) {
  test(
    `the curve of a run's steps and a neuron's means can be read as numbers, ${language}`,
    days,
    async ({ page }) => {
      const w = words(language, 'weights');
      await page.goto(`${language}/weights/?engine=simd`);
      const sheets = page.locator('[data-exercise="network"]').first();
      await sheets.getByRole('button', { name: w('run.train', { count: 1000 }) }).click();
      await expect(sheets).toHaveAttribute('data-state', 'done', { timeout: TRAINING_TIMEOUT_MS });
      const curve = await numbersOf(sheets, w('numbers'), w('curve.name'));
      await expect(curve.getByRole('columnheader')).toHaveText([w('step'), w('logLoss')]);
      expect(await curve.getByRole('row').count()).toBeGreaterThan(10);

      const closeUp = page.locator('.close-up');
      await page.getByRole('heading', { level: 2 }).nth(2).scrollIntoViewIfNeeded();
      const neuron = /\d+/.exec(await closeUp.getByRole('heading').innerText())![0];
      const bars = await numbersOf(closeUp, w('numbers'), w('bars.name', { neuron }));
      await expect(bars.getByRole('rowheader')).toHaveText(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    },
  );
}
