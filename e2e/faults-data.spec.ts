import type { Page, Route } from '@playwright/test';
import type { FaultCode } from '../src/runs/run-event.ts';
import { expectFault, retry } from './support/fault.ts';
import { inject } from './support/inject.ts';
import { Lab, type Settings } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { HURRIED, prefixWorker } from './support/worker.ts';
import { dailyIn, LANGUAGES, words } from './support/words.ts';

const SHORT: Settings = { steps: 20, 'batch-size': 30, seed: 7 };
const SHARD = /\/data\/sample-1\.[0-9a-f]{8}\.bin$/;

test.describe('a part of the images', () => {
  for (const [what, code, error, answer] of [
    ['is not there', 'data-missing', /status of 404/, (route) => route.fulfill({ status: 404, body: 'not here' })],
    ['is refused for now', 'data-missing', /status of 503/, (route) => route.fulfill({ status: 503, body: 'busy' })],
    ['breaks off', 'data-missing', /ERR_FAILED/, (route) => route.abort()],
    ['never comes', 'data-timeout', /^$/, () => undefined],
  ] as const satisfies readonly (readonly [string, FaultCode, RegExp, (route: Route) => unknown])[]) {
    test.describe(what, () => {
      test.use({ allowedErrors: [error] });

      for (const [language, days] of dailyIn('en')) {
        test(`three tries, then a message, and trying again works, ${language}`, days, async ({ page }) => {
          if (code === 'data-timeout') await prefixWorker(page, HURRIED);
          const tries = await inject(page, SHARD, answer);
          const lab = new Lab(page, language, 'linear');
          await lab.open(SHORT);
          await lab.action('train').click();
          await expectFault(lab, language, code, 30_000);
          // Fetched ahead, which says nothing of failures; asked for in earnest once more when that was over.
          expect([3, 6]).toContain(tries());
          await page.unroute(SHARD);
          await retry(lab, language);
        });
      }
    });
  }

  for (const language of LANGUAGES) {
    test(`is slow: the page says how far it is, waiting can be cancelled, and it still trains, ${language}`, async ({
      page,
    }) => {
      const t = words(language, 'lab');
      const { promise: mayArrive, resolve: arrive } = Promise.withResolvers<undefined>();
      await inject(page, SHARD, async (route) => {
        await mayArrive;
        await route.continue();
      });
      const lab = new Lab(page, language, 'linear');
      await lab.open(SHORT);
      await lab.action('train').click();
      await lab.expectState('loading');
      // All that is on its way is there, but for the one that is slow.
      const detail = t('status.loading.detail', { loaded: 0, total: 0, verified: 7, shards: 8 });
      await expect(lab.root.getByText(/[;；] ?(.+)/.exec(detail)![1]!)).toBeVisible();
      await lab.root.getByRole('button', { name: t('action.cancel'), exact: true }).click();
      await lab.expectState('idle');
      await lab.action('train').click();
      await lab.expectState('loading');
      arrive(undefined);
      await lab.expectState('done');
    });
  }

  /** The first so many answers hold a changed file. */
  function damage(page: Page, times: number, change: (bytes: Buffer) => Buffer): Promise<() => number> {
    let asked = 0;
    return inject(page, SHARD, async (route) => {
      asked += 1;
      if (asked > times) return route.continue();
      const response = await route.fetch();
      return route.fulfill({ status: 200, body: change(await response.body()) });
    });
  }
  const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);
  const flip = (bytes: Buffer) => {
    const flipped = Buffer.from(bytes);
    flipped[1000]! ^= 1;
    return flipped;
  };

  for (const language of LANGUAGES) {
    for (const [what, change] of [
      ['half a file', cut],
      ['one bit wrong', flip],
    ] as const) {
      test(`arrives damaged once (${what}): it is fetched again, ${language}`, async ({ page }) => {
        const asked = await damage(page, 1, change);
        const lab = new Lab(page, language, 'linear');
        await lab.open(SHORT);
        await lab.train();
        expect(asked()).toBe(2);
        await expect(lab.root.getByRole('alert')).toHaveCount(0);
      });
    }

    test(`arrives damaged every time: nothing is trained on it, and trying again works, ${language}`, async ({
      page,
    }) => {
      const asked = await damage(page, 2, flip);
      const lab = new Lab(page, language, 'linear');
      await lab.open(SHORT);
      await lab.action('train').click();
      await expectFault(lab, language, 'data-damaged', 30_000);
      expect(asked()).toBe(2);
      await retry(lab, language);
    });
  }
});

for (const [language, days] of dailyIn('zh')) {
  test(
    `the line is cut in the middle of a run whose images are there: it goes on, ${language}`,
    days,
    async ({ page }) => {
      const lab = new Lab(page, language, 'linear');
      await lab.open({ 'learning-rate': 0.03, steps: 1000, 'batch-size': 300, seed: 7, engine: 'plain' });
      await lab.action('train').click();
      await lab.expectProgress(10);
      await page.context().setOffline(true);
      await lab.expectState('done');
      expect((await lab.record()).periods).toHaveLength(10);
      await lab.train();
    },
  );
}

test.describe('storage', () => {
  for (const [what, reason, script] of [
    [
      'is denied',
      'kept.denied',
      () => {
        for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('denied on purpose', 'SecurityError');
            },
          });
        }
      },
    ],
    [
      'is full',
      'kept.full',
      () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('full on purpose', 'QuotaExceededError');
        };
      },
    ],
    [
      'never answers',
      'kept.timeout',
      () => {
        // Nobody hears its requests end.
        IDBRequest.prototype.addEventListener = () => undefined;
      },
    ],
  ] as const) {
    for (const [language, days] of dailyIn('zh')) {
      test(`${what}: the run works, and the page says that it is not kept, ${language}`, days, async ({ page }) => {
        const t = words(language, 'lab');
        await page.addInitScript(script);
        const lab = new Lab(page, language, 'linear');
        await lab.open(SHORT);
        await lab.train();
        await expect(lab.root.getByText(t('fault.storage-failed'), { exact: true })).toBeVisible();
        await expect(lab.root.getByText(t(reason))).toBeVisible();
        expect((await lab.record()).periods).toHaveLength(10);
        await lab.train();
      });
    }
  }

  for (const language of LANGUAGES) {
    const t = words(language, 'lab');

    test(`is of a newer version: the run works, and what is stored is left alone, ${language}`, async ({ page }) => {
      await page.goto(`${language}/about/`);
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            const opening = indexedDB.open('strokes', 99);
            opening.onsuccess = () => {
              opening.result.close();
              resolve();
            };
          }),
      );
      const lab = new Lab(page, language, 'linear');
      await lab.open(SHORT);
      await lab.train();
      await expect(lab.root.getByText(t('kept.newer'))).toBeVisible();
      const version = await page.evaluate(async () => (await indexedDB.databases())[0]?.version);
      expect(version).toBe(99);
    });

    test(`holds what nobody wrote: the lab starts as if nothing were kept, ${language}`, async ({ page }) => {
      const lab = new Lab(page, language, 'linear');
      await lab.open(SHORT);
      await lab.train();
      await expect.poll(() => page.evaluate(keptOutcomes)).toEqual(['done']);
      await page.evaluate(
        () =>
          new Promise<void>((resolve) => {
            for (const storage of [localStorage, sessionStorage]) {
              storage.setItem('strokes:unfinished', '{"search":"","runs":[{"request":null,"state":"running"}]}');
            }
            const opening = indexedDB.open('strokes');
            opening.onsuccess = () => {
              const writing = opening.result.transaction('records', 'readwrite');
              const records = writing.objectStore('records');
              const keys = records.getAllKeys();
              keys.onsuccess = () => {
                for (const key of keys.result) records.put({ format: 2, periods: 'many' }, key);
              };
              writing.oncomplete = () => {
                opening.result.close();
                resolve();
              };
            };
          }),
      );
      await page.reload();
      await lab.root.scrollIntoViewIfNeeded();
      await expect(lab.action('train')).toBeEnabled();
      await lab.expectState('idle');
      await lab.train();
      expect((await lab.record()).periods).toHaveLength(10);
    });
  }
});

/** How the runs in the journal have ended, as far as they have. */
function keptOutcomes(): Promise<readonly unknown[]> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('strokes');
    opening.onsuccess = () => {
      const reading = opening.result.transaction('records').objectStore('records').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result.map((record: { readonly outcome: unknown }) => record.outcome));
      };
    };
  });
}
