import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { SetEntry, SetName, ShardEntry } from '../datasets/manifest.ts';
import { MNIST_SHAPE, type Images } from '../datasets/mnist-shape.ts';
import { encodeShard } from '../datasets/shard-codec.ts';
import { labelCounts } from '../datasets/summary.ts';

/** Eight files of about 180 kB: a damaged or hung one is cheap to fetch again, and progress is seen. */
const SHARDS = 8;

/** A set as it goes to disk. */
export interface PackedSet {
  readonly entry: SetEntry;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Cuts a set into shards of equal size, as far as they can be, and packs each. */
export function packSet(name: SetName, images: Images): PackedSet {
  const files = new Map<string, Uint8Array>();
  const shards: ShardEntry[] = [];
  for (let place = 0; place < SHARDS; place++) {
    const first = Math.round((place * images.count) / SHARDS);
    const end = Math.round(((place + 1) * images.count) / SHARDS);
    if (end === first) continue;
    const inside = encodeShard(rowsOf(images, first, end));
    const bytes = gzip(inside);
    const sha256 = sha256Of(inside);
    const file = `${name}-${place}.${sha256.slice(0, 8)}.bin`;
    files.set(file, bytes);
    shards.push({ file, sha256, bytes: bytes.length, rows: end - first });
  }
  const sha256 = sha256Of(images.inputs, images.labels);
  return { entry: { rows: images.count, labelCounts: labelCounts(images, MNIST_SHAPE), sha256, shards }, files };
}

/** SHA-256, hex, of the parts end to end. */
export function sha256Of(...parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

function rowsOf({ inputs, labels }: Images, first: number, end: number): Images {
  const width = MNIST_SHAPE.inputs;
  return {
    count: end - first,
    inputs: inputs.subarray(first * width, end * width),
    labels: labels.subarray(first, end),
  };
}

function gzip(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 9 });
  // zlib writes the operating system here (RFC 1952, 2.3.1), and a name stands for the same bytes everywhere; 255 is
  // "unknown".
  packed[9] = 255;
  return packed;
}
