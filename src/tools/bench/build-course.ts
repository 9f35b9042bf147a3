import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { needsBuild } from '../needs-build.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The course as readers get it: `dist` where that is younger than its sources, else built apart from it.
 *
 * @returns the folder, to be served from the root
 */
export async function buildCourse(): Promise<string> {
  if (!needsBuild(root, '')) return `${root}dist`;
  const outDir = `${root}.cache/bench-course`;
  await build({ root, outDir, base: '/', logLevel: 'error' });
  return outDir;
}
