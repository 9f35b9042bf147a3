import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { watchContext } from './support/watch.ts';

/** Each goes wrong in its own way; all would pass unnoticed by whoever looks at the page alone. */
const TROUBLES: readonly (readonly [what: string, told: RegExp, cause: () => void])[] = [
  ['a console error', /^console: planted/, () => console.error('planted')],
  [
    'an uncaught error',
    /^page: Error: planted/,
    () => {
      setTimeout(() => {
        throw new Error('planted');
      });
    },
  ],
  [
    'an unhandled rejection',
    /^page: Error: planted/,
    () => {
      void Promise.reject(new Error('planted'));
    },
  ],
  [
    'a violation of the content security policy',
    /^console: Content Security Policy: img-src violated by http:\/\/planted\.example/,
    () => {
      document.body.append(Object.assign(new Image(), { src: 'http://planted.example/a.png' }));
    },
  ],
  [
    'an error in a worker',
    /^page: .*planted/,
    () => {
      new Worker(URL.createObjectURL(new Blob(['throw new Error("planted")'])));
    },
  ],
  [
    'a rejection in a worker',
    /^page: .*planted/,
    () => {
      new Worker(URL.createObjectURL(new Blob(['Promise.reject(new Error("planted"))'])));
    },
  ],
  [
    'a console error in a worker',
    /^console: planted/,
    () => {
      new Worker(URL.createObjectURL(new Blob(['console.error("planted")'])));
    },
  ],
];

test.describe('the watch over every test', () => {
  test.use({ allowedErrors: [/planted/] });

  for (const [what, told, cause] of TROUBLES) {
    test(`notices ${what}`, async ({ page, baseURL }) => {
      const troubles = await watchContext(page.context(), new URL(baseURL ?? '').origin);
      await open(page, what.endsWith('worker'));
      await page.evaluate(cause);
      await expect.poll(() => troubles.some((trouble) => told.test(trouble)), { message: told.source }).toBe(true);
    });
  }

  test('notices a request to another origin', async ({ page, baseURL }) => {
    const troubles = await watchContext(page.context(), new URL(baseURL ?? '').origin);
    await page.route('http://planted.example/**', (route) => route.fulfill({ status: 204 }));
    await open(page, true);
    await page.evaluate(() => fetch('http://planted.example/', { mode: 'no-cors' }).catch(() => undefined));
    expect(troubles).toContain('request: http://planted.example/');
  });
});

/** A page of the course, or one without its policy, which forbids what is tried. */
async function open(page: Page, withoutPolicy: boolean): Promise<void> {
  await page.route('**/planted/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:," />' }),
  );
  await page.goto(withoutPolicy ? 'planted/' : 'en/about/');
}
