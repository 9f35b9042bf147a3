import { MNIST_SHAPE } from './mnist-shape.ts';

/** One packed file; its name carries its hash, so that it can be cached for ever. */
export interface ShardEntry {
  /** Such as `sample-0.3f9a01bc.bin`: set, place in the set, first 8 hex digits of `sha256`. */
  readonly file: string;
  /** SHA-256, hex, of what is inside the gzip: hosts that have the browser unpack it send the same data. */
  readonly sha256: string;
  /** Size of the file with its gzip. */
  readonly bytes: number;
  readonly rows: number;
}

/** One set of images: what is in it and where it lies. */
export interface SetEntry {
  readonly rows: number;
  /** [10] images of each digit. */
  readonly labelCounts: readonly number[];
  /** SHA-256 of all pixels, then all labels, hex: names the data itself, however it is packed or cut. */
  readonly sha256: string;
  readonly shards: readonly ShardEntry[];
}

/** Where the data comes from. */
interface SourceEntry {
  readonly name: string;
  readonly creators: readonly string[];
  readonly licence: string;
  /** SHA-256, hex, of each IDX file the sets were made of. */
  readonly files: Readonly<Record<string, string>>;
}

/** `manifest.json`, which lies beside the packed files. */
export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT;
  /** Version of the packer; another one packs anew. */
  readonly packVersion: number;
  readonly source: SourceEntry;
  readonly sampleSeed: number;
  readonly sample: SetEntry;
  readonly test: SetEntry;
}
export type SetName = 'sample' | 'test';

export const MANIFEST_FORMAT = 2;
const SHA256 = /^[0-9a-f]{64}$/;
// No slash can pass: a manifest cannot point out of its own folder.
const SHARD_FILE = /^(sample|test)-\d+\.([0-9a-f]{8})\.bin$/;

/**
 * Checks what came from outside.
 *
 * @param value parsed JSON
 * @throws Error such as `manifest.test.rows: expected a whole number above 0, got "many"`
 */
export function parseManifest(value: unknown): Manifest {
  const manifest = object(value, 'manifest');
  if (manifest['format'] !== MANIFEST_FORMAT) throw wrong('manifest.format', MANIFEST_FORMAT, manifest['format']);
  return {
    format: MANIFEST_FORMAT,
    packVersion: count(manifest['packVersion'], 'manifest.packVersion'),
    source: parseSource(manifest['source']),
    sampleSeed: count(manifest['sampleSeed'], 'manifest.sampleSeed'),
    sample: parseSet(manifest['sample'], 'manifest.sample'),
    test: parseSet(manifest['test'], 'manifest.test'),
  };
}

function parseSource(value: unknown): SourceEntry {
  const path = 'manifest.source';
  const source = object(value, path);
  const files = Object.entries(object(source['files'], `${path}.files`));
  if (files.length !== 4) throw wrong(`${path}.files`, '4 files', files.length);
  return {
    name: text(source['name'], `${path}.name`),
    creators: list(source['creators'], `${path}.creators`).map((name, i) => text(name, `${path}.creators[${i}]`)),
    licence: text(source['licence'], `${path}.licence`),
    files: Object.fromEntries(files.map(([file, hash]) => [file, sha256(hash, `${path}.files.${file}`)])),
  };
}

function parseSet(value: unknown, path: string): SetEntry {
  const set = object(value, path);
  const rows = count(set['rows'], `${path}.rows`);
  const labelCounts = list(set['labelCounts'], `${path}.labelCounts`).map((number, digit) =>
    number === 0 ? 0 : count(number, `${path}.labelCounts[${digit}]`),
  );
  const { classes } = MNIST_SHAPE;
  if (labelCounts.length !== classes) throw wrong(`${path}.labelCounts`, `${classes} numbers`, labelCounts.length);
  const labels = total(labelCounts);
  if (labels !== rows) throw wrong(`${path}.labelCounts`, `${rows} in all`, labels);
  const shards = list(set['shards'], `${path}.shards`).map((shard, i) => parseShard(shard, `${path}.shards[${i}]`));
  const shardRows = total(shards.map((shard) => shard.rows));
  if (shardRows !== rows) throw wrong(`${path}.shards`, `${rows} rows in all`, shardRows);
  return { rows, labelCounts, sha256: sha256(set['sha256'], `${path}.sha256`), shards };
}

function parseShard(value: unknown, path: string): ShardEntry {
  const shard = object(value, path);
  const hash = sha256(shard['sha256'], `${path}.sha256`);
  const file = text(shard['file'], `${path}.file`);
  if (SHARD_FILE.exec(file)?.[2] !== hash.slice(0, 8)) {
    throw wrong(`${path}.file`, `a name such as sample-0.${hash.slice(0, 8)}.bin`, file);
  }
  return {
    file,
    sha256: hash,
    bytes: count(shard['bytes'], `${path}.bytes`),
    rows: count(shard['rows'], `${path}.rows`),
  };
}

function object(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(path, 'an object', value);
  return value as Record<string, unknown>;
}

function list(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw wrong(path, 'a list', value);
  return value;
}

function text(value: unknown, path: string): string {
  if (typeof value !== 'string' || value === '') throw wrong(path, 'text', value);
  return value;
}

function count(value: unknown, path: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 1) throw wrong(path, 'a whole number above 0', value);
  return value as number;
}

function sha256(value: unknown, path: string): string {
  if (typeof value !== 'string' || !SHA256.test(value)) throw wrong(path, '64 hex digits', value);
  return value;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function wrong(path: string, expected: string | number, got: unknown): Error {
  return new Error(
    `${path}: expected ${expected}, got ${got === undefined ? 'nothing' : JSON.stringify(got).slice(0, 80)}`,
  );
}
