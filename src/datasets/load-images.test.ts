import { describe, expect, it } from 'vitest';
import { DataFault } from './data-fault.ts';
import type { LoadProgress } from './dataset.ts';
import { FakeServer, SHARDS, image } from './fake-server.ts';
import type { Answer } from './fake-server.ts';
import { BACK_OFF_MS } from './fetch-checked.ts';
import { loadImages } from './load-images.ts';
import type { Wait } from './wait.ts';

async function faultOf(work: Promise<unknown>): Promise<DataFault> {
  const fault: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(DataFault);
  return fault as DataFault;
}

/** Tells when all shards but one have been verified. */
function untilOthersCame() {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const onProgress = ({ verifiedShards }: LoadProgress): void => {
    if (verifiedShards === SHARDS - 1) resolve(undefined);
  };
  return { others: promise, onProgress };
}

describe('loadImages', () => {
  it('gives all rows in order, whatever order the shards come in', async () => {
    const server = new FakeServer();
    const late = server.names[0]!;
    const { others, onProgress } = untilOthersCame();
    server.plan(late, async () => {
      await others;
      return server.changed(late, (bytes) => bytes);
    });
    const { images, entry } = await loadImages('sample', server.options({ onProgress }));
    expect(images).toEqual(image(0, 12));
    expect(entry.rows).toBe(12);
    expect(server.calls.length).toBe(1 + SHARDS);
    expect(server.cachesOf('manifest.json')).toEqual(['no-cache']);
    expect(server.pauses).toEqual([]);
  });

  it('reports bytes as they come and ends with all of them', async () => {
    const server = new FakeServer();
    const seen: LoadProgress[] = [];
    await loadImages('test', server.options({ onProgress: (progress) => seen.push(progress) }));
    const { totalBytes } = server;
    expect(seen[0]).toEqual({ loadedBytes: 0, totalBytes, shards: SHARDS, verifiedShards: 0 });
    expect(seen.at(-1)).toEqual({ loadedBytes: totalBytes, totalBytes, shards: SHARDS, verifiedShards: SHARDS });
    expect(seen.length).toBe(1 + 3 * SHARDS); // at the start, then two pieces and a verification of each
    expect(seen.every(({ loadedBytes }, i) => i === 0 || loadedBytes >= seen[i - 1]!.loadedBytes)).toBe(true);
  });

  it('has the whole set on the way at once', async () => {
    const server = new FakeServer();
    let open = 0;
    const full = Promise.withResolvers<undefined>();
    for (const file of server.names) {
      server.plan(file, async () => {
        open++;
        if (open === SHARDS) full.resolve(undefined);
        await full.promise;
        return server.changed(file, (bytes) => bytes);
      });
    }
    // Would wait for ever if one had to wait for another.
    const { images } = await loadImages('sample', server.options());
    expect(images.count).toBe(12);
  });
});

describe('loadImages, from a host that has the browser unpack the shards', () => {
  it('takes what was inside, and keeps it for a retry', async () => {
    const server = new FakeServer();
    for (const [file, inside] of server.inside) server.files.set(file, inside);
    const cache = new Map<string, Uint8Array>();
    expect((await loadImages('sample', server.options({ cache }))).images).toEqual(image(0, 12));
    server.calls.length = 0;
    expect((await loadImages('sample', server.options({ cache }))).images).toEqual(image(0, 12));
    expect(server.calls.map(({ file }) => file)).toEqual(['manifest.json']);
  });

  it('never tells more bytes than there are', async () => {
    const server = new FakeServer();
    for (const [file, inside] of server.inside) server.files.set(file, inside);
    const seen: LoadProgress[] = [];
    await loadImages('sample', server.options({ onProgress: (progress) => seen.push(progress) }));
    expect(Math.max(...seen.map(({ loadedBytes }) => loadedBytes))).toBe(server.totalBytes);
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['cut short', (bytes) => bytes.subarray(0, 20)],
    ['with a flipped bit', (bytes) => bytes.with(30, bytes[30]! ^ 1)],
  ])('refuses a shard %s', async (_, change) => {
    const server = new FakeServer();
    const file = server.names[1]!;
    server.files.set(file, change(server.inside.get(file)!));
    const fault = await faultOf(loadImages('sample', server.options()));
    expect(fault.code).toBe('data-damaged');
    expect(fault.detail).toMatch(/: expected SHA-256 \w{64}, got \w{64}, after 2 tries$/);
  });
});

describe('loadImages, when something goes wrong', () => {
  it('survives two refusals, with growing pauses and past the cache', async () => {
    const server = new FakeServer();
    const file = server.names[2]!;
    server.plan(file, server.status(503), () => Promise.reject(new TypeError('Failed to fetch')));
    expect((await loadImages('sample', server.options())).images.count).toBe(12);
    expect(server.cachesOf(file)).toEqual(['default', 'reload', 'reload']);
    expect(server.pauses).toEqual([BACK_OFF_MS, 2 * BACK_OFF_MS]);
  });

  it('gives up on a missing file after three tries', async () => {
    const server = new FakeServer();
    server.plan('manifest.json', ...Array<Answer>(9).fill(server.status(404)));
    const fault = await faultOf(loadImages('sample', server.options()));
    expect(fault.code).toBe('data-missing');
    expect(fault.detail).toBe('/base/data/manifest.json: expected status 200, got 404, after 3 tries');
    expect(server.calls.length).toBe(3);
  });

  it.each(['hang', 'stall'] as const)('gives up on servers that %s after three tries', async (kind) => {
    const server = new FakeServer();
    const file = server.names[5]!;
    server.plan(file, ...Array<Answer>(9).fill(server[kind]));
    const fault = await faultOf(loadImages('sample', server.options()));
    expect(fault.code).toBe('data-timeout');
    expect(fault.detail).toBe(`/base/data/${file}: expected data, got none for 15 s, after 3 tries`);
    expect(server.cachesOf(file).length).toBe(3);
  });

  it('ends the other transfers when a shard is given up', async () => {
    const server = new FakeServer();
    const signals: AbortSignal[] = [];
    const others = Promise.withResolvers<undefined>();
    server.plan(server.names[1]!, (init) => {
      signals.push(init.signal);
      others.resolve(undefined);
      return new Promise((_, reject) => {
        init.signal.addEventListener('abort', () => {
          reject(new DOMException('stopped', 'AbortError'));
        });
      });
    });
    server.plan(
      server.names[0]!,
      ...Array<Answer>(9).fill(async (init) => {
        await others.promise;
        return server.status(404)(init);
      }),
    );
    expect((await faultOf(loadImages('sample', server.options()))).code).toBe('data-missing');
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('counts a shard from its first byte again when it is fetched again', async () => {
    const server = new FakeServer();
    const file = server.names[0]!;
    const { others, onProgress } = untilOthersCame();
    const seen: number[] = [];
    server.plan(file, async () => {
      await others;
      return server.changed(file, (bytes) => bytes.with(30, bytes[30]! ^ 1));
    });
    const options = server.options({
      onProgress: (progress) => {
        seen.push(progress.loadedBytes);
        onProgress(progress);
      },
    });
    let whilePausing = 0;
    await loadImages('sample', {
      ...options,
      wait: (ms, signal) => {
        if (ms === BACK_OFF_MS) whilePausing = seen.at(-1)!;
        return options.wait!(ms, signal);
      },
    });
    // All had come; then the damaged one counts for nothing, from the pause on.
    expect(whilePausing).toBeGreaterThan(0);
    expect(whilePausing).toBeLessThan(Math.max(...seen));
    expect(seen.at(-1)).toBe(Math.max(...seen));
  });

  it('ends the transfer it gave up', async () => {
    const server = new FakeServer();
    const signals: AbortSignal[] = [];
    server.plan(server.names[0]!, (init) => {
      signals.push(init.signal);
      return server.hang(init);
    });
    await loadImages('sample', server.options());
    expect(signals.map((signal) => signal.aborted)).toEqual([true]);
  });

  const damages: [string, (bytes: Uint8Array) => Uint8Array, RegExp][] = [
    [
      'cut short',
      (bytes) => bytes.subarray(0, 20),
      /: gzip: expected a whole archive, got 20 bytes that do not unpack, after 2 tries$/,
    ],
    [
      'with a flipped bit',
      (bytes) => bytes.with(30, bytes[30]! ^ 1),
      /: gzip: expected a whole archive, got \d+ bytes that do not unpack, after 2 tries$/,
    ],
    [
      'replaced by a page',
      () => new TextEncoder().encode('<!doctype html>'),
      /: expected SHA-256 \w{64}, got \w{64}, after 2 tries$/,
    ],
  ];

  it.each(damages)('fetches a shard %s once more, then takes it', async (_, change) => {
    const server = new FakeServer();
    const file = server.names[1]!;
    const seen: LoadProgress[] = [];
    server.plan(file, () => server.changed(file, change));
    const { images } = await loadImages('sample', server.options({ onProgress: (progress) => seen.push(progress) }));
    expect(images).toEqual(image(0, 12));
    expect(server.cachesOf(file)).toEqual(['default', 'reload']);
    expect(seen.at(-1)!.loadedBytes).toBe(server.totalBytes);
  });

  it.each(damages)('gives up on a shard that stays %s', async (_, change, detail) => {
    const server = new FakeServer();
    const file = server.names[1]!;
    server.plan(file, ...Array<Answer>(9).fill(() => server.changed(file, change)));
    const fault = await faultOf(loadImages('sample', server.options()));
    expect(fault.code).toBe('data-damaged');
    expect(fault.detail).toMatch(detail);
    expect(server.cachesOf(file).length).toBe(2);
  });

  it('says what stood in place of the manifest', async () => {
    const server = new FakeServer();
    server.files.set('manifest.json', new TextEncoder().encode('<!doctype html><title>Hi'));
    const fault = await faultOf(loadImages('sample', server.options()));
    expect(fault.code).toBe('data-damaged');
    expect(fault.detail).toContain('manifest.json: expected JSON, got "<!doctype html><title>Hi", after 2 tries');
  });

  it('does not fetch verified shards again on a retry', async () => {
    const server = new FakeServer();
    const cache = new Map<string, Uint8Array>();
    const last = server.names.at(-1)!;
    const { others, onProgress } = untilOthersCame();
    const refuse: Answer = async (init) => {
      await others;
      return server.status(500)(init);
    };
    server.plan(last, refuse, refuse, refuse);
    await faultOf(loadImages('sample', server.options({ cache, onProgress })));
    expect(new Set(cache.keys())).toEqual(new Set(server.names.slice(0, -1)));

    server.calls.length = 0;
    const seen: LoadProgress[] = [];
    const { images } = await loadImages('sample', server.options({ cache, onProgress: (p) => seen.push(p) }));
    expect(images).toEqual(image(0, 12));
    expect(server.calls.map((call) => call.file)).toEqual(['manifest.json', last]);
    expect(seen[0]!.loadedBytes).toBe(server.totalBytes - server.files.get(last)!.length);
  });
});

describe('loadImages, when it is stopped', () => {
  it('throws the reason, whether before, in a hung transfer or in a pause', async () => {
    const reason = new Error('left the page');
    const before = new FakeServer();
    const signal = AbortSignal.abort(reason);
    await expect(loadImages('sample', before.options({ signal }))).rejects.toBe(reason);
    expect(before.calls).toEqual([]);

    const during = new FakeServer();
    const leaving = new AbortController();
    during.plan(during.names[3]!, () => {
      leaving.abort(reason);
      return new Promise(() => undefined);
    });
    await expect(loadImages('sample', during.options({ signal: leaving.signal }))).rejects.toBe(reason);

    const pausing = new FakeServer();
    const stopping = new AbortController();
    pausing.plan('manifest.json', pausing.status(503));
    const wait: Wait = (ms, signal) => {
      if (ms === BACK_OFF_MS) stopping.abort(reason);
      return pausing.wait(ms, signal);
    };
    await expect(loadImages('sample', pausing.options({ signal: stopping.signal, wait }))).rejects.toBe(reason);
    expect(pausing.calls.length).toBe(1);
  });
});
