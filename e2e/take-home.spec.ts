import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { HTML_LANG, LANGUAGES, words } from './support/words.ts';

/** Clicks a link and reads the file it gives. */
async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(name);
  return readFile(await file.path());
}

for (const language of LANGUAGES) {
  const t = words(language, 'site');
  const notebook = `strokes-${language}.ipynb`;

  test.describe(`the notebook to take home, ${language}, without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    for (const slug of ['about', 'network']) {
      test(`${slug}: two links give it and its data, as large as they say`, async ({ page }) => {
        await page.goto(`${language}/${slug}/`);
        const bytes = await download(page, notebook);
        expect(JSON.parse(bytes.toString())).toMatchObject({ nbformat: 4, metadata: { lang: HTML_LANG[language] } });
        const data = await download(page, 'strokes-mnist.npz');
        expect(data.subarray(0, 2).toString()).toBe('PK');
        const said = page.getByRole('listitem');
        await expect(said.filter({ hasText: notebook })).toContainText(
          t('takeHome.notebook', { kilobytes: Math.ceil(bytes.length / 1000) }),
        );
        await expect(said.filter({ hasText: 'strokes-mnist.npz' })).toContainText(
          t('takeHome.data', { megabytes: (data.length / 1e6).toFixed(1) }),
        );
      });
    }
  });

  test(`the notebook to take home, ${language}: no page fetches it by itself`, async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => {
      fetched.push(request.url());
    });
    await page.goto(`${language}/network/`);
    // What is fetched beforehand is fetched while the lab is seen.
    await page.locator('#lab').scrollIntoViewIfNeeded();
    await expect.poll(() => fetched.filter((url) => /\/data\/sample.*\.bin$/.test(url)).length).toBe(8);
    await page.getByRole('link', { name: notebook, exact: true }).scrollIntoViewIfNeeded();
    await page.getByRole('link', { name: notebook, exact: true }).hover();
    expect(fetched.filter((url) => url.includes('/notebook/'))).toEqual([]);
  });
}
