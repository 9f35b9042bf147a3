import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { TRAINING_TIMEOUT_MS } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { dailyIn, type Language, words } from './support/words.ts';

const ENGINES = ['simd', 'webgl', 'plain'];

async function openRace(page: Page, language: Language) {
  const t = words(language, 'race');
  await page.goto(`${language}/engines/`);
  const race = page.getByRole('region', { name: t('title') });
  const start = race.getByRole('button', { name: t('action.start') });
  await expect(start).toBeEnabled();
  return { t, race, start, lanes: race.getByRole('list', { name: t('lanes') }).getByRole('listitem') };
}

for (const [language, days] of dailyIn('zh')) {
  test(`engines page, ${language}: the linear exercise on every engine, with equal results`, days, async ({ page }) => {
    const { t, race, start, lanes } = await openRace(page, language);
    await expect(lanes).toHaveCount(ENGINES.length);
    await expectAccessible(page);

    await race.getByRole('radio', { name: t('exercise.linear') }).check();
    await start.click();
    await expect(race.getByRole('button', { name: t('action.again') })).toBeEnabled({ timeout: TRAINING_TIMEOUT_MS });
    for (const [index, engine] of ENGINES.entries()) {
      await expect(lanes.nth(index)).toContainText(engine);
      await expect(lanes.nth(index)).toHaveAttribute('data-state', 'done');
    }

    const table = race.getByRole('table', { name: t('caption') });
    await expect(table.getByRole('columnheader')).toHaveText([t('measure'), ...ENGINES]);
    const cells = (name: string) => table.getByRole('row', { name }).getByRole('cell');
    await expect(cells(t('row.images'))).toHaveText(['0', '0', t('reference')]);
    await expect(cells(t('row.logLoss'))).toHaveText(['0', '0', t('reference')]);
    // One layer of weights: 2 · 1 + 6 draws.
    await expect(cells(t('row.draws'))).toHaveText([t('none'), '8', t('none')]);
    await expect(cells(t('row.accuracy')).first()).toHaveText(/^(8[89]|9[0-2])\.\d\d%$/);
    const same = t('verdict.same', { images: '2,500', count: ENGINES.length });
    await expect(race.getByText(same).first()).toBeVisible();
    await expectAccessible(page);
  });
}

test('a race is stopped, and what was finished stays', async ({ page }) => {
  const { t, race, start, lanes } = await openRace(page, 'en');
  await start.click();
  await expect(lanes.nth(0)).toHaveAttribute('data-state', 'done', { timeout: TRAINING_TIMEOUT_MS });
  await race.getByRole('button', { name: t('action.stop') }).click();
  await expect(race.getByText(t('status.stopped')).first()).toBeVisible();
  await expect(race.getByRole('table', { name: t('caption') }).getByRole('columnheader')).toHaveText([
    t('measure'),
    'simd',
  ]);
  await expect(start.or(race.getByRole('button', { name: t('action.again') }))).toBeEnabled();
});

test('the lab leads to the race', async ({ page }) => {
  await page.goto('zh/linear/');
  await page.getByRole('link', { name: words('zh', 'lab')('engine.compare') }).click();
  await expect(page.getByRole('heading', { level: 3, name: words('zh', 'race')('title') })).toBeVisible();
});
