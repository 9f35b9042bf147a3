import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { MANIFEST_FORMAT, parseManifest } from '../datasets/manifest.ts';
import type { Manifest, SetEntry } from '../datasets/manifest.ts';
import { SAMPLE_SEED, sampleRows } from '../datasets/sample.ts';
import { gather } from '../datasets/split.ts';
import { SOURCE_FILES, readMnist, sourceFolder } from './mnist-source.ts';
import { packSet, sha256Of } from './pack-set.ts';
import type { PackedSet } from './pack-set.ts';

/** Raise it when the packer makes other bytes of the same images. */
const PACK_VERSION = 1;
const DATA_FOLDER = fileURLToPath(new URL('../../public/data/', import.meta.url));

const SOURCE = {
  name: 'MNIST, from NIST Special Databases 1 and 3',
  creators: ['Yann LeCun', 'Corinna Cortes', 'Christopher J. C. Burges'],
  licence: 'CC BY-SA 3.0 as usually given',
  files: SOURCE_FILES,
};

/** The manifest in a folder, if all it lists is there, whole, and made as this version would make it. */
export function packedAlready(folder: string): Manifest | undefined {
  try {
    const manifest = parseManifest(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
    const shards = [...manifest.sample.shards, ...manifest.test.shards];
    const current =
      manifest.packVersion === PACK_VERSION &&
      manifest.sampleSeed === SAMPLE_SEED &&
      Object.entries(SOURCE_FILES).every(([file, hash]) => manifest.source.files[file] === hash) &&
      shards.every(({ file, sha256 }) => sha256Of(gunzipSync(readFileSync(join(folder, file)))) === sha256);
    return current ? manifest : undefined;
  } catch {
    return undefined; // missing or unreadable is one reason to pack like any other
  }
}

/** Writes both sets and their manifest and removes what was packed before. The manifest goes last. */
export function writePacked(folder: string, sample: PackedSet, test: PackedSet): Manifest {
  const manifest: Manifest = {
    format: MANIFEST_FORMAT,
    packVersion: PACK_VERSION,
    source: SOURCE,
    sampleSeed: SAMPLE_SEED,
    sample: sample.entry,
    test: test.entry,
  };
  parseManifest(manifest); // what readers would refuse must not be written
  mkdirSync(folder, { recursive: true });
  const files = new Map([...sample.files, ...test.files]);
  for (const [file, bytes] of files) writeFileSync(join(folder, file), bytes);
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  for (const file of readdirSync(folder)) {
    if (file.endsWith('.bin') && !files.has(file)) rmSync(join(folder, file));
  }
  return manifest;
}

function pack(folder: string): Manifest {
  const mnist = readMnist(sourceFolder());
  const sample = packSet('sample', gather(mnist.training, sampleRows()));
  return writePacked(folder, sample, packSet('test', mnist.test));
}

function main(force: boolean): void {
  const kept = force || !existsSync(DATA_FOLDER) ? undefined : packedAlready(DATA_FOLDER);
  const manifest = kept ?? pack(DATA_FOLDER);
  const said = (set: SetEntry): string => {
    const bytes = set.shards.reduce((sum, shard) => sum + shard.bytes, 0);
    return `${set.rows} rows, ${bytes} bytes in ${set.shards.length} shards`;
  };
  const verb = kept === undefined ? 'packed' : 'up to date';
  // Not on standard output: what runs next may print a record there.
  console.error(`data ${verb}: sample ${said(manifest.sample)}; test ${said(manifest.test)}`);
}

if (import.meta.main) {
  try {
    main(process.argv.includes('--force'));
  } catch (error) {
    console.error(`data not packed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
