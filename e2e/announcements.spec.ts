import type { Page } from '@playwright/test';
import { Lab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { dailyIn, words } from './support/words.ts';

interface Said {
  readonly at: number;
  readonly text: string;
}

/** Two seconds, less what one text may be drawn later than it was said and the next one not. */
const APART_MS = 1900;

/** Writes down what the page's live regions say from now on. */
async function listen(page: Page): Promise<() => Promise<readonly Said[]>> {
  await page.evaluate(() => {
    const live = '[aria-live], output, [role="status"], [role="alert"]';
    const said: Said[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      const regions = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(live);
        if (region) regions.add(region);
        for (const added of addedNodes) {
          if (!(added instanceof Element)) continue;
          if (added.matches(live)) regions.add(added);
          for (const inside of added.querySelectorAll(live)) regions.add(inside);
        }
      }
      for (const region of regions) {
        const text = region.textContent.trim();
        if (text) said.push({ at: performance.now(), text });
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: Said[] }).said);
}

function expectCalm(said: readonly Said[]): void {
  const tooSoon = said.filter(({ at }, index) => index > 0 && at - said[index - 1]!.at < APART_MS);
  expect(tooSoon, `said: ${JSON.stringify(said)}`).toEqual([]);
}

for (const [language, days] of dailyIn('zh')) {
  test(`a run and the test set are told of, at most every two seconds, ${language}`, days, async ({ page }) => {
    const t = words(language, 'lab');
    const n = words(language, 'network');
    const lab = new Lab(page, language, 'network');
    await lab.open({ engine: 'plain', steps: 600 });
    const heard = await listen(page);
    const texts = async () => (await heard()).map(({ text }) => text).join('\n');
    await lab.train();
    await expect.poll(texts).toContain(t('status.done'));
    await page.getByRole('button', { name: n('test.open') }).click();
    await expect(page.locator('#test')).toHaveAttribute('data-test-state', 'opened', { timeout: 60_000 });
    await expect.poll(texts).toContain(n('test.announce', { percent: '' }).trim().slice(0, 6));
    const said = await heard();
    expect(said.length).toBeGreaterThan(3);
    expectCalm(said);
  });

  test(`a race of the engines is told of, at most every two seconds, ${language}`, days, async ({ page }) => {
    const r = words(language, 'race');
    await page.goto(`${language}/engines/`);
    const race = page.locator('.race');
    await race.getByRole('radio', { name: r('exercise.linear') }).check();
    const heard = await listen(page);
    await race.getByRole('button', { name: r('action.start') }).press('Enter');
    await expect(race).toHaveAttribute('data-state', 'done', { timeout: 240_000 });
    await expect(race.getByRole('button', { name: r('action.again') })).toBeFocused();
    expectCalm(await heard());
  });
}
