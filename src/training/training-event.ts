import type { Metrics } from './metrics.ts';

/** [true class][class read] counts. */
export type Confusion = readonly (readonly number[])[];

/** The report at the end of one period. */
export interface PeriodRecord {
  /** Steps done when it was taken. */
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

/** The model at one moment of its training, with what it could read then. */
export interface Snapshot {
  /** Steps done when it was taken. */
  readonly step: number;
  /** From the input layer on: every layer at the end of a period, only the first one at steps in between. */
  readonly layers: readonly LayerSnapshot[];
  readonly validation: Metrics;
  readonly confusion: Confusion;
}

/** What training says as it goes. Arrays in it are copies: who hears it may transfer them to another thread. */
export type TrainingEvent =
  | { readonly type: 'stepped'; readonly step: number; readonly elapsedMs: number }
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  | {
      readonly type: 'period';
      readonly period: PeriodRecord;
      /** Of the validation split. */
      readonly confusion: Confusion;
      /** [validation rows] the class read in each. */
      readonly readings: Uint8Array;
      readonly elapsedMs: number;
    };

/** How training ended. What broke down is an error, not an outcome. */
export type TrainingOutcome = 'done' | 'stopped' | 'diverged';
