/** A change to the data or the training that is not a knob. Part of what a run is: it decides its numbers. */
export interface Variation {
  /** Pixels of every image in one random order, drawn from the seed. */
  readonly shuffledPixels: boolean;
  /** Share of training labels replaced by random ones, 0 ≤ p ≤ 1. */
  readonly labelNoise: number;
  /** Training rows used; null for all. */
  readonly trainingRows: number | null;
  /** Each image of a batch is moved by up to so many pixels, drawn from the seed; 0 moves none. */
  readonly shift: number;
  /** What is added up over a batch: all losses, as TensorFlow 1's heads did, or their mean. */
  readonly loss: 'sum' | 'mean';
  /** Whether gradients are clipped to the global norm 5. */
  readonly clip: boolean;
  /** Of hidden layers. */
  readonly activation: 'relu' | 'tanh' | 'none';
}

/** As the notebook trains: nothing is changed. */
export const STANDARD: Variation = {
  shuffledPixels: false,
  labelNoise: 0,
  trainingRows: null,
  shift: 0,
  loss: 'sum',
  clip: true,
  activation: 'relu',
};

/**
 * Whether the engine itself has to train in another way. The other changes are made to the data before it sees them.
 */
export function changesTraining({ shift, loss, clip, activation }: Variation): boolean {
  return !isStandard({ ...STANDARD, shift, loss, clip, activation });
}

export function isStandard(variation: Variation): boolean {
  return sameVariation(variation, STANDARD);
}

/** Whether both train the same; records of such runs may be compared. */
export function sameVariation(one: Variation, other: Variation): boolean {
  return (Object.keys(STANDARD) as (keyof Variation)[]).every((name) => one[name] === other[name]);
}
