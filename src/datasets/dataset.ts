/** Side of a digit image, in pixels. */
export const IMAGE_SIDE = 28;
/** Pixels of one image, row by row from the top left: 28 × 28. */
export const PIXELS = IMAGE_SIDE * IMAGE_SIDE;
/** The digits 0 to 9. */
export const CLASSES = 10;

/** The datasets a run can be about. */
export type DatasetId = 'mnist-sample';

/** Images with their labels, kept as the bytes of the source files until an engine needs numbers. */
export interface LabelledImages {
  readonly count: number;
  /** [count, 784] ink of each pixel: 0 is paper, 255 is full ink. */
  readonly pixels: Uint8Array;
  /** [count] digits 0 to 9. */
  readonly labels: Uint8Array;
}

/** The two parts a run needs: one to learn from, one to check with. */
export interface Dataset {
  /** SHA-256 of the packed sample, hex; two runs are comparable only when it is equal. */
  readonly sha256: string;
  readonly training: LabelledImages;
  readonly validation: LabelledImages;
}

/** The named parts of the data a reader can look at. `test` stays sealed until it is opened. */
export type SplitName = 'training' | 'validation' | 'test';
