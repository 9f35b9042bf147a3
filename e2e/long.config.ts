import { defineConfig } from '@playwright/test';
import config, { LONG } from './playwright.config.ts';

/** `npm run test:long`: what takes too long for `npm test`, and nothing else. */
export default defineConfig({ ...config, grep: LONG, grepInvert: [], timeout: 3_600_000 });
