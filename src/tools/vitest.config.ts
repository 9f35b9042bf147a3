import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Unit tests stand beside what they test and need neither a browser nor a build. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  // As Astro builds them: islands are rendered by Preact.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    // The strictest lint of a file starts the type checker, which takes seconds on a small machine.
    testTimeout: 60_000,
  },
});
