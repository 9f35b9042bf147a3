import { describe, expect, it } from 'vitest';
import type { DatasetId } from '../datasets/sources.ts';
import { blobs } from '../training/fixtures/blobs.ts';
import { tinySource, untestedSource } from './fixtures/test-page.ts';
import { createLibrary, sourcesBy, type Sources } from './library.ts';

const ignore = () => undefined;

describe('the library', () => {
  it('makes a source when it is first asked for, and keeps it', async () => {
    let made = 0;
    const source = tinySource();
    const library = createLibrary({
      'mnist-sample': () => {
        made += 1;
        return source;
      },
    });
    expect(made).toBe(0);
    expect(library.shape('mnist-sample')).toBe(source.shape);
    await library.dataset('mnist-sample', 1, ignore);
    await library.split('mnist-sample', 'test', 1, ignore);
    expect(made).toBe(1);
  });

  it('gives the split of a seed, and its parts by name', async () => {
    const library = createLibrary({ 'mnist-sample': () => tinySource() });
    const dataset = await library.dataset('mnist-sample', 3, ignore);
    // Three quarters of 80 rows.
    expect([dataset.training.count, dataset.validation.count]).toEqual([60, 20]);
    expect(await library.split('mnist-sample', 'training', 3, ignore)).toBe(dataset.training);
    expect(await library.split('mnist-sample', 'validation', 3, ignore)).toBe(dataset.validation);
    expect(await library.split('mnist-sample', 'validation', 4, ignore)).not.toEqual(dataset.validation);
  });

  it('opens the test set, the same for every seed, and tells how far it is', async () => {
    const library = createLibrary({ 'mnist-sample': () => tinySource() });
    const told: number[] = [];
    const test = await library.split('mnist-sample', 'test', 3, ({ totalBytes }) => told.push(totalBytes));
    expect([test.count, told]).toEqual([12, [1]]);
    expect(await library.split('mnist-sample', 'test', 4, ignore)).toBe(test);
  });

  it('says so when a dataset has no test set', async () => {
    const library = createLibrary({ 'mnist-sample': () => untestedSource() });
    const refusal = library.split('mnist-sample', 'test', 1, ignore);
    await expect(refusal).rejects.toThrow(RangeError);
    await expect(refusal).rejects.toThrow('mnist-sample: expected a test set, got a dataset without one');
  });

  it('keeps several sources apart', async () => {
    const id = 'blobs' as DatasetId;
    const points: Sources = { [id]: () => tinySource(blobs()) };
    const library = createLibrary({ ...points, 'mnist-sample': () => tinySource() });
    expect(library.shape(id)).toEqual({ inputs: 2, classes: 3 });
    expect((await library.dataset(id, 1, ignore)).id).toBe('blobs');
    expect(library.shape('mnist-sample').inputs).toBe(784);
  });
});

describe('the datasets of the course', () => {
  it('are fetched in the way they are given, and not before they are asked for', async () => {
    const urls: string[] = [];
    const library = createLibrary(
      sourcesBy({
        dataUrl: 'https://example.test/data/',
        fetch: (input) => {
          urls.push(input);
          return Promise.resolve(new Response(null, { status: 404 }));
        },
        wait: () => Promise.resolve(),
      }),
    );
    expect(library.shape('mnist-sample')).toEqual({ inputs: 784, classes: 10, image: { side: 28 } });
    expect(urls).toEqual([]);
    await expect(library.dataset('mnist-sample', 1, ignore)).rejects.toMatchObject({ code: 'data-missing' });
    expect(new URL(urls[0]!).href).toMatch(/^https:\/\/example\.test\/data\//);
  });
});
