import { ENGINES, type EngineId } from '../training/engines/engines.ts';
import { brotliBytes } from './brotli-bytes.ts';
import { withImports, type BuiltModules } from './built-modules.ts';
import type { BuiltSite } from './built-site.ts';
import { workerEntries } from './check-worker-entry.ts';

/** Bytes after brotli of the scripts a reader fetches to train. */
export interface WorkerWeight {
  /** The worker with all it can ask for, but for the engines. */
  readonly worker: number;
  /** What each engine adds to it when it is needed. */
  readonly engines: Readonly<Record<EngineId, number>>;
}

const ENGINE_IDS = ENGINES.map(({ id }) => id);

/** What an engine may add. */
export const ENGINE_LIMITS = { webgl: 90_000, simd: 8_000 } as const satisfies Partial<Record<EngineId, number>>;
export const LIMITED_ENGINES = Object.keys(ENGINE_LIMITS) as readonly (keyof typeof ENGINE_LIMITS)[];

/** @throws Error naming the script that is missing */
export function weighWorker(site: BuiltSite, modules: BuiltModules): WorkerWeight {
  const engines = Object.fromEntries(ENGINE_IDS.map((id) => [id, engineScript(id, modules)])) as Record<
    EngineId,
    string
  >;
  const isEngine = (path: string) => Object.values(engines).includes(path);
  const worker = withImports(workerEntries(site), modules, ({ imports, laterImports }) =>
    [...imports, ...laterImports].filter((path) => !isEngine(path)),
  );
  const weigh = (paths: Iterable<string>) =>
    [...paths].reduce((sum, path) => sum + brotliBytes(site.texts[path] ?? ''), 0);
  const added = (id: EngineId) => withImports([engines[id]], modules).difference(worker);
  return {
    worker: weigh(worker),
    engines: Object.fromEntries(ENGINE_IDS.map((id) => [id, weigh(added(id))])) as Record<EngineId, number>,
  };
}

function engineScript(id: EngineId, modules: BuiltModules): string {
  const found = [...modules.keys()].find((path) => path.includes(`/${id}-engine-`));
  if (found === undefined)
    throw new Error(`dist: expected a script ${id}-engine-*.js, got ${[...modules.keys()].join(', ')}`);
  return found;
}
