import type { Dataset, Examples, Inputs } from '../datasets/dataset.ts';
import type { Batch } from './batches.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Evaluation } from './metrics.ts';
import type { EngineId } from './engines/engines.ts';
import type { LayerSnapshot } from './training-event.ts';

/** What every engine is made from. Nothing else may influence its numbers; the sizes are those of `start`'s layers. */
export interface EngineOptions {
  readonly dataset: Dataset;
  /** Where training starts: the initial weights, or those of a run to be resumed. */
  readonly start: Checkpoint;
  readonly learningRate: number;
  /** Probability of dropping a hidden unit in a training step, 0 ≤ p < 1. */
  readonly dropout: number;
  /** Seed of the dropout masks; see `dropout.ts`. */
  readonly seed: number;
}

/** The steps of one period, drawn beforehand so that an engine may upload them all at once. */
export interface Period {
  /** Number of the first step in the whole run, from 0. Dropout masks depend on it. */
  readonly firstStep: number;
  /** One batch for each step: row numbers in the training split. */
  readonly batches: readonly Batch[];
}

/** What the steps of a period did that the model after them does not show. */
export interface StepTrace {
  /** [steps done] √Σ g² over all gradients of each step; above `CLIP_NORM` they were scaled down to it. */
  readonly norms: Float32Array<ArrayBuffer>;
}

/**
 * Trains one model. Deterministic: the same options and periods give the same numbers.
 * The caller disposes it. After a rejected promise an engine is not used again.
 */
export interface Engine {
  readonly id: EngineId;
  /** Takes the batches of the next period; its earlier steps must be finished. */
  prepare(period: Period): void;
  /** Runs the next `count` steps of the prepared period. May only enqueue them: no result is read back. */
  step(count: number): void;
  /** Resolves when the enqueued steps have been carried out; nothing is read back. */
  settled(): Promise<void>;
  /** Of the prepared period as far as it has been trained, a copy that may be transferred. */
  trace(): Promise<StepTrace>;
  /** Reads all examples, without dropout. The engine knows its own dataset's splits by identity and keeps them at hand. */
  evaluate(examples: Examples): Promise<Evaluation>;
  /** [rows, inputs] → [rows, classes] probabilities, without dropout. */
  predict(inputs: Inputs): Promise<Float32Array>;
  /** What a layer has learned so far, a copy that may be transferred. */
  weights(layer: number): Promise<LayerSnapshot>;
  /** All that is needed to go on elsewhere, a copy. */
  checkpoint(): Promise<Checkpoint>;
  dispose(): void;
}

export type CreateEngine = (options: EngineOptions) => Promise<Engine>;
