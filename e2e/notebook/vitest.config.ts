import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The notebook that readers take home, run by Python as Jupyter runs it. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['e2e/notebook/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
