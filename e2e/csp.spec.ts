import { expect, test } from './support/test.ts';

const PAGES = ['./', 'zh/', 'en/linear/', 'zh/network/', 'en/weights/', 'zh/glossary/', 'en/about/', 'zh/engines/'];

test('every page carries a policy without loopholes for scripts', async ({ page }) => {
  for (const path of PAGES) {
    const html = await (await page.request.get(path)).text();
    const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1] ?? '';
    const directives = new Map(policy.split(';').map((text) => [text.trim().split(' ')[0], text.trim()]));
    expect(directives.get('default-src'), path).toBe("default-src 'none'");
    expect(directives.get('object-src'), path).toBe("object-src 'none'");
    expect(directives.get('script-src'), path).toContain("'self'");
    expect(directives.get('script-src'), path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  }
});

test.describe('a planted script', () => {
  test.use({ allowedErrors: [/Content Security Policy/] });

  test('does not run', async ({ page }) => {
    await page.goto('en/linear/');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.planted = "ran"';
      document.head.append(script);
    });
    await expect(page.locator('html')).not.toHaveAttribute('data-planted', 'ran');
  });
});

test.describe('a page that does not exist', () => {
  test.use({ allowedErrors: [/404/] });

  test('says so in both languages and leads home', async ({ page }) => {
    const response = await page.goto('zh/no-such-lesson/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('link', { name: 'Go to the home page' })).toBeVisible();
    await page.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/zh\/$/);
  });
});
