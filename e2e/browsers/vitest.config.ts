import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The main path in Firefox and WebKit, on what was built or on BASE_URL. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['e2e/browsers/*.test.ts'],
    globalSetup: fileURLToPath(new URL('support/serve-site.ts', import.meta.url)),
    // Each file has browsers of its own, and nothing here is measured.
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
