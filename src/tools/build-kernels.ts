/**
 * `npm run kernels`: compiles the SIMD engine's AssemblyScript into a script that holds the WebAssembly as base64.
 * Git ignores the result. Does nothing when sources, options and compiler are those of the last time.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';
import compiler from 'assemblyscript/package.json' with { type: 'json' };

const SOURCES = fileURLToPath(new URL('../training/engines/simd/assembly/', import.meta.url));
const TARGET = fileURLToPath(new URL('../training/engines/simd/.generated/kernels.ts', import.meta.url));

/** No runtime, no imports: the kernels neither allocate nor throw. Relaxed SIMD stays off, it rounds by machine. */
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--enable', 'simd'];

/** The part of AssemblyScript's programmatic interface that is used here. */
interface Compiler {
  main(
    options: readonly string[],
    surroundings: {
      readFile(name: string): string | null;
      writeFile(name: string, contents: Uint8Array): void;
      listFiles(): string[];
      stderr: { write(text: string | Uint8Array): void };
    },
  ): Promise<{ readonly error: Error | null }>;
}

/** The sources by name. */
export function readSources(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** A hash of everything that decides what comes out. */
export function fingerprint(sources: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(JSON.stringify([compiler.version, OPTIONS]));
  for (const [name, text] of sources) hash.update(`\0${name}\0${text}`);
  return hash.digest('hex').slice(0, 16);
}

/** @throws Error with the compiler's own messages */
export async function compile(sources: ReadonlyMap<string, string>): Promise<Uint8Array> {
  // Only when needed: it takes longer to load than all the rest of this. By a name the type checker does not follow:
  // the compiler's types declare globals of its own language, where \`array.at(-1)\` is never undefined.
  const specifier = ['assemblyscript', 'asc'].join('/');
  const { default: asc } = (await import(specifier)) as { default: Compiler };
  let wasm: Uint8Array | undefined;
  let messages = '';
  const { error } = await asc.main(['index.ts', '--outFile', 'kernels.wasm', ...OPTIONS], {
    readFile: (name) => sources.get(name) ?? null,
    writeFile: (_, contents) => {
      wasm = contents;
    },
    listFiles: () => [],
    stderr: {
      write: (text) => {
        messages += typeof text === 'string' ? text : new TextDecoder().decode(text);
      },
    },
  });
  if (error || !wasm) throw new Error(messages || (error?.message ?? 'no output'));
  return wasm;
}

function scriptOf(wasm: Uint8Array, mark: string): string {
  return `// Compiled from ../assembly by src/tools/build-kernels.ts. Sources: ${mark}
export const KERNELS_BASE64 =
  '${Buffer.from(wasm).toString('base64')}';
`;
}

function isCurrent(mark: string): boolean {
  try {
    return readFileSync(TARGET, 'utf8').includes(`Sources: ${mark}\n`);
  } catch {
    return false; // not there yet
  }
}

if (import.meta.main) {
  const sources = readSources(SOURCES);
  const mark = fingerprint(sources);
  if (!isCurrent(mark)) {
    try {
      const wasm = await compile(sources);
      mkdirSync(dirname(TARGET), { recursive: true });
      writeFileSync(TARGET, scriptOf(wasm, mark));
      // Not on standard output: what runs next may print a record there.
      console.error(`kernels compiled: ${wasm.length} bytes of WebAssembly`);
    } catch (error) {
      console.error(`kernels not compiled: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}
