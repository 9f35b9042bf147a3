import { describe, expect, it } from 'vitest';
import { CONTESTANT_IDS, type ContestantId } from './contestants.ts';
import { limitsOf } from './limits.ts';
import type { Reading, Round } from './readings.ts';

const MS_PER_STEP: Readonly<Record<ContestantId, number>> = {
  webgl: 20,
  simd: 0.5,
  plain: 4,
  'layers-fit': 40,
  'op-loop-webgl': 30,
  'op-loop-wasm': 10,
  'op-loop-cpu': 100,
};

/** A round on a machine that is `busy` times as slow as usual: every limit is kept, some of them just so. */
function round(busy = 1, changes: Partial<Record<ContestantId, Partial<Reading>>> = {}): Round {
  const reading = (id: ContestantId): Reading => ({
    msPerStep: MS_PER_STEP[id] * busy,
    enqueueMsPerStep: id === 'webgl' ? 1 * busy : id === 'op-loop-webgl' ? 8 * busy : null,
    drawsPerStep: id === 'webgl' ? 12 : 0,
    evaluationMs: 100,
    accuracy: 0.9,
    ...changes[id],
  });
  const smooth = { longestTaskMs: 0, longestFrameGapMs: 17, steps: 100, deliveriesPerSecond: 10 };
  return {
    contestants: Object.fromEntries(CONTESTANT_IDS.map((id) => [id, reading(id)])) as Record<ContestantId, Reading>,
    efficiency: { stepGflops: 20 / busy, peakGflops: 40 / busy },
    idle: smooth,
    training: { webgl: smooth, simd: smooth, plain: smooth },
    wholeSimdMs: 1000,
  };
}

const bundles = { worker: 10_000, engines: { webgl: 90_000, simd: 8_000, plain: 1000 } };
const missed = (rounds: Round[], bytes = bundles) =>
  limitsOf(rounds, bytes)
    .filter(({ kept }) => !kept)
    .map(({ name, figure }) => [name, figure.median]);

describe('limitsOf', () => {
  it('counts a limit that is just reached as kept', () => {
    expect(missed([round()])).toEqual([]);
  });

  it('takes ratios within a round, so that a busy minute changes none', () => {
    const limits = limitsOf([round(1), round(7), round(2)], bundles);
    expect(limits.every(({ kept }) => kept)).toBe(true);
    const overLayers = limits.find(({ name }) => name === 'simd: times as fast as tf.layers fit')!;
    expect(overLayers.figure).toEqual({ median: 80, min: 80, max: 80 });
  });

  it('goes by the median: one bad round of three is forgiven, two are not', () => {
    const bad = round(1, { webgl: { drawsPerStep: 13 } });
    expect(missed([round(), bad, round()])).toEqual([]);
    expect(missed([bad, bad, round()])).toEqual([['webgl: draw calls per step', 13]]);
  });

  it('names what is missed', () => {
    const slow = round(1, { simd: { msPerStep: 1 } });
    expect(missed([{ ...slow, efficiency: { stepGflops: 10, peakGflops: 40 } }])).toEqual([
      ['simd: times as fast as tf.layers fit', 40],
      ['simd: times as fast as tfjs on WASM', 10],
      ['simd: times as fast as plain', 4],
      ["simd: share of the core's own peak", 0.25],
    ]);
    const jerky = { longestTaskMs: 51, longestFrameGapMs: 34, steps: 1, deliveriesPerSecond: 11 };
    expect(missed([{ ...round(), training: { ...round().training, plain: jerky } }])).toEqual([
      ['plain: longest task of the lesson', 51],
      ["plain: longest frame gap, times the idle lesson's", 2],
      ['plain: weights sent to the lesson, per second', 11],
    ]);
    const heavy = { ...bundles, engines: { ...bundles.engines, simd: 8_001 } };
    expect(missed([round()], heavy)).toEqual([['simd: bundle, brotli', 8_001]]);
  });
});
