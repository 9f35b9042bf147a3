import type { Dataset, Examples } from '../../../datasets/dataset.ts';
import { loadEngine } from '../../../runs/load-engine.ts';
import type { EngineOptions } from '../../../training/engine.ts';
import type { EngineId } from '../../../training/engines/engines.ts';
import { drawBatches, type Contestant } from './contestant.ts';

/** An engine of the course, used as `train.ts` uses it. */
export async function courseEngine(id: EngineId, dataset: Dataset, options: EngineOptions): Promise<Contestant> {
  const engine = await (await loadEngine(id))(options);
  let firstStep = 0;
  let period = 0;
  const correct = async (examples: Examples) => {
    const { confusion } = await engine.evaluate(examples);
    return confusion.reduce((sum, row, digit) => sum + row[digit]!, 0);
  };
  return {
    prepare(steps) {
      engine.prepare({ firstStep, batches: drawBatches(dataset, steps, period++) });
      firstStep += steps;
    },
    step(count) {
      engine.step(count);
    },
    settled: () => engine.settled(),
    evaluate: async () => (await correct(dataset.training)) + (await correct(dataset.validation)),
  };
}
