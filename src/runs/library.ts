import type { Dataset, DatasetSource, Examples, LoadProgress, Shape, SplitName } from '../datasets/dataset.ts';
import type { DatasetId } from '../datasets/sources.ts';

type OnLoading = (loading: LoadProgress) => void;

/** The datasets this worker can get at, by their ids. */
export interface Library {
  shape(dataset: DatasetId): Shape;
  dataset(dataset: DatasetId, seed: number, onLoading: OnLoading): Promise<Dataset>;
  /** @throws Error for the test set of a dataset that has none */
  split(dataset: DatasetId, name: SplitName, seed: number, onLoading: OnLoading): Promise<Examples>;
}

/** @param sources makes the source of a dataset, at its first use */
export function createLibrary(sources: Readonly<Record<DatasetId, () => DatasetSource>>): Library {
  const made = new Map<DatasetId, DatasetSource>();
  const sourceOf = (dataset: DatasetId): DatasetSource => {
    const source = made.get(dataset) ?? sources[dataset]();
    made.set(dataset, source);
    return source;
  };
  return {
    shape: (dataset) => sourceOf(dataset).shape,
    dataset: (dataset, seed, onLoading) => sourceOf(dataset).load(seed, onLoading),
    async split(dataset, name, seed, onLoading) {
      const source = sourceOf(dataset);
      if (name !== 'test') return (await source.load(seed, onLoading))[name];
      if (!source.test) throw new Error(`Dataset ${dataset}: expected a test set, it has none`);
      return source.test(onLoading);
    },
  };
}
