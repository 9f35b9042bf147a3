import type { DatasetSource } from '../datasets/dataset.ts';
import type { SourceEffects } from '../datasets/mnist-sample.ts';
import { SOURCES, type DatasetId } from '../datasets/sources.ts';

/** The data as this worker holds them: each source is made when it is first asked for, and kept. */
export interface Library {
  source(id: DatasetId): DatasetSource;
}

export function createLibrary(effects: SourceEffects): Library {
  const sources = new Map<DatasetId, DatasetSource>();
  return {
    source(id) {
      const source = sources.get(id) ?? SOURCES[id](effects);
      sources.set(id, source);
      return source;
    },
  };
}
