import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const TEXTS = ['.html', '.js', '.css', '.json', '.xml', '.svg', '.txt'];

/** Name of the cache of a built site, as its pages say it. */
export function editionOf(dist: string): string {
  const edition = /data-edition="([^"]+)"/.exec(readFileSync(join(dist, 'zh/index.html'), 'utf8'))?.[1];
  if (!edition) throw new Error(`${dist}: expected pages that name their edition, got none`);
  return edition;
}

/**
 * The same course as a later build publishes it: every script and style under another address, and nothing under the old
 * ones.
 *
 * @param edition what it calls itself; empty for a build that keeps nothing
 * @returns its folder
 */
export function newEdition(dist: string, edition: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'strokes-edition-'));
  cpSync(dist, copy, { recursive: true });
  renameSync(join(copy, '_astro'), join(copy, '_later'));
  const old = editionOf(dist);
  const mark = edition === '' ? '' : ` data-edition="${edition}"`;
  for (const entry of readdirSync(copy, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEXTS.includes(extname(entry.name))) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text
        .replaceAll(/_astro(?=\\?\/)/g, '_later')
        .replaceAll(` data-edition="${old}"`, mark)
        .replaceAll(old, edition),
    );
  }
  return copy;
}
