/** What one example is, and how many answers there are to it. */
export interface Shape {
  /** Numbers in one example. */
  readonly inputs: number;
  /** Classes it may belong to, numbered from 0. */
  readonly classes: number;
  /** Set when the inputs are the pixels of a square image, row by row from the top left. */
  readonly image?: { readonly side: number };
}

/** What an engine takes: bytes as they came, each meaning v / 255, or numbers as they are. */
export type Inputs = Uint8Array | Float32Array;

/** Examples with their labels. Images stay bytes, a quarter of the memory, until an engine needs numbers. */
export interface Examples<I extends Inputs = Inputs> {
  readonly count: number;
  /** [count, inputs] For an image the ink of each pixel: 0 is paper, 255 is full ink. */
  readonly inputs: I;
  /** [count] classes. */
  readonly labels: Uint8Array;
}

/** The two parts a run needs: one to learn from, one to check with. */
export interface Dataset {
  /** Which source it came from. */
  readonly id: string;
  /** SHA-256 of the data before they were split, hex; two runs are comparable only when it is equal. */
  readonly sha256: string;
  readonly shape: Shape;
  readonly training: Examples;
  readonly validation: Examples;
}

/** How far a dataset has come. */
export interface LoadProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
  readonly shards: number;
  readonly verifiedShards: number;
}

/** Where a dataset comes from. */
export interface DatasetSource {
  readonly id: string;
  readonly shape: Shape;
  /**
   * @param seed picks the split: the same one gives the same
   * @param onLoading told how far it is, for as long as this call waits
   */
  load(seed: number, onLoading: (progress: LoadProgress) => void): Promise<Dataset>;
  /** The examples kept sealed for the end, where there are some. */
  test?(onLoading: (progress: LoadProgress) => void): Promise<Examples>;
}

/** The named parts of the data a reader can look at. `test` stays sealed until it is opened. */
export type SplitName = 'training' | 'validation' | 'test';

/** Numbers in one of these examples; 0 when there are none to tell from. */
export function inputsOf({ count, inputs }: Pick<Examples, 'count' | 'inputs'>): number {
  return count === 0 ? 0 : inputs.length / count;
}

/** What stands for 1: a byte is divided by 255, a number by nothing. */
export function unitOf(inputs: Inputs): number {
  return inputs instanceof Uint8Array ? 255 : 1;
}
