import { expect, test } from './support/test.ts';

// What a browser does with words in an address it does with those of its search in the page: it opens what hides them.
for (const [path, words] of [
  ['en/linear/', 'A linear model gives each pixel one fixed score'],
  ['zh/linear/', '那一两笔区别，常常抵不过其余'],
] as const) {
  test(`words in a closed solution are found, ${path}`, async ({ page }) => {
    await page.goto(path);
    const solution = page.locator('details.solution').filter({ hasText: words });
    await expect(solution).not.toHaveAttribute('open');
    await page.goto('about:blank');
    await page.goto(`${path}#:~:text=${encodeURIComponent(words)}`);
    await expect(solution).toHaveAttribute('open', '');
  });
}
