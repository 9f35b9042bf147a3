import type { BuiltModules } from './built-modules.ts';
import { pathBelowBase, resolveAddress, type BuiltSite } from './built-site.ts';
import type { Finding } from './finding.ts';

/** How the builder names the entry of the labs' worker. */
const ENTRY = /(^|\/)worker-[\w-]{8}\.js$/;
/** How the builder writes the start of a worker. */
const STARTS = /\bnew (?:Shared)?Worker\(\s*(?:""\s*\+\s*)?new URL\(\s*["'`]([^"'`]+)/g;

/**
 * Nothing imports a worker's entry. WebKit runs an entry a second time for a chunk that imports from it (WebKitGTK 2.50),
 * and the second run takes the messages away from the first: pause and stop are lost.
 */
export function checkWorkerEntry(site: BuiltSite, modules: BuiltModules): Finding[] {
  const entries = workerEntries(site);
  if (entries.size === 0) {
    return [finding('_astro', 'worker', 'an entry: _astro/worker-*.js, or what new Worker(new URL(…)) names', 'none')];
  }
  const missing = [...entries].filter((entry) => !modules.has(entry));
  return [
    ...missing.map((entry) => finding(entry, 'worker', 'a script that exists', entry)),
    ...[...modules].flatMap(([path, { imports, laterImports }]) =>
      [...imports, ...laterImports]
        .filter((imported) => entries.has(imported))
        .map((entry) => finding(path, 'import', "no import of a worker's entry, which would run it twice", entry)),
    ),
  ];
}

/** Paths of the scripts that workers start with. */
export function workerEntries(site: BuiltSite): Set<string> {
  const scripts = Object.keys(site.texts).filter((path) => path.endsWith('.js'));
  const started = scripts.flatMap((from) =>
    [...site.texts[from]!.matchAll(STARTS)].flatMap(
      ([, address]) => pathBelowBase(site, resolveAddress(site, address!, from)) ?? [],
    ),
  );
  return new Set([...scripts.filter((path) => ENTRY.test(path)), ...started]);
}

function finding(path: string, what: string, expected: string, got: string): Finding {
  return { file: `dist/${path}`, line: 1, what, expected, got };
}
