import type { Page } from '@playwright/test';
import { expectFault, retry } from './support/fault.ts';
import { inject } from './support/inject.ts';
import { Lab, type Settings } from './support/lab.ts';
import { weightsAt, type RecordJson } from './support/record.ts';
import { expect, test } from './support/test.ts';
import { EXPOSED_CONTEXTS, labWorker, loseContext, prefixWorker, WITHOUT, WORKER_SCRIPT } from './support/worker.ts';
import { dailyIn, LANGUAGES, reasonText, words } from './support/words.ts';

/** Runs that take seconds on a machine without a graphics card, so that something can happen in the middle. */
const ON_WEBGL: Settings = {
  'learning-rate': 0.05,
  steps: 100,
  'batch-size': 30,
  'hidden-units': '100,100',
  seed: 7,
  engine: 'webgl',
};
const ON_PLAIN: Settings = { 'learning-rate': 0.03, steps: 1000, 'batch-size': 300, seed: 7, engine: 'plain' };
const SHORT: Settings = { steps: 20, 'batch-size': 30, seed: 7 };

const CURVE_LIMIT = 1e-4;
/** What a run may take to go on without its engine. */
const SUCCESSION_MS = 3000;
/** Four ticks of the watchdog, and a new worker. */
const HANG_MS = 45_000;

/** What the run should have come to, from the fastest engine. */
async function runUndisturbed(lab: Lab, settings: Settings): Promise<RecordJson> {
  await lab.open({ ...settings, engine: 'simd' });
  await lab.train();
  return lab.record();
}

/** Same periods, and each figure as near as rounding lets engines be. */
function expectSameCurve(record: RecordJson, undisturbed: RecordJson): void {
  expect(record.outcome).toBe('done');
  expect(record.periods.map(({ step }) => step)).toEqual(undisturbed.periods.map(({ step }) => step));
  expect(record.snapshots.map(({ step }) => step)).toEqual(undisturbed.snapshots.map(({ step }) => step));
  for (const [i, period] of record.periods.entries()) {
    for (const split of ['training', 'validation'] as const) {
      for (const figure of ['logLoss', 'crossEntropy', 'accuracy'] as const) {
        const difference = Math.abs(period[split][figure] - undisturbed.periods[i]![split][figure]);
        expect(difference, `${split} ${figure}, period ${String(i + 1)}`).toBeLessThanOrEqual(CURVE_LIMIT);
      }
    }
  }
}

/** Something goes wrong in the worker, outside every promise, as a program error or a full memory would. */
async function crash(page: Page): Promise<void> {
  const worker = await labWorker(page);
  await worker.evaluate(() => {
    setTimeout(() => {
      throw new Error('thrown on purpose');
    });
  });
  await expect.poll(() => page.workers().includes(worker)).toBe(false);
}

test.describe('the engine', () => {
  for (const [language, then, tag] of [
    ['zh', 'lost', []],
    ['en', 'restored', []],
    ['zh', 'restored', ['@long']],
    ['en', 'lost', ['@long']],
  ] as const) {
    const title = `loses its WebGL context (${then}): the next one goes on to the same curve, ${language}`;
    test(title, { tag: [...tag] }, async ({ page }) => {
      const t = words(language, 'lab');
      await prefixWorker(page, EXPOSED_CONTEXTS);
      const lab = new Lab(page, language, 'network');
      const undisturbed = await runUndisturbed(lab, ON_WEBGL);

      await lab.open(ON_WEBGL);
      await lab.action('again').click();
      await lab.expectState('running');
      await lab.expectEngine('webgl');
      await lab.expectProgress(30);
      await loseContext(await labWorker(page), then);
      await expect(lab.root).toHaveAttribute('data-engine', 'simd', { timeout: SUCCESSION_MS });
      await lab.expectState(/^(running|done)$/, SUCCESSION_MS);
      await expect(lab.root.getByText(t('notice.engine.title', { lost: 'webgl' }))).toBeVisible();
      await lab.expectState('done');
      await expect(lab.root.getByText(reasonText(language, 'failed', 'webgl'))).toBeVisible();

      const record = await lab.record();
      expect(record.engines).toMatchObject([
        { fromStep: 0, engine: 'webgl', reason: { cause: 'chosen' } },
        { engine: 'simd', reason: { cause: 'failed', engine: 'webgl' } },
      ]);
      expect(record.engines[1]!.fromStep).toBeGreaterThanOrEqual(20);
      expectSameCurve(record, undisturbed);

      // A context that came back has none of its programs and textures: what it would compute is wrong without a word.
      await lab.train();
      const next = await lab.record();
      expectSameCurve(next, undisturbed);
      expect(next.engines).toMatchObject([
        { fromStep: 0, engine: 'simd', reason: { cause: 'failed', engine: 'webgl' } },
      ]);
    });
  }

  for (const language of LANGUAGES) {
    const t = words(language, 'lab');

    for (const [missing, asked, engine, cause, lost] of [
      ['webgl', 'auto', 'simd', 'missing', 'webgl'],
      ['float32', 'webgl', 'simd', 'half-float', 'webgl'],
      ['linking', 'webgl', 'simd', 'failed', 'webgl'],
      ['wasm', 'simd', 'plain', 'missing', 'simd'],
      ['memory', 'simd', 'plain', 'failed', 'simd'],
    ] as const) {
      test(`has to do without ${missing}: asked for ${asked}, ${engine} trains and says so, ${language}`, async ({
        page,
      }) => {
        await prefixWorker(page, WITHOUT[missing]);
        const lab = new Lab(page, language, 'linear');
        await lab.open({ ...SHORT, engine: asked });
        await lab.train();
        await lab.expectEngine(engine);
        await expect(lab.root.getByText(reasonText(language, cause, lost))).toBeVisible();
        expect(await lab.record()).toMatchObject({
          engines: [{ engine, reason: { cause, engine: lost } }],
          outcome: 'done',
        });
        await expect(lab.action('again')).toBeEnabled();
      });
    }

    test(`computes numbers beyond all bounds: the run stops, explained, and sound knobs train, ${language}`, async ({
      page,
    }) => {
      const lab = new Lab(page, language, 'network');
      await lab.open({ ...SHORT, steps: 200, 'learning-rate': 100, 'hidden-units': '100,100', engine: 'simd' });
      await lab.action('train').click();
      await lab.expectState('diverged');
      const { periods, snapshots } = await lab.record();
      expect(periods.length).toBeGreaterThanOrEqual(1);
      for (const { step } of snapshots) {
        expect(weightsAt({ snapshots }, step).every((weight) => Number.isFinite(weight))).toBe(true);
      }
      const alert = lab.root.getByRole('alert');
      await expect(alert.getByText(t('notice.diverged.title', { rate: 100 }))).toBeVisible();
      await alert.getByRole('button', { name: t('notice.diverged.action', { rate: 0.02 }) }).click();
      await lab.expectState('done');
      expect((await lab.record()).periods).toHaveLength(10);
    });
  }
});

test.describe('the worker', () => {
  test.describe('throws', () => {
    test.use({ allowedErrors: [/thrown on purpose/] });

    for (const [language, days] of dailyIn('zh')) {
      test(`once: the run goes on from its last period to the same curve, ${language}`, days, async ({ page }) => {
        const lab = new Lab(page, language, 'linear');
        const undisturbed = await runUndisturbed(lab, ON_PLAIN);
        await lab.open(ON_PLAIN);
        await lab.action('again').click();
        await lab.expectProgress(30);
        await crash(page);
        await lab.expectState('done');
        const record = await lab.record();
        expect(record.engines.map(({ engine }) => engine)).toEqual(['plain']);
        expectSameCurve(record, undisturbed);
      });

      test(
        `again and again: the reader is asked, and nothing recorded is lost, ${language}`,
        days,
        async ({ page }) => {
          const lab = new Lab(page, language, 'linear');
          await lab.open(ON_PLAIN);
          await lab.action('train').click();
          for (const percent of [20, 30, 40]) {
            await lab.expectState('running');
            await lab.expectProgress(percent);
            await crash(page);
          }
          await expectFault(lab, language, 'worker-crashed', 15_000);
          const { periods } = await lab.record();
          expect(periods.length).toBeGreaterThanOrEqual(3);
          await expect(
            lab.root.getByText(words(language, 'lab')('fault.kept', { count: periods.length })),
          ).toBeVisible();
          await retry(lab, language);
          const record = await lab.record();
          expect(record.periods).toHaveLength(10);
          expect(record.periods.slice(0, periods.length)).toEqual(periods);
        },
      );
    }
  });

  for (const [language, days] of dailyIn('en')) {
    test(`hangs: it is replaced, and the run goes on to the same curve, ${language}`, days, async ({ page }) => {
      const lab = new Lab(page, language, 'linear');
      const undisturbed = await runUndisturbed(lab, ON_PLAIN);
      await lab.open(ON_PLAIN);
      await lab.action('again').click();
      await lab.expectProgress(30);
      const hanging = await labWorker(page);
      await hanging.evaluate(() => {
        setTimeout(() => {
          for (;;);
        });
      });
      await expect.poll(() => page.workers().includes(hanging), { timeout: HANG_MS }).toBe(false);
      await lab.expectState('done');
      expectSameCurve(await lab.record(), undisturbed);
    });
  }

  test.describe('is missing', () => {
    test.use({ allowedErrors: [/ERR_FAILED/] });

    for (const language of LANGUAGES) {
      test(`the page says so, and trying again works, ${language}`, async ({ page }) => {
        await inject(page, WORKER_SCRIPT, (route) => route.abort());
        const lab = new Lab(page, language, 'linear');
        await lab.open(SHORT);
        await lab.action('train').click();
        await expectFault(lab, language, 'worker-missing', 15_000);
        await page.unroute(WORKER_SCRIPT);
        await retry(lab, language);
      });
    }
  });
});
