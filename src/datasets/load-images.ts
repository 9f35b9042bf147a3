import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { LoadProgress } from './dataset.ts';
import { fetchChecked } from './fetch-checked.ts';
import type { Fetch, FetchEffects } from './fetch-bytes.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { parseManifest } from './manifest.ts';
import type { Manifest, SetEntry, SetName, ShardEntry } from './manifest.ts';
import { MNIST_SHAPE, type Images } from './mnist-shape.ts';
import { decodeShard } from './shard-codec.ts';
import { wait as realWait } from './wait.ts';
import type { Wait } from './wait.ts';

/** Shards on the way at a time: the eight a set is cut into, so that nothing waits for the end of another. */
const CONCURRENCY = 8;

export interface LoadOptions {
  /** Folder of the packed files, with or without a slash at its end. */
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Passes time between tries and tells when a server is hung; the real clock when left out. */
  readonly wait?: Wait;
  /** Verified shards by file name. Kept by the caller, it spares the next call what this one got. */
  readonly cache?: Map<string, Uint8Array>;
}

/**
 * Fetches, verifies and unpacks one set of images.
 *
 * @throws DataFault when it cannot be had; `signal.reason` when aborted
 */
export async function loadImages(
  set: SetName,
  options: LoadOptions,
): Promise<{ readonly images: Images; readonly entry: SetEntry }> {
  const { fetch, signal, onProgress, wait = realWait, cache = new Map<string, Uint8Array>() } = options;
  const folder = options.baseUrl.replace(/\/?$/, '/');
  // The manifest keeps its name when the data changes, so the browser must ask whether its copy still holds.
  const manifest = { url: `${folder}manifest.json`, cache: 'no-cache', check: readManifest } as const;
  const entry = (await fetchChecked(manifest, { fetch, wait, signal }))[set];

  const totalBytes = entry.shards.reduce((sum, shard) => sum + shard.bytes, 0);
  const loaded = entry.shards.map((shard) => (cache.has(shard.file) ? shard.bytes : 0));
  let verifiedShards = 0;
  const report = (): void => {
    const loadedBytes = Math.min(
      loaded.reduce((sum, bytes) => sum + bytes, 0),
      totalBytes,
    );
    onProgress?.({ loadedBytes, totalBytes, shards: entry.shards.length, verifiedShards });
  };
  report();

  const loadShard = async (shard: ShardEntry, place: number, effects: FetchEffects): Promise<Images> => {
    const kept = cache.get(shard.file);
    const onLoaded = (bytes: number): void => {
      loaded[place] = bytes;
      report();
    };
    const check = async (bytes: Uint8Array): Promise<Images> => {
      const images = await readShard(shard, bytes);
      cache.set(shard.file, bytes);
      return images;
    };
    const file = { url: folder + shard.file, cache: 'default', check, onLoaded } as const;
    const images = kept === undefined ? await fetchChecked(file, effects) : await readShard(shard, kept);
    verifiedShards++;
    report();
    return images;
  };
  const parts = await allOrNone(entry.shards, signal, (shard, place, signal) =>
    loadShard(shard, place, { fetch, wait, signal }),
  );
  signal.throwIfAborted();
  return { images: joined(parts, entry.rows), entry };
}

function readManifest(bytes: Uint8Array): Manifest {
  const text = new TextDecoder().decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`expected JSON, got ${JSON.stringify(text.slice(0, 40))}`, { cause: error });
  }
  return parseManifest(value);
}

async function readShard(shard: ShardEntry, bytes: Uint8Array): Promise<Images> {
  // A host that declares the gzip as `Content-Encoding` makes the browser unpack it behind our back.
  const inside = isGzip(bytes) ? await gunzip(bytes) : bytes;
  // Not crypto.subtle: browsers have it on https only, and one path for all is one path to test.
  const hash = bytesToHex(sha256(inside));
  if (hash !== shard.sha256) throw new Error(`expected SHA-256 ${shard.sha256}, got ${hash}`);
  const images = decodeShard(inside);
  if (images.count !== shard.rows) throw new Error(`expected ${shard.rows} rows, got ${images.count}`);
  return images;
}

/** Works through the items a few at a time; the first to fail stops the others and is the failure of all. */
async function allOrNone<T, R>(
  items: readonly T[],
  signal: AbortSignal,
  work: (item: T, place: number, signal: AbortSignal) => Promise<R>,
): Promise<R[]> {
  const group = new AbortController();
  const stop = (): void => group.abort(signal.reason);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const results: R[] = [];
  const queue = items.entries();
  const lane = async (): Promise<void> => {
    for (const [place, item] of queue) results[place] = await work(item, place, group.signal);
  };
  try {
    await Promise.all(Array.from({ length: CONCURRENCY }, lane));
    return results;
  } catch (error) {
    group.abort(error);
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function joined(parts: readonly Images[], rows: number): Images {
  const { inputs } = MNIST_SHAPE;
  const images = { count: rows, inputs: new Uint8Array(rows * inputs), labels: new Uint8Array(rows) };
  let row = 0;
  for (const part of parts) {
    images.inputs.set(part.inputs, row * inputs);
    images.labels.set(part.labels, row);
    row += part.count;
  }
  return images;
}
