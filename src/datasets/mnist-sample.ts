import type { Dataset, DatasetSource, LoadProgress } from './dataset.ts';
import type { Fetch } from './fetch-bytes.ts';
import { loadImages } from './load-images.ts';
import type { SetName } from './manifest.ts';
import { MNIST_SHAPE, type Images } from './mnist-shape.ts';
import { splitSample } from './split.ts';
import type { Wait } from './wait.ts';

/** Where packed data lie and how they are had. */
export interface SourceEffects {
  /** Folder of the manifest and the shards. */
  readonly dataUrl: string;
  readonly fetch: Fetch;
  /** The real clock when left out. */
  readonly wait?: Wait;
}

const ID = 'mnist-sample';

/** A set of images that is there or on its way. */
interface Load {
  /** With the hash of what was downloaded. */
  readonly set: Promise<{ readonly images: Images; readonly sha256: string }>;
  /** Those who wait for it. */
  readonly listeners: Set<(progress: LoadProgress) => void>;
  /** What they heard last; null before the manifest is there, and once all is. */
  latest: LoadProgress | null;
}

/**
 * The 10,000 images of MNIST the notebook works with, and its sealed test set: each fetched once and kept as bytes, split on
 * demand. A failed load is forgotten, so that asking again tries again; shards that were verified are kept.
 *
 * Its promises reject with a DataFault when the data cannot be had.
 */
export function createMnistSource({ dataUrl, ...effects }: SourceEffects): Required<DatasetSource> {
  const verified = new Map<string, Uint8Array>();
  const loads = new Map<SetName, Load>();
  let latestSplit: { readonly seed: number; readonly dataset: Dataset } | undefined;

  const startLoad = (name: SetName): Load => {
    const load: Load = {
      listeners: new Set(),
      latest: null,
      set: loadImages(name, {
        baseUrl: dataUrl,
        ...effects,
        cache: verified,
        // A load is never given up: a later run needs the same images.
        signal: new AbortController().signal,
        onProgress: (progress) => {
          load.latest = progress;
          for (const listener of load.listeners) listener(progress);
        },
      }).then(({ images, entry }) => {
        load.latest = null;
        return { images, sha256: entry.sha256 };
      }),
    };
    loads.set(name, load);
    load.set.catch(() => {
      loads.delete(name);
    });
    return load;
  };

  const images = (name: SetName, onLoading: (progress: LoadProgress) => void): Load['set'] => {
    const { set, listeners, latest } = loads.get(name) ?? startLoad(name);
    listeners.add(onLoading);
    // Who comes late may have nothing more to hear for long.
    if (latest) onLoading(latest);
    return set.finally(() => {
      listeners.delete(onLoading);
    });
  };

  return {
    id: ID,
    shape: MNIST_SHAPE,
    async load(seed, onLoading) {
      const { images: sample, sha256 } = await images('sample', onLoading);
      if (latestSplit?.seed !== seed) {
        latestSplit = { seed, dataset: { id: ID, sha256, shape: MNIST_SHAPE, ...splitSample(sample, seed) } };
      }
      return latestSplit.dataset;
    },
    async test(onLoading) {
      return (await images('test', onLoading)).images;
    },
  };
}
