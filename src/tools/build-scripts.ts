/**
 * Builds the scripts that are no modules, as texts: what runs inside the sandbox of the code cells, that is the frame's script,
 * which stands in its page under the hash that its policy names, and the prelude, which the page sends along with the
 * reader's code; TensorFlow.js, for code that names it; and the service worker.
 *
 *   node src/tools/build-scripts.ts
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { brotliBytes } from './brotli-bytes.ts';

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

/**
 * TensorFlow.js is a file of its own, whose address the page knows, and what is said of it a module. Bundling and weighing it
 * take ten times as long as all else here, so both stay until what they are made of changes.
 */
async function writeTensorflow(): Promise<void> {
  const sources = join(SRC, 'code/sandbox/tensorflow');
  const files = readdirSync(sources)
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => join(sources, name));
  const hash = createHash('sha256');
  const others = [
    'code/cell-api.ts',
    'training/engines/webgl/probe-webgl.ts',
    'tools/build-scripts.ts',
    '../package-lock.json',
  ].map((path) => join(SRC, path));
  for (const path of [...files, ...others]) hash.update(readFileSync(path));
  const madeOf = hash.digest('hex');
  const script = join(SRC, 'code/.generated/tensorflow.js');
  const facts = join(SRC, 'code/.generated/tensorflow-facts.ts');
  if (existsSync(script) && existsSync(facts) && readFileSync(facts, 'utf8').includes(madeOf)) return;
  const text = await bundle(join(sources, 'entry.ts'), 'strokesTensorflow');
  // The line on which the reader's code begins is counted by these.
  if (/[\r\u2028\u2029]/.test(text)) throw new Error(`${script}: expected lines that end with \\n, got others`);
  const { version } = JSON.parse(
    readFileSync(join(SRC, '../node_modules/@tensorflow/tfjs-core/package.json'), 'utf8'),
  ) as { readonly version: string };
  mkdirSync(dirname(script), { recursive: true });
  writeFileSync(script, text);
  writeFileSync(
    facts,
    `// Built by src/tools/build-scripts.ts, of ${madeOf}.\n/** As a host sends it, compressed with brotli. */\nexport const TENSORFLOW_BYTES = ${String(brotliBytes(text))};\nexport const TENSORFLOW_VERSION = '${version}';\n`,
  );
}

if (import.meta.main) {
  await writeTensorflow();
  writeModule('code/.generated/sandbox-scripts.ts', '../sandbox', {
    FRAME_SCRIPT: await bundle(join(SRC, 'code/sandbox/frame.ts'), 'strokesFrame'),
    PRELUDE: await bundle(join(SRC, 'code/sandbox/prelude.ts'), 'strokesCell'),
  });
  writeModule('offline/.generated/service-worker-script.ts', '../service-worker.ts', {
    SERVICE_WORKER: await bundle(join(SRC, 'offline/service-worker.ts'), 'strokesOffline'),
  });
}
