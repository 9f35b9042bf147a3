/**
 * `npm run e2e:browsers`: the main path in the engines besides Chromium's that are on this machine, on what was built or
 * on BASE_URL. The last line is `N passed, N failed`; arguments go on to Vitest.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOtherBrowsers, HOW_TO_GET, OTHER_BROWSERS } from './find-other-browsers.ts';
import { readCounts } from './test-counts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const report = join(root, '.cache', 'test-counts', 'browsers.json');

const found = findOtherBrowsers();
const missing = OTHER_BROWSERS.filter((name) => found[name] === null);
for (const name of missing) console.log(HOW_TO_GET[name]);

if (missing.length === OTHER_BROWSERS.length) process.exitCode = 1;
else {
  const { status } = spawnSync(
    'vitest',
    [
      ...['run', '--config', join(root, 'e2e', 'browsers', 'vitest.config.ts')],
      ...['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`],
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  const { passed, failed } = readCounts(report, status === 0);
  console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
