import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../src/tools/find-browser.ts';
import { normaliseBase } from '../src/tools/site-server.ts';

/** A port nobody listens on; kept for the workers, which read this file again. */
async function freePort(): Promise<string> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, () => {
      resolve((server.address() as { readonly port: number }).port);
    });
  });
  server.close();
  return String(port);
}

const given = process.env['BASE_URL'];
const port = (process.env['E2E_PORT'] ??= given ? '' : await freePort());
// Specs open relative paths, so the address has to end with a slash.
const baseURL = given
  ? given.replace(/\/*$/, '/')
  : `http://localhost:${port}${normaliseBase(process.env['BASE_PATH'])}/`;

/** The tag of tests that only `npm run test:long` runs. */
export const LONG = /@long/;

/** Specs run on the built site in `dist`, or on BASE_URL. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  grepInvert: LONG,
  outputDir: '../test-results',
  // Part of a test is waiting, and no test of these measures time.
  workers: 3,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  // WebGL emulated in software trains the network at about 50 ms a step on a small machine.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL,
    viewport: { width: 1280, height: 900 },
    // What is on the page answers at once; only training takes long, and that is waited for by state.
    actionTimeout: 20_000,
    // Recording takes a third of the time; `--trace on` shows one that failed.
    trace: 'off',
    screenshot: 'only-on-failure',
    // A service worker in control hides what pages ask for from the tests that answer in the server's place.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: findBrowser(),
      args: BROWSER_ARGS,
    },
  },
  ...(given
    ? {}
    : {
        webServer: {
          command: `"${process.execPath}" ../src/tools/serve.ts --port ${port}`,
          url: `${baseURL}zh/`,
          reuseExistingServer: false,
          timeout: 30_000,
        },
      }),
});
