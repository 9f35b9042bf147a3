/** A change to the data or the training that is not a knob. Part of a run's identity. */
export interface Variation {
  readonly shuffledPixels: boolean;
  /** Share of training labels replaced by random ones, 0 ≤ p ≤ 1. */
  readonly labelNoise: number;
  /** Training rows used; null for all. */
  readonly trainingRows: number | null;
  /** Each image of a batch is moved by up to so many pixels; 0 moves none. */
  readonly shift: number;
  readonly loss: 'sum' | 'mean';
  /** Whether gradients are clipped to the global norm 5. */
  readonly clip: boolean;
  readonly activation: 'relu' | 'tanh' | 'none';
}

export const STANDARD: Variation = {
  shuffledPixels: false,
  labelNoise: 0,
  trainingRows: null,
  shift: 0,
  loss: 'sum',
  clip: true,
  activation: 'relu',
};
