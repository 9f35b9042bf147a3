import { describe, expect, it } from 'vitest';
import type { LoadProgress } from './dataset.ts';
import { FakeServer, image, SHARDS, type Answer } from './fake-server.ts';
import { createMnistSource } from './mnist-sample.ts';
import { SOURCES } from './sources.ts';

const ignore = (): void => undefined;

function setUp() {
  const server = new FakeServer();
  return { server, source: createMnistSource({ dataUrl: '/base/data/', fetch: server.fetch, wait: server.wait }) };
}

describe('the MNIST sample', () => {
  it('says what it is before it is loaded', () => {
    const { source, server } = setUp();
    expect(source.shape).toEqual({ inputs: 784, classes: 10, image: { side: 28 } });
    expect(server.calls).toEqual([]);
  });

  it('bears the id it has in the table', () => {
    for (const [id, create] of Object.entries(SOURCES)) {
      expect(create({ dataUrl: '/', fetch: new FakeServer().fetch }).id).toBe(id);
    }
  });

  it('gives 9 + 3 of 12 images with the hash of all', async () => {
    const { source } = setUp();
    const { id, sha256, shape, training, validation } = await source.load(7, ignore);
    expect([id, sha256, shape]).toEqual(['mnist-sample', 'a'.repeat(64), source.shape]);
    expect([training.count, validation.count]).toEqual([9, 3]);
    // Row r is the digit r mod 10, with ink r + 1 in its first pixel.
    const rows = [training, validation].flatMap(({ count, inputs }) =>
      Array.from({ length: count }, (_, row) => inputs[row * 784]! - 1),
    );
    expect(rows.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect([...training.labels, ...validation.labels]).toEqual(rows.map((row) => row % 10));
  });

  it('is fetched once, whoever asks, and split anew only for another seed', async () => {
    const { source, server } = setUp();
    const [one, other] = await Promise.all([source.load(7, ignore), source.load(7, ignore)]);
    expect(other).toBe(one);
    expect(await source.load(7, ignore)).toBe(one);
    const eight = await source.load(8, ignore);
    expect(eight.training).not.toEqual(one.training);
    // Only the latest split is kept, but it comes out the same.
    const again = await source.load(7, ignore);
    expect(again).not.toBe(one);
    expect(again).toEqual(one);
    expect(server.calls).toHaveLength(1 + SHARDS);
  });

  it('opens its test set as it lies', async () => {
    const { source, server } = setUp();
    expect(await source.test(ignore)).toEqual(image(0, 12));
    await source.test(ignore);
    expect(server.calls).toHaveLength(1 + SHARDS);
  });

  it('tells all who wait how far it is, and nobody of another set', async () => {
    const { source, server } = setUp();
    const heard: Record<string, LoadProgress[]> = { one: [], two: [], test: [] };
    const hear = (name: string) => (progress: LoadProgress) => heard[name]!.push(progress);
    await Promise.all([source.load(1, hear('one')), source.load(1, hear('two'))]);
    const whole = { loadedBytes: server.totalBytes, totalBytes: server.totalBytes, shards: SHARDS };
    expect(heard['one']!.at(-1)).toEqual({ ...whole, verifiedShards: SHARDS });
    expect(heard['two']).toEqual(heard['one']);
    const told = heard['one']!.length;
    await source.test(hear('test'));
    expect(heard['one']).toHaveLength(told);
  });

  it('tells who comes late at once, unless all is there', async () => {
    const { source } = setUp();
    const early: LoadProgress[] = [];
    const late: LoadProgress[] = [];
    const loading = Promise.withResolvers<undefined>();
    const whole = source.load(7, (progress) => {
      early.push(progress);
      loading.resolve(undefined);
    });
    await loading.promise;
    const told = early.at(-1);
    const other = source.load(7, (progress) => late.push(progress));
    expect(late).toEqual([told]);
    await Promise.all([whole, other]);
    const last = late.length;
    await source.load(7, (progress) => late.push(progress));
    expect(late).toHaveLength(last);
  });

  it('forgets a load that failed and keeps the shards that came', async () => {
    const { source, server } = setUp();
    const refused = server.names.at(-1)!;
    const others = Promise.withResolvers<undefined>();
    const refuse: Answer = async (init) => {
      await others.promise;
      return server.status(404)(init);
    };
    server.plan(refused, refuse, refuse, refuse);
    const failing = source.load(1, ({ verifiedShards }) => {
      if (verifiedShards === SHARDS - 1) others.resolve(undefined);
    });
    await expect(failing).rejects.toThrow(/expected status 200, got 404, after 3 tries$/);
    server.calls.length = 0;
    expect((await source.load(1, ignore)).training.count).toBe(9);
    expect(server.calls.map(({ file }) => file)).toEqual(['manifest.json', refused]);
  });
});
