import { expect, it } from 'vitest';
import type { Dataset, DatasetSource, Examples } from './dataset.ts';
import { loadSplit } from './load-split.ts';

const shape = { inputs: 1, classes: 2 };
const example = (value: number): Examples => ({
  count: 1,
  inputs: Uint8Array.of(value),
  labels: Uint8Array.of(0),
});
const source: DatasetSource = {
  id: 'dots',
  shape,
  load: (seed): Promise<Dataset> =>
    Promise.resolve({ id: 'dots', sha256: '', shape, training: example(seed), validation: example(seed + 1) }),
};
const ignore = (): void => undefined;

it('gives the part asked for, of the split the seed picks', async () => {
  expect(await loadSplit(source, 'training', 5, ignore)).toEqual(example(5));
  expect(await loadSplit(source, 'validation', 5, ignore)).toEqual(example(6));
});

it('opens the test set, where there is one', async () => {
  const sealed = { ...source, test: () => Promise.resolve(example(9)) };
  expect(await loadSplit(sealed, 'test', 5, ignore)).toEqual(example(9));
  await expect(loadSplit(source, 'test', 5, ignore)).rejects.toThrow(
    'dots: expected a test set, got a dataset without one',
  );
});
