import type { DatasetSource, Examples, LoadProgress, SplitName } from './dataset.ts';

/**
 * One part of a dataset by its name.
 *
 * @throws RangeError for the test set of a dataset that has none
 */
export async function loadSplit(
  source: DatasetSource,
  name: SplitName,
  seed: number,
  onLoading: (progress: LoadProgress) => void,
): Promise<Examples> {
  if (name !== 'test') return (await source.load(seed, onLoading))[name];
  if (!source.test) throw new RangeError(`${source.id}: expected a test set, got a dataset without one`);
  return source.test(onLoading);
}
