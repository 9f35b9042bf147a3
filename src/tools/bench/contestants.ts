import { ENGINES } from '../../training/engines/engines.ts';

/** What is measured against each other: our engines, and what people do with tfjs instead. */
export const CONTESTANT_IDS = [
  ...ENGINES.map(({ id }) => id),
  'layers-fit',
  'op-loop-webgl',
  'op-loop-wasm',
  'op-loop-cpu',
] as const;
export type ContestantId = (typeof CONTESTANT_IDS)[number];

/** The network every contestant trains: the solution of the exercise. */
export const LEARNING_RATE = 0.05;
export const BATCH_SIZE = 30;
export const HIDDEN_UNITS = [100, 100];
export const STEPS = 1000;
export const EVALUATIONS = 10;
export const SEED = 7;

export interface ContestantPlan {
  readonly name: string;
  /** Steps of one measurement: one to three seconds of work on a small machine, a fifth of a second for the fastest. */
  readonly steps: number;
  /** Steps before the first measurement: shaders and hot loops are compiled in them. */
  readonly warmUpSteps: number;
  /** Whether steps are enqueued for a GPU, so that the time to enqueue them is a figure of its own. */
  readonly enqueues: boolean;
}

export const CONTESTANTS: Readonly<Record<ContestantId, ContestantPlan>> = {
  webgl: { name: '`webgl`', steps: 60, warmUpSteps: 60, enqueues: true },
  simd: { name: '`simd`', steps: 1000, warmUpSteps: 600, enqueues: false },
  plain: { name: '`plain`', steps: 100, warmUpSteps: 60, enqueues: false },
  'layers-fit': { name: '`tf.layers` fit, WebGL', steps: 60, warmUpSteps: 30, enqueues: false },
  'op-loop-webgl': { name: 'tfjs op loop, WebGL', steps: 60, warmUpSteps: 30, enqueues: true },
  'op-loop-wasm': { name: 'tfjs op loop, WASM (SIMD, 1 thread)', steps: 60, warmUpSteps: 20, enqueues: false },
  'op-loop-cpu': { name: 'tfjs op loop, CPU', steps: 20, warmUpSteps: 5, enqueues: false },
};
