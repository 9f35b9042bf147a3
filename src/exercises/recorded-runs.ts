/**
 * What the original notebook printed under TensorFlow 1, in copies that people saved in public from 2018 on,
 * with its settings unchanged. One figure for each period; accuracies are 1 − logLoss / 34.539, ascending.
 */
export interface RecordedRuns {
  readonly runs: number;
  readonly validationLogLoss: {
    readonly median: readonly number[];
    /** 10th percentile. */
    readonly p10: readonly number[];
    /** 90th percentile. */
    readonly p90: readonly number[];
  };
  readonly trainingLogLossMedian: readonly number[];
  readonly finalAccuracy: readonly number[];
}

/** The original training cell took this long in a hosted notebook: median of eight recorded runs, 2018. */
export const RECORDED_SECONDS = 260;

export const LINEAR_RUNS: RecordedRuns = {
  runs: 55,
  validationLogLoss: {
    median: [4.61, 4.14, 3.88, 3.72, 3.63, 3.55, 3.51, 3.48, 3.4, 3.38],
    p10: [4.21, 3.86, 3.57, 3.44, 3.34, 3.29, 3.22, 3.14, 3.08, 3.07],
    p90: [5.0, 4.43, 4.17, 3.97, 3.95, 3.8, 3.76, 3.74, 3.63, 3.62],
  },
  trainingLogLossMedian: [4.31, 3.77, 3.45, 3.26, 3.12, 3.02, 2.95, 2.87, 2.83, 2.75],
  finalAccuracy: [
    0.8825, 0.8845, 0.89, 0.8903, 0.894, 0.8949, 0.8955, 0.8955, 0.8955, 0.8961, 0.8963, 0.8963, 0.8969, 0.8975, 0.8984,
    0.8984, 0.8992, 0.8995, 0.9001, 0.9001, 0.9001, 0.9004, 0.9004, 0.9007, 0.9007, 0.9016, 0.9016, 0.9021, 0.9021,
    0.9024, 0.9027, 0.9027, 0.9027, 0.9036, 0.9036, 0.9036, 0.9039, 0.9045, 0.9045, 0.9047, 0.9047, 0.9056, 0.9065,
    0.9076, 0.9079, 0.9085, 0.9088, 0.9097, 0.9108, 0.9111, 0.9111, 0.9111, 0.9111, 0.912, 0.9137,
  ],
};

export const NETWORK_RUNS: RecordedRuns = {
  runs: 75,
  validationLogLoss: {
    median: [4.89, 3.54, 2.94, 2.67, 2.46, 2.27, 2.17, 2.11, 1.98, 1.95],
    p10: [4.36, 3.21, 2.58, 2.29, 2.11, 2.01, 1.88, 1.8, 1.74, 1.68],
    p90: [5.7, 4.23, 3.61, 3.1, 2.84, 2.64, 2.47, 2.38, 2.28, 2.17],
  },
  trainingLogLossMedian: [4.42, 2.99, 2.27, 1.8, 1.52, 1.29, 1.06, 0.95, 0.79, 0.71],
  finalAccuracy: [
    0.9288, 0.9299, 0.9305, 0.9311, 0.9343, 0.9349, 0.9351, 0.9369, 0.9375, 0.9375, 0.9375, 0.9375, 0.9375, 0.9375,
    0.938, 0.9392, 0.9392, 0.9395, 0.9401, 0.9401, 0.9401, 0.9409, 0.9412, 0.9412, 0.9415, 0.9415, 0.9415, 0.9415,
    0.9415, 0.9421, 0.9421, 0.9424, 0.9433, 0.9433, 0.9433, 0.9433, 0.9433, 0.9435, 0.9435, 0.9441, 0.9441, 0.9453,
    0.9453, 0.9456, 0.9456, 0.9456, 0.9459, 0.9464, 0.9467, 0.9467, 0.9467, 0.9473, 0.9473, 0.9473, 0.9476, 0.9479,
    0.9479, 0.9485, 0.9485, 0.9493, 0.9496, 0.9499, 0.9505, 0.9505, 0.9508, 0.9508, 0.9511, 0.9516, 0.9516, 0.9519,
    0.9519, 0.9537, 0.9537, 0.954, 0.9548,
  ],
};
