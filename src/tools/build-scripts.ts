/**
 * Builds the scripts that are no modules, as texts: what runs inside the sandbox of the code cells, that is the frame's script,
 * which stands in its page under the hash that its policy names, and the prelude, which the page sends along with the
 * reader's code; and the service worker.
 *
 *   node src/tools/build-scripts.ts
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const SRC = fileURLToPath(new URL('..', import.meta.url));

/** One classic script without imports; what the entry exports is known under `name`. */
export async function bundle(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2020',
      // Lines stay apart, so that a line of the prelude can be found; spaces cost nothing once compressed.
      minify: true,
      lib: { entry, name, formats: ['iife'] },
    },
  });
  const [output] = Array.isArray(result) ? result : [];
  const chunk = output?.output.find((each) => each.type === 'chunk');
  if (!chunk) throw new Error(`${entry}: expected one script, got none`);
  return chunk.code.trim();
}

/** Writes a module of texts, unless it stands there already. */
function writeModule(target: string, source: string, texts: Readonly<Record<string, string>>): void {
  const text = [
    `// Built from ${source} by src/tools/build-scripts.ts.`,
    ...Object.entries(texts).map(([name, script]) => `export const ${name} = ${JSON.stringify(script)};`),
  ].join('\n');
  const path = join(SRC, target);
  if (existsSync(path) && readFileSync(path, 'utf8') === `${text}\n`) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${text}\n`);
}

if (import.meta.main) {
  writeModule('code/.generated/sandbox-scripts.ts', '../sandbox', {
    FRAME_SCRIPT: await bundle(join(SRC, 'code/sandbox/frame.ts'), 'strokesFrame'),
    PRELUDE: await bundle(join(SRC, 'code/sandbox/prelude.ts'), 'strokesCell'),
  });
  writeModule('offline/.generated/service-worker-script.ts', '../service-worker.ts', {
    SERVICE_WORKER: await bundle(join(SRC, 'offline/service-worker.ts'), 'strokesOffline'),
  });
}
