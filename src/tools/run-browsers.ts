/**
 * `npm run e2e:browsers`: the main path in the engines besides Chromium's that are on this machine, on what was built or
 * on BASE_URL. The last line is `N passed, N failed`; arguments go on to Vitest.
 */
import { findOtherBrowsers, HOW_TO_GET, OTHER_BROWSERS } from './find-other-browsers.ts';
import { runSuite } from './run-suite.ts';

const found = findOtherBrowsers();
const missing = OTHER_BROWSERS.filter((name) => found[name] === null);
for (const name of missing) console.log(HOW_TO_GET[name]);

if (missing.length === OTHER_BROWSERS.length) process.exitCode = 1;
else runSuite('browsers');
