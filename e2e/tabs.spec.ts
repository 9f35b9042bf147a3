import type { Page } from '@playwright/test';
import { Lab, type Settings } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { dailyIn } from './support/words.ts';

const ON_PLAIN: Settings = { 'learning-rate': 0.03, steps: 1000, 'batch-size': 200, seed: 7, engine: 'plain' };

/** As a browser says that another tab is looked at now, or this one again; headless ones never hide a page. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((isHidden) => {
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (isHidden ? 'hidden' : 'visible'),
    });
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

for (const [language, days] of dailyIn('zh')) {
  test(`a run goes on while its tab is hidden, ${language}`, async ({ page }) => {
    const lab = new Lab(page, language, 'linear');
    await lab.open(ON_PLAIN);
    await lab.action('train').click();
    await lab.expectProgress(10);
    await setHidden(page, true);
    await lab.expectProgress(50);
    await setHidden(page, false);
    await lab.expectState('done');
    expect((await lab.record()).periods.map(({ step }) => step)).toEqual([
      100, 200, 300, 400, 500, 600, 700, 800, 900, 1000,
    ]);
  });

  test(`two tabs at once each keep a run of their own, ${language}`, days, async ({ page, context }) => {
    const first = new Lab(page, language, 'linear');
    await first.open(ON_PLAIN);
    await first.action('train').click();
    await first.expectProgress(20);

    const second = new Lab(await context.newPage(), language, 'linear');
    await second.open({ steps: 20, 'batch-size': 30, seed: 8, engine: 'plain' });
    // The other tab's run is not this one's to take up.
    await second.expectState('idle');
    await second.train();
    expect((await second.record()).seed).toBe(8);

    await first.expectState('done');
    const record = await first.record();
    expect(record.seed).toBe(7);
    expect(record.periods).toHaveLength(10);
    const ids = await page.evaluate(
      () =>
        new Promise<readonly string[]>((resolve, reject) => {
          const opening = indexedDB.open('strokes');
          opening.onerror = () => reject(opening.error!);
          opening.onsuccess = () => {
            const keys = opening.result.transaction('records').objectStore('records').getAllKeys();
            keys.onsuccess = () => resolve(keys.result as string[]);
          };
        }),
    );
    expect(ids.toSorted()).toEqual([record.id, (await second.record()).id].toSorted());
  });
}
