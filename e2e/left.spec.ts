import { Lab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { dailyIn } from './support/words.ts';

for (const [language, days] of dailyIn('en')) {
  test(`a phone that ends the page in mid-run loses no period, ${language}`, days, async ({ context, page }) => {
    const lab = new Lab(page, language, 'linear');
    await lab.open({ 'learning-rate': 0.03, steps: 1000, 'batch-size': 200, seed: 7, engine: 'plain' });
    await lab.action('train').click();
    await lab.expectProgress(40);
    // Without a word to the page, as a system short of memory does it.
    const ended = page.waitForEvent('crash');
    page.goto('chrome://crash').catch(() => undefined);
    await ended;

    const reopened = new Lab(await context.newPage(), language, 'linear');
    await reopened.page.goto(`${language}/linear/`);
    await reopened.root.scrollIntoViewIfNeeded();
    await reopened.expectState('paused', 15_000);
    await reopened.action('resume').click();
    await reopened.expectState('done');
    const { outcome, periods, seed } = await reopened.record();
    expect({ outcome, periods: periods.length, seed }).toEqual({ outcome: 'done', periods: 10, seed: 7 });
  });

  test(`a search finds what stands in a closed solution, ${language}`, async ({ page }) => {
    await page.goto(`${language}/linear/`);
    const solution = page.locator('details.solution').first();
    await expect(solution).not.toHaveAttribute('open');
    const text = (await solution.locator('.solution-body > p').first().textContent()) ?? '';
    const sentence = /^[^.。]+/.exec(text.trim())?.[0] ?? '';
    // An address that names a text is looked up as the browser's own search does it.
    await page.goto('about:blank');
    await page.goto(`${language}/linear/#:~:text=${encodeURIComponent(sentence)}`);
    await expect(solution).toHaveAttribute('open');
  });
}
