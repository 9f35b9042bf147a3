import type { Page } from '@playwright/test';
import { Cell } from './support/cell.ts';
import { Lab, TRAINING_TIMEOUT_MS } from './support/lab.ts';
import { shifted, watchShifts } from './support/shifts.ts';
import { expect, test } from './support/test.ts';
import { dailyIn, LANGUAGES, words, type Language } from './support/words.ts';

/** What is left over when a browser counts in fractions of a pixel. */
const LIMIT = 0.001;

/** Prints the figure and its limit; what moved stands beside it. */
async function expectSteady(page: Page, what: string): Promise<void> {
  const { sum, moved } = await shifted(page);
  console.log(`layout shift, ${what}: ${sum.toFixed(4)}, limit ${String(LIMIT)}`);
  expect(sum, moved.join('\n')).toBeLessThanOrEqual(LIMIT);
}

/** What a reader does on a page, from the first look to the last result. */
const VISITS: Readonly<Record<string, (page: Page, language: Language) => Promise<void>>> = {
  home: async (page, language) => {
    const t = words(language, 'lab');
    await page.goto(`${language}/`);
    await page.getByRole('button', { name: t('home.train') }).click();
    await expect(page.locator('[data-exercise="linear"]').first()).toHaveAttribute('data-state', 'done', {
      timeout: TRAINING_TIMEOUT_MS,
    });
  },
  data: async (page, language) => {
    await page.goto(`${language}/data/`);
    const card = page.locator('[data-exercise="data"]');
    await card.getByRole('button', { name: words(language, 'data')('load.button') }).click();
    await expect(card).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
    for (const place of ['.data-rows', '.data-describe']) await page.locator(place).scrollIntoViewIfNeeded();
  },
  linear: async (page, language) => {
    const lab = new Lab(page, language, 'linear');
    // Once with knobs that are set beside the recorded runs, once with those of the start, which are not.
    await lab.open(language === 'zh' ? { 'learning-rate': 0.03, steps: 1000, 'batch-size': 30 } : {});
    await lab.train();
    await expect(lab.root.getByText(words(language, 'lab')('keep.download'))).toBeVisible();
  },
  network: async (page, language) => {
    const lab = new Lab(page, language, 'network');
    await lab.open({ engine: 'simd', steps: 100 });
    await lab.train();
    await page.getByRole('button', { name: words(language, 'network')('test.open') }).click();
    await expect(page.locator('#test')).toHaveAttribute('data-test-state', 'opened', { timeout: 60_000 });
  },
  weights: async (page, language) => {
    await page.goto(`${language}/weights/?engine=simd`);
    const sheets = page.locator('[data-exercise="network"]').first();
    await sheets
      .getByRole('button', { name: new RegExp(words(language, 'lab')('action.train')) })
      .first()
      .click();
    await expect(sheets).toHaveAttribute('data-state', 'done', { timeout: TRAINING_TIMEOUT_MS });
  },
};

for (const language of LANGUAGES) {
  for (const width of [1280, 360]) {
    for (const [name, visit] of Object.entries(VISITS)) {
      // Each language and each width daily, all pairs when there is time.
      const days = { tag: (language === 'en') === (width === 360) ? [] : ['@long'] };
      test(
        `nothing on ${language}/${name} moves from load to trained, ${String(width)} px wide`,
        days,
        async ({ page }) => {
          await page.setViewportSize({ width, height: 900 });
          await watchShifts(page);
          await visit(page, language);
          await expectSteady(page, `${language}/${name}, ${String(width)} px`);
        },
      );
    }
  }
}

for (const [language, days] of dailyIn('en')) {
  test(`a cell is as high with its editor as before, 360 px wide, ${language}`, days, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 900 });
    const cell = new Cell(page, language, 'linear-by-code');
    await page.goto(`${language}/linear/`);
    const height = () => cell.root.evaluate((element) => element.querySelector('.editor')!.clientHeight);
    await cell.root.scrollIntoViewIfNeeded();
    const before = await height();
    await cell.touch();
    expect(await height()).toBe(before);
  });
}
