import { defineConfig } from '@playwright/test';
import config, { LONG } from './playwright.config.ts';

/** `npm run test:long`: what takes too long for `npm test`, and nothing else. */
// One at a time: memory is measured there.
export default defineConfig({ ...config, grep: LONG, grepInvert: [], timeout: 3_600_000, workers: 1 });
