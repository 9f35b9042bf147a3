import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseBase } from './site-server.ts';
import { SOURCES } from './needs-build.ts';

/** Start of the names of all caches of a course: others may live on the same origin, under other paths. */
export function familyOf(base: string | undefined): string {
  return `strokes:${normaliseBase(base)}:`;
}

/**
 * Names what the course is built from: the same sources give the same edition, whoever builds them.
 *
 * @param root folder of the repository
 * @param base path the site is built for
 * @returns a cache's name, such as `strokes:/course:0f3a9c21b7de`
 */
export function editionOf(root: string, base: string | undefined): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesBelow(root, source)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return familyOf(base) + hash.digest('hex').slice(0, 12);
}

function filesBelow(root: string, path: string): string[] {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesBelow(root, `${path}/${name}`));
}
