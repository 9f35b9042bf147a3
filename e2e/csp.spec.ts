import { expect, test } from './support/test.ts';

const PAGES = ['./', 'zh/', 'en/linear/', 'zh/network/', 'en/weights/', 'zh/glossary/', 'en/about/', 'zh/engines/'];

const PLANTS: readonly (readonly [becomes: string, plant: () => unknown])[] = [
  ['HTML', () => (document.body.innerHTML = '<b>planted</b>')],
  ['a page in a frame', () => (document.createElement('iframe').srcdoc = '<b>planted</b>')],
  ['a document', () => new DOMParser().parseFromString('<b>planted</b>', 'text/html')],
  ['the address of a worker', () => new Worker('/_astro/planted.js')],
  ['whatever a policy of its own says', () => trustedTypes?.createPolicy('planted', { createHTML: (text) => text })],
];

test('every page carries a policy without loopholes for scripts', async ({ page }) => {
  for (const path of PAGES) {
    const html = await (await page.request.get(path)).text();
    const policy = /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1] ?? '';
    const directives = new Map(policy.split(';').map((text) => [text.trim().split(' ')[0], text.trim()]));
    expect(directives.get('default-src'), path).toBe("default-src 'none'");
    expect(directives.get('object-src'), path).toBe("object-src 'none'");
    expect(directives.get('script-src'), path).toContain("'self'");
    expect(directives.get('require-trusted-types-for'), path).toBe("require-trusted-types-for 'script'");
    expect(directives.get('trusted-types'), path).toBe('trusted-types strokes');
    expect(directives.get('script-src'), path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  }
});

test.describe('a planted script', () => {
  test.use({ allowedErrors: [/Content Security Policy|requires 'TrustedScript'/] });

  test('does not run', async ({ page }) => {
    await page.goto('en/linear/');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.append('document.documentElement.dataset.planted = "ran"');
      document.head.append(script);
    });
    await expect(page.locator('html')).not.toHaveAttribute('data-planted', 'ran');
  });
});

test.describe('a planted text', () => {
  test.use({ allowedErrors: [/Content Security Policy|requires 'Trusted|trusted-types/] });

  for (const [becomes, plant] of PLANTS) {
    test(`does not become ${becomes}`, async ({ page }) => {
      await page.goto('en/about/');
      await expect(page.evaluate(plant)).rejects.toThrow(/TypeError: .*(Trusted|Policy)/);
    });
  }
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
