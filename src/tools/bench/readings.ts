import type { EngineId } from '../../training/engines/engines.ts';
import type { ContestantId } from './contestants.ts';

/** What one measurement of a contestant gave. */
export interface Reading {
  readonly msPerStep: number;
  /** Time until control came back, before the GPU was done; only where steps are enqueued. */
  readonly enqueueMsPerStep: number | null;
  /** Draw calls counted at the WebGL context; 0 without WebGL. */
  readonly drawsPerStep: number;
  /** Reading all 10,000 images: training and validation split. */
  readonly evaluationMs: number;
  /** Share of the 10,000 read correctly; shows that something was learned. */
  readonly accuracy: number;
}

/** What the simd engine made of its core, each at its fastest. */
export interface Efficiency {
  readonly stepGflops: number;
  readonly peakGflops: number;
}

/** How smoothly the lesson's page went on. */
export interface Smoothness {
  /** 0 when no task took 50 ms: browsers report no shorter ones. */
  readonly longestTaskMs: number;
  readonly longestFrameGapMs: number;
  /** Steps trained meanwhile. */
  readonly steps: number;
  /** How often the worker sent the first layer's weights. */
  readonly deliveriesPerSecond: number;
}

/** All that was measured in one round, one after the other in the same browser. */
export interface Round {
  readonly contestants: Readonly<Record<ContestantId, Reading>>;
  readonly efficiency: Efficiency;
  readonly idle: Smoothness;
  readonly training: Readonly<Record<EngineId, Smoothness>>;
  /** The exercise as the page runs it, with its evaluations and snapshots, on the engine that is fast enough for it. */
  readonly wholeSimdMs: number;
}

/** What the page offers to the command line, as `globalThis.bench`. */
export interface BenchPage {
  measure(contestant: ContestantId, steps: number): Promise<Reading>;
  efficiency(): Promise<Efficiency>;
  /** Milliseconds of the exercise's solution, trained as the page does. */
  whole(engine: EngineId): Promise<number>;
  renderer(): string;
}
