import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { words } from './support/words.ts';

test.use({ viewport: { width: 1280, height: 800 } });

/** Whether a figure lies over any of it. */
const isCovered = (list: Locator) =>
  list.evaluate((element) => {
    const own = element.getBoundingClientRect();
    return [...document.querySelectorAll('.wide')].some((figure) => {
      const { top, bottom } = figure.getBoundingClientRect();
      return top < own.bottom && bottom > own.top;
    });
  });

/** Scrolls down by half a screen; false at the end of the page. */
const scrollOn = (page: Page) =>
  page.evaluate(async () => {
    const before = scrollY;
    scrollBy({ top: innerHeight / 2, behavior: 'instant' });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return scrollY > before;
  });

test('the list of headings is there or away, never under a figure, and there for the keyboard', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('en/network/');
  const list = page.getByRole('navigation', { name: words('en', 'site')('nav.page') }).locator('.toc-in');
  const seen = { there: 0, away: 0 };
  do {
    const covered = await isCovered(list);
    if (covered) await expect(list).toHaveCSS('opacity', '0');
    const there = (await list.evaluate((element) => getComputedStyle(element).opacity)) === '1';
    seen[there ? 'there' : 'away'] += 1;
  } while (await scrollOn(page));
  expect(seen.there).toBeGreaterThan(0);
  expect(seen.away).toBeGreaterThan(0);

  await page.locator('.lab').first().scrollIntoViewIfNeeded();
  await page
    .locator('.lab')
    .first()
    .evaluate((lab) => {
      lab.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
  await expect(list).toHaveCSS('opacity', '0');
  await page.keyboard.press('Shift');
  await list.getByRole('link').first().focus();
  await expect(list).toHaveCSS('opacity', '1');
});
