import type { Page } from '@playwright/test';
import { expectFault, retry } from './support/fault.ts';
import { Lab, type Settings } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { LANGUAGES, words } from './support/words.ts';

const SHORT: Settings = { steps: 20, 'batch-size': 30, seed: 7 };
const SHARD = /\/data\/sample-1\.[0-9a-f]{8}\.bin$/;

test.describe('a part of the images', () => {
  test.describe('is not there', () => {
    test.use({ allowedErrors: [/status of 404/] });

    test('three tries, then a message, and trying again works, en', async ({ page }) => {
      let tries = 0;
      await page.route(SHARD, (route) => {
        tries += 1;
        return route.fulfill({ status: 404, body: 'not here' });
      });
      const lab = new Lab(page, 'en', 'linear');
      await lab.open(SHORT);
      await lab.action('train').click();
      await expectFault(lab, 'en', 'data-missing', 30_000);
      expect(tries).toBe(3);
      await page.unroute(SHARD);
      await retry(lab, 'en');
    });
  });

  /** The first so many answers hold a changed file. */
  async function damage(page: Page, times: number, change: (bytes: Buffer) => Buffer): Promise<() => number> {
    let asked = 0;
    await page.route(SHARD, async (route) => {
      asked += 1;
      if (asked > times) return route.continue();
      const response = await route.fetch();
      return route.fulfill({ status: 200, body: change(await response.body()) });
    });
    return () => asked;
  }
  const cut = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);
  const flip = (bytes: Buffer) => {
    const flipped = Buffer.from(bytes);
    flipped[1000]! ^= 1;
    return flipped;
  };

  for (const [language, what, change] of [
    ['zh', 'half a file', cut],
    ['en', 'one bit wrong', flip],
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

  test('arrives damaged every time: nothing is trained on it, and trying again works, zh', async ({ page }) => {
    const asked = await damage(page, 2, flip);
    const lab = new Lab(page, 'zh', 'linear');
    await lab.open(SHORT);
    await lab.action('train').click();
    await expectFault(lab, 'zh', 'data-damaged', 30_000);
    expect(asked()).toBe(2);
    await retry(lab, 'zh');
  });
});

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
    for (const language of LANGUAGES) {
      test(`${what}: the run works, and the page says that it is not kept, ${language}`, async ({ page }) => {
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
});
