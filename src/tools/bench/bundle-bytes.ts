import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { ENGINE_IDS, type EngineId } from '../../training/engine.ts';
import type { BundleBytes } from './readings.ts';

/** A file of a build: what it loads at once, by name, and the module it stands for. */
export interface Chunk {
  readonly fileName: string;
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
  readonly code: string;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Builds the course's worker as the site does and weighs what a reader fetches of it. */
export async function measureBundles(): Promise<BundleBytes> {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { input: `${root}src/runs/worker.ts` },
    },
  });
  if (!('output' in built)) throw new Error('Vite: expected one build');
  return weigh(built.output.flatMap((file) => (file.type === 'chunk' ? [file] : [])));
}

/** What the worker loads at once, and what each engine loads on top of that. */
export function weigh(chunks: readonly Chunk[]): BundleBytes {
  const worker = withImports(chunkOf(chunks, '/runs/worker.ts'), chunks);
  const added = (id: EngineId) =>
    sizeOf([...withImports(chunkOf(chunks, `/${id}-engine.ts`), chunks)].filter((chunk) => !worker.has(chunk)));
  return {
    worker: sizeOf([...worker]),
    engines: Object.fromEntries(ENGINE_IDS.map((id) => [id, added(id)])) as Record<EngineId, number>,
  };
}

function chunkOf(chunks: readonly Chunk[], ending: string): Chunk {
  const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(ending));
  if (!found) throw new Error(`Build: expected a chunk for ${ending}, got ${chunks.map((c) => c.fileName).join(', ')}`);
  return found;
}

function withImports(chunk: Chunk, chunks: readonly Chunk[], found = new Set<Chunk>()): Set<Chunk> {
  if (found.has(chunk)) return found;
  found.add(chunk);
  for (const name of chunk.imports) {
    const imported = chunks.find(({ fileName }) => fileName === name);
    if (imported) withImports(imported, chunks, found);
  }
  return found;
}

function sizeOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0);
}
