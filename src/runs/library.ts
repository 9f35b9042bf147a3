import type { Dataset, LabelledImages, SplitName } from '../datasets/dataset.ts';
import { loadImages } from '../datasets/load-images.ts';
import { splitSample } from '../datasets/split.ts';
import type { Loading } from './run.ts';

export interface LibraryEffects {
  /** Where manifest and shards lie, with a slash at the end. */
  readonly dataUrl: string;
  readonly fetch: typeof fetch;
}

/** Images with the hash of what was downloaded. */
export interface HashedImages {
  readonly images: LabelledImages;
  readonly sha256: string;
}

/** The data as this worker holds them: fetched once, kept as bytes, split on demand. */
export interface Library {
  images(set: 'sample' | 'test', onLoading: (loading: Loading) => void): Promise<HashedImages>;
  dataset(seed: number, onLoading: (loading: Loading) => void): Promise<Dataset>;
  split(name: SplitName, seed: number, onLoading: (loading: Loading) => void): Promise<LabelledImages>;
}

/** A failed load is forgotten, so that asking again tries again; shards that were verified are kept. */
export function createLibrary({ dataUrl, fetch }: LibraryEffects): Library {
  const verified = new Map<string, Uint8Array>();
  const loads = new Map<string, Promise<HashedImages>>();
  const listeners = new Set<(loading: Loading) => void>();
  let latestSplit: { seed: number; dataset: Dataset } | undefined;

  const images: Library['images'] = (set, onLoading) => {
    listeners.add(onLoading);
    let load = loads.get(set);
    if (!load) {
      load = loadImages(set, {
        baseUrl: dataUrl,
        fetch,
        cache: verified,
        // A load is never given up: a later run needs the same images.
        signal: new AbortController().signal,
        onProgress: (loading) => {
          for (const listener of listeners) listener(loading);
        },
      }).then(({ images, entry }) => ({ images, sha256: entry.sha256 }));
      loads.set(set, load);
      load.catch(() => {
        loads.delete(set);
      });
    }
    return load.finally(() => {
      listeners.delete(onLoading);
    });
  };

  const dataset: Library['dataset'] = async (seed, onLoading) => {
    const { images: sample, sha256 } = await images('sample', onLoading);
    if (latestSplit?.seed !== seed) latestSplit = { seed, dataset: splitSample(sample, seed, sha256) };
    return latestSplit.dataset;
  };

  return {
    images,
    dataset,
    async split(name, seed, onLoading) {
      if (name === 'test') return (await images('test', onLoading)).images;
      return (await dataset(seed, onLoading))[name];
    },
  };
}
