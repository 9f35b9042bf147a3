/**
 * The datasets of the course, as runs are recorded with them: an id is for ever. They stand apart from `sources.ts`,
 * because what reads records on a page must not bring along what loads images: 6 kB after brotli, more than itself.
 */
export const DATASET_IDS = ['mnist-sample'] as const;
export type DatasetId = (typeof DATASET_IDS)[number];
