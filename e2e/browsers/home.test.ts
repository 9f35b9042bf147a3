import { expect, it } from 'vitest';
import { words } from '../support/words.ts';
import { inEveryBrowser } from './support/every-browser.ts';

inEveryBrowser((language, reader) => {
  const t = words(language, 'lab');

  it('home trains and shows twenty digits', async () => {
    await reader().open('');
    await reader().press('button', t('home.train'));
    await reader().state('[data-exercise="linear"]', 'done');
    const digits = await reader().window.call(async (page, grid: string) => {
      const list = await page.until(() => page.find('list', grid)[0], 'the digits');
      return [...list.querySelectorAll<HTMLElement>('[role="img"]')].map((digit) =>
        // Each is a picture of its own behind the colour of the text.
        digit.style.getPropertyValue('--d'),
      );
    }, t('home.grid'));
    expect(digits).toHaveLength(20);
    expect(new Set(digits).size).toBe(20);
    expect(digits.every((digit) => digit.startsWith('url('))).toBe(true);
  });
});
