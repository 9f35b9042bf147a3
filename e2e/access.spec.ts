import { Lab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { LANGUAGES, words } from './support/words.ts';

const PAGES = ['', 'data/', 'linear/', 'network/', 'weights/', 'glossary/', 'about/', 'engines/'];

for (const language of LANGUAGES) {
  test(`with wider spaces between letters, words and lines no page sticks out, 320 px wide, ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    for (const path of PAGES) {
      await page.goto(`${language}/${path}`);
      // The values of WCAG 1.4.12; set through the style object, as the page's policy admits no other sheet.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
        );
        document.adoptedStyleSheets = [sheet];
      });
      const wide = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        const out = [...document.querySelectorAll('main *')].filter(
          (element) =>
            element.getBoundingClientRect().right > clientWidth + 0.5 &&
            !element.closest('.sr, .table, .numbers, .data-scroll, [role="region"], pre, .cm-editor, .chart'),
        );
        return {
          by: scrollWidth - clientWidth,
          out: out.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
        };
      });
      expect(wide.by, `${path}: ${wide.out.join('\n')}`).toBeLessThanOrEqual(0);
    }
  });
}

test('what stands in a page for readers without JavaScript is hidden from all others', async ({ page }) => {
  for (const path of PAGES) {
    await page.goto(`zh/${path}`);
    const shown = await page
      .locator('noscript')
      .evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);
    expect(shown, path).toBe(0);
  }
});

test('whoever wants less motion sees none, whoever wants more contrast gets it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of PAGES) {
    await page.goto(`en/${path}`);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
        }).length,
    );
    expect(moving, path).toBe(0);
  }
  const soft = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink-soft').trim());
  const usual = await soft();
  await page.emulateMedia({ contrast: 'more' });
  expect(await soft()).not.toBe(usual);
});

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
