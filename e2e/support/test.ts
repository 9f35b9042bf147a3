import { test as base, type BrowserContext } from '@playwright/test';
export { expect } from '@playwright/test';

interface Watching {
  /** Errors a test provokes on purpose. */
  allowedErrors: readonly RegExp[];
  /** Fails a test during which anything went wrong behind the page. */
  watch: undefined;
}

/** Playwright's `test`, failing on console errors, page errors, CSP violations and requests to other origins. */
export const test = base.extend<Watching>({
  allowedErrors: [[], { option: true }],
  watch: [
    async ({ context, baseURL, allowedErrors }, use) => {
      const troubles = watchContext(context, new URL(baseURL ?? '').origin);
      await use(undefined);
      const unexpected = troubles.filter((trouble) => !allowedErrors.some((allowed) => allowed.test(trouble)));
      if (unexpected.length > 0) throw new Error(`Behind the page:\n${unexpected.join('\n')}`);
    },
    { auto: true },
  ],
});

/** The growing list of what goes wrong in a context. A CSP violation is a console error in Chromium. */
export function watchContext(context: BrowserContext, origin: string): readonly string[] {
  const troubles: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    troubles.push(`page: ${error.error().stack ?? error.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!own) troubles.push(`request: ${request.url()}`);
  });
  return troubles;
}
