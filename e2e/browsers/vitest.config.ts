import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The main path in Firefox and WebKit, on what was built or on BASE_URL. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['e2e/browsers/*.test.ts'],
    globalSetup: fileURLToPath(new URL('support/serve-site.ts', import.meta.url)),
    // Two windows at a time would measure each other.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
