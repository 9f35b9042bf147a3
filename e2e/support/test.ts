import { test as base } from '@playwright/test';
import { neverHit } from './inject.ts';
import { watchContext } from './watch.ts';
export { expect } from '@playwright/test';

interface Watching {
  /** Errors a test provokes on purpose. */
  allowedErrors: readonly RegExp[];
  /** Fails a test during which anything went wrong behind the page. */
  watch: undefined;
}

/** Playwright's `test`, failing on whatever goes wrong behind the page; see `watch.ts`. */
export const test = base.extend<Watching>({
  allowedErrors: [[], { option: true }],
  watch: [
    async ({ context, baseURL, allowedErrors }, use) => {
      const troubles = await watchContext(context, new URL(baseURL ?? '').origin);
      await use(undefined);
      const unexpected = troubles.filter((trouble) => !allowedErrors.some((allowed) => allowed.test(trouble)));
      if (unexpected.length > 0) throw new Error(`Behind the page:\n${unexpected.join('\n')}`);
      const missed = neverHit(context);
      if (missed.length > 0) throw new Error(`Injected, but never asked for: ${missed.join(', ')}`);
    },
    { auto: true },
  ],
});
