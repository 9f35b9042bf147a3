import type { Page } from '@playwright/test';
import { Lab, TRAINING_TIMEOUT_MS } from './support/lab.ts';
import { expectSoundRecord, validationAccuracy } from './support/record.ts';
import { expect, test } from './support/test.ts';
import { words, type Language } from './support/words.ts';
import type { EngineId } from '../src/training/engines/engines.ts';

/** Emulated in software, WebGL takes a minute for it. */
const STORIES: readonly (readonly [Language, EngineId, tag: readonly string[]])[] = [
  ['zh', 'plain', []],
  ['en', 'simd', []],
  ['zh', 'webgl', ['@long']],
  ['en', 'webgl', ['@long']],
];

for (const [language, engine, tag] of STORIES) {
  test(
    `network solution, ${language} on ${engine}: trained, tested, its weights looked at`,
    { tag: [...tag] },
    async ({ page }) => {
      test.setTimeout(2 * TRAINING_TIMEOUT_MS);
      const network = words(language, 'network');
      const weights = words(language, 'weights');
      const lab = new Lab(page, language, 'network');
      const testShards: string[] = [];
      page.context().on('request', (request) => {
        if (/\/data\/test.*\.bin$/.test(request.url())) testShards.push(request.url());
      });

      await lab.open({ engine, seed: 3 });
      await lab.trainRecipe();
      await lab.expectEngine(engine);
      const trained = await lab.record();
      expect(trained).toMatchObject({
        source: {
          exercise: 'network',
          knobs: { learningRate: 0.05, steps: 1000, batchSize: 30, hiddenUnits: [100, 100] },
        },
        engines: [{ fromStep: 0, engine }],
        seed: 3,
      });
      expectSoundRecord(trained);
      expect(validationAccuracy(trained)).toBeGreaterThanOrEqual(0.93);
      expect(validationAccuracy(trained)).toBeLessThanOrEqual(0.965);
      expect(trained.test).toBeUndefined();
      expect(testShards).toEqual([]);

      await page.getByRole('button', { name: network('test.open') }).click();
      await expect(page.getByRole('heading', { name: network('test.opened') })).toBeVisible({ timeout: 60_000 });
      await expect(page.getByText(network('test.summary'), { exact: true })).toBeVisible();
      const tested = await lab.record();
      expect(testShards.length).toBeGreaterThan(0);
      expect(tested.periods).toEqual(trained.periods);
      expect(tested.test?.rows).toBe(10_000);
      expect(tested.test?.confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(10_000);
      expect(tested.test?.accuracy).toBeGreaterThanOrEqual(0.93);
      expect(tested.test?.accuracy).toBeLessThanOrEqual(0.965);

      await page.goto(`${language}/weights/`);
      await expectVariables(page, tested.variables);
      const sheets = page.locator('[data-exercise="network"][data-state="done"]').first();
      await sheets.scrollIntoViewIfNeeded();
      for (const step of [10, 100, 1000]) {
        await expect(sheets.getByText(weights('sheet.steps', { count: step }), { exact: true }).first()).toBeVisible();
      }
    },
  );
}

async function expectVariables(
  page: Page,
  variables: readonly { readonly name: string; readonly shape: readonly number[] }[],
): Promise<void> {
  expect(variables.map(({ shape }) => shape)).toEqual([[784, 100], [100], [100, 100], [100], [100, 10], [10]]);
  for (const { name } of variables) {
    await expect(page.getByText(name).first()).toBeVisible();
  }
}
