/**
 * `npm start`: builds the site when it is missing or older than its sources, then serves it.
 *
 *   npm start [-- --port 4321 --host localhost]
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { needsBuild } from './needs-build.ts';
import { serve, withServeOptions } from './serve.ts';
import { normaliseBase } from './site-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

await withServeOptions(async (options) => {
  if (needsBuild(root, normaliseBase(process.env['BASE_PATH']))) {
    console.log('Building the course: about a minute, only after a change.');
    const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) process.exit(status ?? 1);
  }
  await serve(options);
});
