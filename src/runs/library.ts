import type { Dataset, DatasetSource, Examples, LoadProgress, Shape, SplitName } from '../datasets/dataset.ts';
import { DATASET_IDS } from '../datasets/dataset-ids.ts';
import type { SourceEffects } from '../datasets/mnist-sample.ts';
import { SOURCES, type DatasetId } from '../datasets/sources.ts';

type OnLoading = (progress: LoadProgress) => void;

/** The data as this worker holds them: each source is made when it is first asked for, and kept. */
export interface Library {
  shape(id: DatasetId): Shape;
  dataset(id: DatasetId, seed: number, onLoading: OnLoading): Promise<Dataset>;
  /** @throws RangeError when the dataset has no such split */
  split(id: DatasetId, name: SplitName, seed: number, onLoading: OnLoading): Promise<Examples>;
}

/** The table of datasets with what they are fetched by, or a test's own. */
export type Sources = Readonly<Record<DatasetId, () => DatasetSource>>;

/** The datasets of the course, fetched in this way. */
export function sourcesBy(effects: SourceEffects): Sources {
  return Object.fromEntries(DATASET_IDS.map((id) => [id, () => SOURCES[id](effects)])) as unknown as Sources;
}

export function createLibrary(sources: Sources): Library {
  const made = new Map<DatasetId, DatasetSource>();
  const source = (id: DatasetId): DatasetSource => {
    const known = made.get(id) ?? sources[id]();
    made.set(id, known);
    return known;
  };
  return {
    shape: (id) => source(id).shape,
    dataset: (id, seed, onLoading) => source(id).load(seed, onLoading),
    async split(id, name, seed, onLoading) {
      if (name !== 'test') return (await source(id).load(seed, onLoading))[name];
      const test = source(id).test?.(onLoading);
      if (!test) throw new RangeError(`${id}: expected a test set, got a dataset without one`);
      return test;
    },
  };
}
