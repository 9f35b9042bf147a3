import type { DatasetSource } from './dataset.ts';
import { createMnistSource, type SourceEffects } from './mnist-sample.ts';

/** Every dataset of the course under the id that its runs are recorded with. A new one is a file and a line here. */
export const SOURCES = {
  'mnist-sample': createMnistSource,
} as const satisfies Record<string, (effects: SourceEffects) => DatasetSource>;
export type DatasetId = keyof typeof SOURCES;
