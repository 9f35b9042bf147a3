import { parseSync } from 'vite';
import { pathBelowBase, resolveAddress, type BuiltSite } from './built-site.ts';

/** What a built script loads, by path below `dist`. */
export interface BuiltModule {
  /** Loaded before it runs: `import … from`, `export … from`. */
  readonly imports: readonly string[];
  /** Loaded when it asks for them: `import()`. */
  readonly laterImports: readonly string[];
}
export type BuiltModules = ReadonlyMap<string, BuiltModule>;

/** @throws Error naming the script that is no JavaScript */
export function readModules(site: BuiltSite): BuiltModules {
  const scripts = Object.entries(site.texts).filter(([path]) => path.endsWith('.js'));
  return new Map(scripts.map(([path, code]) => [path, readModule(site, path, code)]));
}

function readModule(site: BuiltSite, path: string, code: string): BuiltModule {
  const { module, errors } = parseSync(path, code);
  if (errors[0]) throw new Error(`dist/${path}: expected JavaScript, got ${errors[0].message}`);
  const { staticImports, staticExports, dynamicImports } = module;
  const named = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
  ];
  // The builder writes whole addresses, in quotes of any kind.
  const namedLater = dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start + 1, end - 1));
  const pathsOf = (addresses: readonly string[]) => [
    ...new Set(addresses.flatMap((address) => pathBelowBase(site, resolveAddress(site, address, path)) ?? [])),
  ];
  return { imports: pathsOf(named), laterImports: pathsOf(namedLater) };
}

/**
 * Some scripts with all they load, directly and through others.
 *
 * @param follow what of a script is followed; its imports, unless told otherwise
 */
export function withImports(
  paths: Iterable<string>,
  modules: BuiltModules,
  follow = (module: BuiltModule): readonly string[] => module.imports,
): Set<string> {
  const found = new Set(paths);
  // A set gives what is added to it while it is walked.
  for (const path of found) {
    const module = modules.get(path);
    if (module) for (const imported of follow(module)) found.add(imported);
  }
  return found;
}
