import type { DatasetSource } from './dataset.ts';
import type { DatasetId } from './dataset-ids.ts';
import { createMnistSource, type SourceEffects } from './mnist-sample.ts';

export type { DatasetId };

/** Where each dataset comes from. A new one is a file, its id in `dataset-ids.ts`, and a line here, which the compiler asks for. */
export const SOURCES = {
  'mnist-sample': createMnistSource,
} as const satisfies Record<DatasetId, (effects: SourceEffects) => DatasetSource>;
