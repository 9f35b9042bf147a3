import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCounts } from './test-counts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs the Vitest suite of a folder of `e2e`; arguments of the command go on to Vitest. The last line is
 * `N passed, N failed`, and the exit code says whether any failed.
 *
 * @param name of the folder, and of the file the counts are written to
 */
export function runSuite(name: string): void {
  const report = join(root, '.cache', 'test-counts', `${name}.json`);
  const { status } = spawnSync(
    'vitest',
    [
      ...['run', '--config', join(root, 'e2e', name, 'vitest.config.ts')],
      ...['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`],
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  const { passed, failed } = readCounts(report, status === 0);
  console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
