import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All that the built site is made from; `public/data` is itself made by the build. */
export const SOURCES = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json'];
const GENERATED = join('public', 'data');
const TESTS = /\.test\.tsx?$/;

/**
 * Whether `dist` is missing, older than its sources, or built for another base path.
 *
 * @param root folder of the repository
 * @param base path the site is to be served under, as `normaliseBase` gives it
 */
export function needsBuild(root: string, base: string): boolean {
  // Astro writes its pages last, so a build that broke off leaves this one missing or old.
  const page = join(root, 'dist', 'zh', 'index.html');
  if (!existsSync(page)) return true;
  if (builtBase(readFileSync(page, 'utf8')) !== base) return true;
  const built = statSync(page).mtimeMs;
  return SOURCES.some((source) => newest(root, source) > built);
}

/** The base path a page was built for, seen from where it finds its style sheets and scripts. */
export function builtBase(html: string): string | undefined {
  return /(?:href|src)="([^":]*)\/_astro\//.exec(html)?.[1];
}

function newest(root: string, path: string): number {
  if (path === GENERATED || TESTS.test(path)) return 0;
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(join(root, path)).reduce(
    (latest, name) => Math.max(latest, newest(root, join(path, name))),
    // A file taken away leaves its mark on the folder only.
    path.startsWith('public') ? 0 : stats.mtimeMs,
  );
}
