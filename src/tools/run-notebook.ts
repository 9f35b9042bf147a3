/**
 * `npm run notebook`: runs the notebook that readers take home, in both languages, with Python. The last line is
 * `N passed, N failed`; arguments go on to Vitest.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPython, howToGetPython } from './find-python.ts';
import { readCounts } from './test-counts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const report = join(root, '.cache', 'test-counts', 'notebook.json');

const python = findPython();
if (python?.missing.length !== 0) {
  console.log(howToGetPython(python));
  process.exitCode = 1;
} else {
  const { status } = spawnSync(
    'vitest',
    [
      ...['run', '--config', join(root, 'e2e', 'notebook', 'vitest.config.ts')],
      ...['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`],
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  const { passed, failed } = readCounts(report, status === 0);
  console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
