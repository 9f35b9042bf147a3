import { Lab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { LANGUAGES, words } from './support/words.ts';

const IMAGE = '<img src=x onerror=alert(1)>';

for (const language of LANGUAGES) {
  const t = words(language, 'lab');

  test(`a forged link over forged storage: shown as text, and the lab trains, ${language}`, async ({ page }) => {
    page.on('dialog', (dialog) => {
      throw new Error(`A dialog opened: ${dialog.message()}`);
    });
    await page.addInitScript((image) => {
      const run = { request: { source: { exercise: 'linear', knobs: { steps: 1e12 } } }, state: 'running' };
      sessionStorage.setItem('strokes:unfinished', JSON.stringify({ search: '', runs: [run, null, 7] }));
      localStorage.setItem('strokes:theme', image);
      localStorage.setItem('strokes:done', '{"linear":true}');
      localStorage.setItem('strokes:predict:linear-worst-digit', '8');
      localStorage.setItem('strokes:measured:linear-worst-digit', JSON.stringify({ measured: image, recall: '1' }));
    }, IMAGE);
    const lab = new Lab(page, language, 'linear');
    const query = new URLSearchParams({ engine: IMAGE, variation: IMAGE, [IMAGE]: '1', seed: IMAGE, __proto__: '1' });
    await page.goto(`${language}/linear/?${String(query)}#${encodeURIComponent(IMAGE)}`);
    await lab.root.scrollIntoViewIfNeeded();
    await expect(lab.root.getByText(t('link.engine', { engine: IMAGE }))).toBeVisible();
    await expect(lab.root.getByText(t('link.variation', { word: IMAGE }))).toBeVisible();
    await expect(lab.field('seed')).toHaveAttribute('aria-invalid', 'true');
    // What was measured is not believed either.
    const ask = page.locator('#predict-linear-worst-digit');
    await expect(ask).toContainText(t('predict.waiting'));
    // Frames and openers have no say.
    await page.evaluate(() => {
      for (const type of ['start', 'stop', 'query']) postMessage({ type, id: 1, name: 'examples' }, '*');
    });
    await lab.field('seed').fill('7');
    await lab.field('steps').fill('20');
    await lab.train();
    expect((await lab.record()).seed).toBe(7);
    await expect(ask).not.toContainText(t('predict.waiting'));
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  });
}
