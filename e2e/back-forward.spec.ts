import { BROWSER_ARGS, findWindowedBrowser } from '../src/tools/find-browser.ts';
import { Lab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { dailyIn } from './support/words.ts';

const browser = findWindowedBrowser();
test.skip(browser === undefined, 'A browser without windows keeps no page alive that was left.');
test.use({
  launchOptions: {
    ...(browser !== undefined && { executablePath: browser }),
    args: BROWSER_ARGS,
    // Playwright turns off what keeps a page alive that was left.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

for (const [language, days] of dailyIn('en')) {
  test(`a run that was left and come back to does not start again by itself, ${language}`, days, async ({ page }) => {
    await page.addInitScript(() => {
      addEventListener('pageshow', ({ persisted }: PageTransitionEvent) => {
        document.documentElement.dataset['keptAlive'] = String(persisted);
      });
    });
    const lab = new Lab(page, language, 'linear');
    await lab.open({ 'learning-rate': 0.03, steps: 3000, 'batch-size': 1000, seed: 7, engine: 'plain' });
    await lab.action('train').click();
    await lab.expectProgress(5);
    await page.goto(`${language}/about/`);
    // A page that was kept alive loads nothing.
    await page.goBack({ waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-kept-alive', 'true');
    await lab.expectProgress(10);
    await lab.action('stop').click();
    await lab.expectState('stopped');
    await lab.field('steps').fill('20');
    await lab.train();
    const { id } = await lab.record();
    await page.reload();
    await lab.root.scrollIntoViewIfNeeded();
    await lab.expectState('done');
    expect(await lab.record()).toMatchObject({ id, source: { knobs: { steps: 20 } } });
  });
}
