import type { Page } from '@playwright/test';
import { Lab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { dailyIn, words } from './support/words.ts';

/** What a key pressed now would go to. */
const focused = (page: Page) => page.locator(':focus');

for (const [language, days] of dailyIn('zh')) {
  const t = words(language, 'lab');

  test(`the skip link ends in the text, ${language}`, days, async ({ page }) => {
    for (const path of ['', 'linear/', 'glossary/']) {
      await page.goto(`${language}/${path}`);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: words(language, 'site')('skip') })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
    }
  });

  test(`no press loses the focus: Train, Stop, what the coach offers, ${language}`, days, async ({ page }) => {
    const lab = new Lab(page, language, 'linear');
    await lab.open({ engine: 'plain' });
    await lab.action('train').press('Enter');
    await lab.expectState('done');
    await expect(lab.action('again')).toBeFocused();

    const next = lab.root
      .locator('footer')
      .filter({ hasText: t('coach') })
      .getByRole('button');
    await next.press('Enter');
    await expect(focused(page)).toContainText(t('status.done'));

    await lab.field('steps').fill('5000');
    await lab.field('batchSize').fill('7500');
    await lab.action('again').press('Enter');
    await lab.expectState('running');
    await lab.action('stop').press('Enter');
    await lab.expectState('stopped');
    await expect(lab.action('stop')).toBeFocused();
    await expect(lab.action('stop')).toBeDisabled();
  });

  test(`no press loses the focus: the solution's knobs, a guess locked in, ${language}`, days, async ({ page }) => {
    const lab = new Lab(page, language, 'linear');
    await lab.open({ engine: 'plain' });
    const ask = page.locator('form').filter({ hasText: t('predict.before') });
    await ask.getByRole('radio').first().press('Space');
    await ask.getByRole('button', { name: t('predict.lock') }).press('Enter');
    await expect(focused(page)).toContainText(t('predict.locked', { guess: '0' }));

    const recipe = page.getByRole('button', { name: t('recipe.train'), includeHidden: true });
    await page.locator('details').filter({ has: recipe }).locator('summary').first().press('Enter');
    await recipe.press('Enter');
    await expect(lab.root.locator('#lab-status')).toBeFocused();
    await lab.expectState('done');
    await expect(lab.root.locator('#lab-status')).toBeFocused();
  });

  test(`no press loses the focus: the test set opened, ${language}`, days, async ({ page }) => {
    const n = words(language, 'network');
    const lab = new Lab(page, language, 'network');
    await lab.open({ engine: 'plain', steps: 10, 'hidden-units': '2' });
    await lab.train();
    await page.getByRole('button', { name: n('test.open') }).press('Enter');
    await expect(page.getByRole('heading', { name: n('test.opened') })).toBeFocused();
  });
}

/** Presses Tab until `arrived` says so of what has the focus; gives how often. */
async function tabUntil(page: Page, arrived: (element: Element) => boolean, most: number): Promise<number> {
  for (let presses = 1; presses <= most; presses++) {
    await page.keyboard.press('Tab');
    if (await focused(page).evaluate(arrived)) return presses;
  }
  throw new Error(`Tab: expected to arrive within ${String(most)} presses`);
}

for (const [language, days] of dailyIn('en')) {
  test(`few presses of Tab lead to the language, to Train and to the matrix, ${language}`, days, async ({ page }) => {
    const lab = new Lab(page, language, 'linear');
    await lab.open({ steps: 10, engine: 'plain' });
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    for (const [what, arrived, limit] of [
      ['language', (element: Element) => element.matches('[data-language-switch]'), 8],
      ['Train', (element: Element) => element.matches('#lab [type=submit]'), 48],
    ] as const) {
      const presses = await tabUntil(page, arrived, limit);
      console.log(`Tab to ${what}, ${language}: ${String(presses)} more presses, limit ${String(limit)}`);
    }
    await page.keyboard.press('Enter');
    await lab.expectState('done');
    const presses = await tabUntil(page, (element) => element.matches('#lab .matrix button'), 6);
    console.log(`Tab from Train to the matrix, ${language}: ${String(presses)} presses, limit 6`);
  });

  test(`Tab passes no tool of the data lesson before it is alive, ${language}`, days, async ({ page }) => {
    await page.goto(`${language}/data/`);
    const tools = await page
      .locator('.data-plate')
      .evaluateAll((plates) => plates.map((plate) => plate.getAttribute('class')));
    const met = new Set<string>();
    for (let presses = 0; presses < 120 && met.size < tools.length; presses++) {
      // What is in sight comes alive by itself; nobody presses faster than that takes.
      await page.waitForFunction(() =>
        [...document.querySelectorAll('astro-island[ssr] .data-plate')].every((plate) => {
          const { top, bottom } = plate.getBoundingClientRect();
          return bottom < 0 || top > innerHeight;
        }),
      );
      await page.keyboard.press('Tab');
      const button = await focused(page).evaluate((element) =>
        element.matches('button') ? element.closest('.data-plate')?.getAttribute('class') : null,
      );
      if (button) met.add(button);
    }
    expect([...met]).toEqual(tools);
  });
}
