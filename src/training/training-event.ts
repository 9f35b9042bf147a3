import type { Metrics } from './metrics.ts';

/** [true class][class read] counts. */
export type Confusion = readonly (readonly number[])[];

/** The report at the end of one period. */
export interface PeriodRecord {
  readonly step: number;
  readonly training: Metrics;
  readonly validation: Metrics;
}

/** One dense layer as it was read: no optimizer state. */
export interface LayerSnapshot {
  readonly inputs: number;
  readonly units: number;
  /** [inputs, units] */
  readonly weights: Float32Array;
  /** [units] */
  readonly biases: Float32Array;
}

/** The model at one moment of a run, with what it could read then. */
export interface Snapshot {
  readonly step: number;
  /** From the input layer on: every layer at the end of a period, only the first one at steps in between. */
  readonly layers: readonly LayerSnapshot[];
  readonly validation: Metrics;
  readonly confusion: Confusion;
}
