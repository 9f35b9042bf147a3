import { parseManifest } from '../datasets/manifest.ts';
import type { BuiltSite } from './built-site.ts';
import type { Size } from './size.ts';

/** The manifest and the whole sample of 10,000 images. The test set is fetched only when a reader opens it. */
const LIMIT = 1_450_000;
const MANIFEST = 'data/manifest.json';

/** What is fetched of the data before the first training step; the shards are compressed as they are. */
export function weighData({ texts, sizes }: BuiltSite): Size {
  const manifest = texts[MANIFEST];
  if (manifest === undefined) throw missing(MANIFEST);
  const { shards } = parseManifest(JSON.parse(manifest)).sample;
  const files = [MANIFEST, ...shards.map(({ file }) => `data/${file}`)];
  const bytes = files.map((path) => {
    const size = sizes.get(path);
    if (size === undefined) throw missing(path);
    return size;
  });
  return { bytes: bytes.reduce((sum, size) => sum + size, 0), limit: LIMIT };
}

function missing(path: string): Error {
  return new Error(`dist: expected ${path}, got none`);
}
