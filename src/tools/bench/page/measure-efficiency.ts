import type { Dataset } from '../../../datasets/dataset.ts';
import type { EngineOptions } from '../../../training/engine.ts';
import { flopsPerStep, PEAK_FLOPS_PER_ROUND } from '../../../training/engines/simd/flops.ts';
import { loadKernels } from '../../../training/engines/simd/load-kernels.ts';
import { SimdEngine } from '../../../training/engines/simd/simd-engine.ts';
import { BATCH_SIZE } from '../contestants.ts';
import type { Efficiency } from '../readings.ts';
import { drawBatches } from './contestant.ts';

const SLICES = 40;
/** Some 4 ms each, so that among many slices some are not disturbed by other programs. */
const STEPS = 20;
const PEAK_ROUNDS = 2_000_000;
const WARM_UP_SLICES = 20;
const WARM_UP_ROUNDS = 50_000;

/**
 * How much of what this core can do at best the simd engine's step really does: slices of steps and of the calibration
 * kernel in turns, and of both the fastest, since other programs take from them unequally. After each slice one more step
 * tells how many operations a step has at present.
 */
export async function measureEfficiency(dataset: Dataset, options: EngineOptions): Promise<Efficiency> {
  const kernels = await loadKernels();
  const engine = new SimdEngine(kernels, options);
  const units = options.start.layers.map((layer) => layer.units);
  const slices = WARM_UP_SLICES + SLICES;
  engine.prepare({ firstStep: 0, batches: drawBatches(dataset, slices * (STEPS + 1), 0) });

  const peak: number[] = [];
  const step: number[] = [];
  for (let slice = 0; slice < slices; slice++) {
    const warm = slice >= WARM_UP_SLICES;
    const rounds = warm ? PEAK_ROUNDS : WARM_UP_ROUNDS;
    const peakMs = timed(() => kernels.peak(rounds, 0.99));
    const stepsMs = timed(() => engine.step(STEPS));
    engine.step(1);
    const activity = engine.activity();
    const flops = flopsPerStep({
      units,
      rows: BATCH_SIZE,
      entries: activity.map(({ entries }) => entries),
      touched: activity.map(({ touched }) => touched),
    });
    if (!warm) continue;
    peak.push((rounds * PEAK_FLOPS_PER_ROUND) / peakMs / 1e6);
    step.push((STEPS * flops) / stepsMs / 1e6);
  }
  engine.dispose();
  return { stepGflops: Math.max(...step), peakGflops: Math.max(...peak) };
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
