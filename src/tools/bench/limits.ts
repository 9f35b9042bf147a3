import { ENGINES } from '../../training/engines/engines.ts';
import { ENGINE_LIMITS, LIMITED_ENGINES, type WorkerWeight } from '../worker-weight.ts';
import type { ContestantId } from './contestants.ts';
import type { Reading, Round } from './readings.ts';
import { median, spread, type Spread } from './statistics.ts';

/** A budget, what was measured, and whether it is kept. */
export interface Limit {
  readonly name: string;
  readonly figure: Spread;
  readonly atMost: boolean;
  readonly bound: number;
  readonly unit: string;
  readonly kept: boolean;
}

/**
 * The budgets for training speed and for a page that stays smooth. Ratios of times are taken within a round, where the
 * machine was equally busy for both sides; the median over the rounds decides.
 */
export function limitsOf(rounds: readonly Round[], bundles: WorkerWeight): Limit[] {
  const overRounds = (figure: (round: Round) => number) => spread(rounds.map(figure));
  const speedUp = (engine: ContestantId, other: ContestantId) =>
    overRounds(({ contestants }) => contestants[other].msPerStep / contestants[engine].msPerStep);
  // A dropped frame is a matter of chance: the idle lesson's usual gap is compared with, not the same round's.
  const idleGapMs = median(rounds.map(({ idle }) => idle.longestFrameGapMs));
  const engines = ENGINES.map(({ id }) => id);
  return [
    atMost(
      'webgl: draw calls per step',
      overRounds(({ contestants }) => contestants.webgl.drawsPerStep),
      12,
    ),
    atMost(
      'webgl: enqueue, share of a tfjs op loop',
      overRounds(({ contestants }) => enqueue(contestants.webgl) / enqueue(contestants['op-loop-webgl'])),
      1 / 8,
    ),
    atLeast('webgl: times as fast as tf.layers fit', speedUp('webgl', 'layers-fit'), 2),
    atLeast('simd: times as fast as tf.layers fit', speedUp('simd', 'layers-fit'), 80),
    atLeast('simd: times as fast as tfjs on WASM', speedUp('simd', 'op-loop-wasm'), 20),
    atLeast('simd: times as fast as plain', speedUp('simd', 'plain'), 8),
    atLeast(
      "simd: share of the core's own peak",
      overRounds(({ efficiency }) => efficiency.stepGflops / efficiency.peakGflops),
      0.5,
    ),
    ...LIMITED_ENGINES.map((id) =>
      atMost(`${id}: bundle, brotli`, spread([bundles.engines[id]]), ENGINE_LIMITS[id], 'B'),
    ),
    ...engines.map((id) =>
      atMost(
        `${id}: longest task of the lesson`,
        overRounds(({ training }) => training[id].longestTaskMs),
        50,
        'ms',
      ),
    ),
    ...engines.map((id) =>
      atMost(
        `${id}: longest frame gap, times the idle lesson's`,
        overRounds(({ training }) => training[id].longestFrameGapMs / idleGapMs),
        1.3,
      ),
    ),
    ...engines.map((id) =>
      atMost(
        `${id}: weights sent to the lesson, per second`,
        overRounds(({ training }) => training[id].deliveriesPerSecond),
        10,
      ),
    ),
  ];
}

function enqueue({ enqueueMsPerStep }: Reading): number {
  if (enqueueMsPerStep === null)
    throw new TypeError('enqueue: expected a time, got a contestant that enqueues nothing');
  return enqueueMsPerStep;
}

export function atMost(name: string, figure: Spread, bound: number, unit = ''): Limit {
  return { name, figure, atMost: true, bound, unit, kept: figure.median <= bound };
}

function atLeast(name: string, figure: Spread, bound: number): Limit {
  return { name, figure, atMost: false, bound, unit: '', kept: figure.median >= bound };
}
