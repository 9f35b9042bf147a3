import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXERCISE_IDS } from '../exercises/exercises.ts';
import { exercises } from '../exercises/exercises.ts';
import { trainInNode } from './train-in-node.ts';

const DATA_FOLDER = fileURLToPath(new URL('../../public/data/', import.meta.url));
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
/** Of 20 runs 16 are expected in a band of 80 %; fewer than 12 happens once in a hundred periods. */
const LEAST_INSIDE = 12;

/** Those that TensorFlow's runs were recorded of. */
const RECORDED = EXERCISE_IDS.filter((id) => exercises[id].recorded);

/** Twenty runs of the published settings beside the recorded TensorFlow 1 runs: a distribution against a distribution. */
describe.each(RECORDED)('20 seeds of the %s solution', (id) => {
  const { solution } = exercises[id];
  const recorded = exercises[id].recorded!;

  it('lie where the recorded runs lie, period by period', { timeout: 240_000 }, async () => {
    const runs = [];
    for (const seed of SEEDS) {
      const wish = { knobs: solution, seed, wanted: 'simd' } as const;
      runs.push((await trainInNode({ exercise: id, wish, snapshots: [] }, DATA_FOLDER)).periods);
    }
    const { p10, p90 } = recorded.validationLogLoss;
    for (let period = 0; period < 10; period++) {
      const losses = runs.map((periods) => periods[period]!.validation.logLoss).sort((a, b) => a - b);
      const [low, high] = [p10[period]!, p90[period]!];
      const median = (losses[9]! + losses[10]!) / 2;
      expect(median, `median of period ${period + 1}`).toBeGreaterThanOrEqual(low);
      expect(median, `median of period ${period + 1}`).toBeLessThanOrEqual(high);
      const inside = losses.filter((loss) => loss >= low && loss <= high).length;
      expect(inside, `runs inside the band in period ${period + 1}`).toBeGreaterThanOrEqual(LEAST_INSIDE);
    }
    const accuracies = runs.map((periods) => periods.at(-1)!.validation.accuracy);
    expect(Math.min(...accuracies)).toBeGreaterThanOrEqual(recorded.finalAccuracy[0]!);
    expect(Math.max(...accuracies)).toBeLessThanOrEqual(recorded.finalAccuracy.at(-1)!);
  });
});
