/**
 * Builds what runs inside the sandbox of the code cells, as texts: the frame's script, which stands in its page under the hash
 * that its policy names, and the prelude, which the page sends along with the reader's code.
 *
 *   node src/tools/build-sandbox.ts
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const FOLDER = fileURLToPath(new URL('../code/sandbox', import.meta.url));
const TARGET = fileURLToPath(new URL('../code/.generated/sandbox-scripts.ts', import.meta.url));

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

if (import.meta.main) {
  const frame = await bundle(join(FOLDER, 'frame.ts'), 'strokesFrame');
  const prelude = await bundle(join(FOLDER, 'prelude.ts'), 'strokesCell');
  const text = `// Built from ../sandbox by src/tools/build-sandbox.ts.
export const FRAME_SCRIPT = ${JSON.stringify(frame)};

export const PRELUDE = ${JSON.stringify(prelude)};
`;
  let current = '';
  try {
    current = readFileSync(TARGET, 'utf8');
  } catch {
    // Not there yet.
  }
  if (text !== current) {
    mkdirSync(dirname(TARGET), { recursive: true });
    writeFileSync(TARGET, text);
  }
}
