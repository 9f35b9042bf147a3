import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtBase } from './needs-build.ts';

/** A built site: its files by their path below `dist`. */
export interface BuiltSite {
  /** Pages, style sheets, scripts and the manifest of the data. */
  readonly texts: Readonly<Record<string, string>>;
  /** Bytes of every file. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Base path it was built for: `/strokes`, or nothing. */
  readonly base: string;
}

const TEXT = /\.(html|css|js|json)$/;

/** @param dist folder of the built site; its pages say which base path they were built for */
export function readBuiltSite(dist: string): BuiltSite {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const pathOf = (file: string) => file.slice(join(dist, '/').length).replaceAll('\\', '/');
  const texts = Object.fromEntries(
    files.filter((file) => TEXT.test(file)).map((file) => [pathOf(file), readFileSync(file, 'utf8')]),
  );
  return {
    texts,
    sizes: new Map(files.map((file) => [pathOf(file), statSync(file).size])),
    base: builtBase(texts['zh/index.html'] ?? '') ?? '',
  };
}

/** Any origin will do to resolve addresses; only those that stay on it are the site's own. */
const ORIGIN = 'https://site.invalid';

/**
 * An address as the browser resolves it.
 *
 * @param from path below `dist` of the file it stands in
 */
export function resolveAddress({ base }: BuiltSite, address: string, from: string): URL {
  return new URL(address, `${ORIGIN}${base}/${from}`);
}

/** Whether an address stays on the site's own origin. */
export function isOwn(url: URL): boolean {
  return url.origin === ORIGIN;
}

/** The path below `dist` of an address on the site's own origin; nothing outside its base path. */
export function pathBelowBase({ base }: BuiltSite, url: URL): string | undefined {
  return url.pathname.startsWith(`${base}/`) ? decodeURIComponent(url.pathname.slice(base.length + 1)) : undefined;
}
