import { Lab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { dailyIn, HTML_LANG, LANGUAGE_NAME, LANGUAGES, otherLanguage } from './support/words.ts';

const PAGES = ['', 'data/', 'linear/', 'network/', 'weights/', 'glossary/', 'about/', 'engines/'];

for (const [locale, leadsTo] of [
  ['zh-TW', 'zh'],
  ['zh-Hant-HK', 'zh'],
  ['yue-Hant-HK', 'zh'],
  ['en-GB', 'en'],
  ['fr-FR', 'en'],
] as const) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });
    test(`is led from the root to /${leadsTo}/`, async ({ page }) => {
      await page.goto('./');
      await expect(page).toHaveURL(new RegExp(`/${leadsTo}/$`));
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the root offers both languages', async ({ page }) => {
    await page.goto('./');
    for (const language of LANGUAGES) {
      await expect(page.getByRole('link', { name: LANGUAGE_NAME[language] })).toHaveAttribute(
        'href',
        new RegExp(`/${language}/$`),
      );
    }
  });
});

test('every page names its language, its title and its twin', async ({ page }) => {
  for (const language of LANGUAGES) {
    for (const path of PAGES) {
      await page.goto(`${language}/${path}`);
      await expect(page.locator('html')).toHaveAttribute('lang', HTML_LANG[language]);
      await expect(page).toHaveTitle(/.+/);
      const other = otherLanguage(language);
      await expect(page.locator(`link[rel="alternate"][hreflang="${HTML_LANG[other]}"]`)).toHaveAttribute(
        'href',
        new RegExp(`/${other}/${path}$`),
      );
      // Chinese sets no Latin full stops, English no Han beyond the names it gives in brackets or small print.
      // Below it stands the same in the other language, in small print.
      const text = (await page.locator('h1').first().innerText()).split('\n')[0]!;
      if (language === 'zh' && path !== '') expect(text).toMatch(/[\u4e00-\u9fff]/);
      if (language === 'en' && path !== '') expect(text).toMatch(/^[^\u3400-\u9fff]*[A-Za-z]{2}[^\u3400-\u9fff]*$/);
    }
  }
});

test('no English text takes its quotation marks full-width', async ({ page }) => {
  for (const path of PAGES) {
    await page.goto(`en/${path}`);
    const wide = await page.evaluate(
      () =>
        [...document.querySelectorAll('body :lang(en)')].filter(
          (element) => getComputedStyle(element).fontVariantEastAsian !== 'proportional-width',
        ).length,
    );
    expect(wide, path).toBe(0);
  }
});

test('formulas are set, and are the same in both languages', async ({ page }) => {
  for (const path of ['linear/', 'network/']) {
    const spoken: string[][] = [];
    for (const language of LANGUAGES) {
      await page.goto(`${language}/${path}`);
      const formulas = page.getByRole('math');
      await expect(formulas.first()).toBeAttached();
      spoken.push(await formulas.allTextContents());
    }
    expect(spoken[0]).toEqual(spoken[1]);
  }
});

test('the switch keeps the page, the settings and the place', async ({ page }) => {
  await page.goto('zh/linear/?seed=7');
  const heading = page.locator('main > h2[id]').nth(1);
  const id = (await heading.getAttribute('id')) ?? '';
  await heading.evaluate((element) => {
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
  });
  await page.getByRole('link', { name: LANGUAGE_NAME.en, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/en/linear/\\?seed=7#${id}$`));
  await expect(page.locator(`#${id}`)).toBeInViewport();
});

test('the switch keeps the place within a lab', async ({ page }) => {
  const lab = new Lab(page, 'en', 'linear');
  await lab.open({ steps: 10, seed: 7, engine: 'plain' });
  await lab.train();
  for (const [from, place] of [
    ['en', 'lab-matrix'],
    ['zh', 'lab-accuracy'],
  ] as const) {
    await page.locator(`#${place}`).evaluate((element) => {
      element.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    const to = otherLanguage(from);
    await page.getByRole('link', { name: LANGUAGE_NAME[to], exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${to}/linear/\\?.*#${place}$`));
    await new Lab(page, to, 'linear').expectState('done');
    // The figure takes the place of the stored one meanwhile; what has left the page is at 0.
    const isBelowTheBar = () =>
      page.locator(`#${place}`).evaluate((element) => {
        const { top } = element.getBoundingClientRect();
        return top > 0 && top < 130;
      });
    await expect.poll(isBelowTheBar).toBe(true);
  }
});

for (const [language, days] of dailyIn('en')) {
  test(`a run goes on when the language is switched, from ${language}`, days, async ({ page }) => {
    const before = new Lab(page, language, 'linear');
    await before.open({ 'learning-rate': 0.03, steps: 1000, 'batch-size': 300, seed: 7, engine: 'plain' });
    await before.action('train').click();
    await before.expectProgress(20);
    const left = Date.now();
    const other = otherLanguage(language);
    await page.getByRole('link', { name: LANGUAGE_NAME[other], exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${other}/linear/`));
    const after = new Lab(page, other, 'linear');
    await after.root.scrollIntoViewIfNeeded();
    await after.expectState('done');
    const record = await after.record();
    expect(record).toMatchObject({ outcome: 'done', seed: 7, source: { knobs: { batchSize: 300 } } });
    // One that started anew would be dated later.
    expect(Date.parse(record.startedAt)).toBeLessThan(left);
    expect(record.periods).toHaveLength(10);
  });
}
