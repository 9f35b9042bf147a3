import { expectAccessible } from './support/axe.ts';
import { Lab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { LANGUAGES, words } from './support/words.ts';

const PAGES = ['', 'data/', 'linear/', 'network/', 'weights/', 'glossary/', 'about/', 'engines/'];

for (const language of LANGUAGES) {
  for (const path of PAGES) {
    test(`axe finds nothing on ${language}/${path}, light and dark, and nothing sticks out at 360 px`, async ({
      page,
    }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(`${language}/${path}`);
        await expectAccessible(page);
      }
      await page.setViewportSize({ width: 360, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}

test('a model is trained and looked into with the keyboard alone', async ({ page }) => {
  const t = words('en', 'lab');
  const lab = new Lab(page, 'en', 'linear');
  await lab.open({ engine: 'plain' });
  await lab.field('steps').focus();
  await page.keyboard.press('Enter');
  await lab.expectState('done');
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const first = lab.root.getByRole('button', {
    name: t('matrix.cell', { truth: 0, read: 0 }),
  });
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(focused).toContain(t('matrix.cell', { truth: 0, read: 1 }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(
    lab.root.getByText(t('tiles.title', { truth: 1, read: 1, count: 7 }).split(':')[0] ?? '').first(),
  ).toBeVisible();
});

test('ten options to choose from break into two rows of five on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('en/linear/');
  const options = page.getByRole('group', { name: /^This model scores pixel by pixel/ }).getByText(/^[0-9]$/);
  await expect(options).toHaveCount(10);
  const tops = await options.evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().top));
  const rows = Object.values(Object.groupBy(tops, (top) => Math.round(top)));
  expect(rows.map((row) => row?.length)).toEqual([5, 5]);
});
