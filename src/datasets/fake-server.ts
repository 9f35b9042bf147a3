import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { SILENCE_LIMIT_MS } from './fetch-bytes.ts';
import type { CacheMode, Fetch } from './fetch-bytes.ts';
import type { LoadOptions } from './load-images.ts';
import { MNIST_SHAPE, type Images } from './mnist-shape.ts';
import { encodeShard } from './shard-codec.ts';
import type { Wait } from './wait.ts';

export const SHARDS = 6;

/** Row r of 12 is the digit r mod 10, with ink r + 1 in its first pixel. */
export function image(first: number, end: number): Images {
  const count = end - first;
  const inputs = new Uint8Array(count * MNIST_SHAPE.inputs);
  for (let row = 0; row < count; row++) inputs[row * MNIST_SHAPE.inputs] = first + row + 1;
  return { count, inputs, labels: Uint8Array.from({ length: count }, (_, row) => (first + row) % 10) };
}

const packed = await Promise.all(
  Array.from({ length: SHARDS }, async (_, place) => {
    const inside = new Uint8Array(encodeShard(image(2 * place, 2 * place + 2)));
    const gzip = new Blob([inside]).stream().pipeThrough(new CompressionStream('gzip'));
    return { inside, bytes: new Uint8Array(await new Response(gzip).arrayBuffer()) };
  }),
);

export type Answer = (init: { signal: AbortSignal }) => Promise<Response>;

/** For tests: a server with six shards of two rows, whose next answers for a file can be replaced. */
export class FakeServer {
  readonly calls: { readonly file: string; readonly cache: CacheMode }[] = [];
  readonly pauses: number[] = [];
  readonly files = new Map<string, Uint8Array>();
  /** What is inside the gzip of each shard. */
  readonly inside = new Map<string, Uint8Array>();
  readonly names: string[] = [];
  readonly totalBytes: number;
  private readonly planned = new Map<string, Answer[]>();
  private silent = false;

  constructor() {
    const shards = packed.map(({ inside, bytes }, place) => {
      const hash = bytesToHex(sha256(inside));
      const file = `sample-${place}.${hash.slice(0, 8)}.bin`;
      this.files.set(file, bytes);
      this.inside.set(file, inside);
      this.names.push(file);
      return { file, sha256: hash, bytes: bytes.length, rows: 2 };
    });
    this.totalBytes = shards.reduce((sum, shard) => sum + shard.bytes, 0);
    const set = { rows: 12, labelCounts: [2, 2, 1, 1, 1, 1, 1, 1, 1, 1], sha256: 'a'.repeat(64), shards };
    const files = Object.fromEntries(['a', 'b', 'c', 'd'].map((file) => [file, 'b'.repeat(64)]));
    const source = { name: 'MNIST', creators: ['Somebody'], licence: 'some', files };
    const manifest = { format: 2, packVersion: 1, source, sampleSeed: 1, sample: set, test: set };
    this.files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  }

  plan(file: string, ...answers: Answer[]): void {
    this.planned.set(file, answers);
  }

  /** Bytes of a file in two pieces, with a change made to a copy of them. */
  changed(file: string, change: (bytes: Uint8Array) => Uint8Array): Promise<Response> {
    const bytes = new Uint8Array(change(this.files.get(file)!.slice()));
    const pieces = [bytes.slice(0, bytes.length >> 1), bytes.slice(bytes.length >> 1)];
    const body = new ReadableStream({
      start(stream) {
        for (const piece of pieces) stream.enqueue(piece);
        stream.close();
      },
    });
    return Promise.resolve(new Response(body));
  }

  /** Never answers. The very next wait for data then runs out, others do not. */
  readonly hang: Answer = () => {
    this.silent = true;
    return new Promise(() => undefined);
  };

  /** Sends one byte and then nothing. */
  readonly stall: Answer = (init) => {
    let reads = 0;
    const first = { value: Uint8Array.of(1), done: false };
    const read = (): Promise<unknown> => (reads++ === 0 ? Promise.resolve(first) : this.hang(init));
    return Promise.resolve({ ok: true, body: { getReader: () => ({ read }) } } as unknown as Response);
  };

  readonly status =
    (status: number): Answer =>
    () =>
      Promise.resolve(new Response('no', { status }));

  get fetch(): Fetch {
    const answer: Fetch = (url, { signal, cache }) => {
      const file = url.replace('/base/data/', '');
      this.calls.push({ file, cache });
      const planned = this.planned.get(file)?.shift();
      return planned === undefined ? this.changed(file, (bytes) => bytes) : planned({ signal });
    };
    return function (this: unknown, ...request) {
      // A browser's own fetch refuses to be called as a method of anything but the window.
      if (this !== undefined) throw new TypeError('Illegal invocation');
      return answer(...request);
    };
  }

  readonly wait: Wait = (ms, signal) => {
    if (ms !== SILENCE_LIMIT_MS) {
      this.pauses.push(ms);
      return Promise.resolve();
    }
    const runsOut = this.silent;
    this.silent = false;
    return new Promise((resolve) => {
      if (runsOut || signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve());
    });
  };

  options(more: Partial<LoadOptions> = {}): LoadOptions {
    const { fetch, wait } = this;
    return { baseUrl: '/base/data', fetch, wait, signal: new AbortController().signal, ...more };
  }

  cachesOf(file: string): CacheMode[] {
    return this.calls.filter((call) => call.file === file).map((call) => call.cache);
  }
}
