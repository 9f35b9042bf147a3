import { describe, expect, it } from 'vitest';
import { tinyDataset } from '../training/fixtures/tiny-dataset.ts';
import { createPlainEngine } from '../training/engines/plain/plain-engine.ts';
import { stepTask } from './step-task.ts';

const { training, ...others } = tinyDataset();
const { shape } = others;
const knobs = { learningRate: 0.05, steps: 20, batchSize: 5, hiddenUnits: [7], dropout: 0 };
const ask = { dataset: 'mnist-sample', seed: 3, knobs } as const;

describe('stepTask', () => {
  const task = stepTask(training, shape, ask);

  it('holds the batches of the whole run, equally long', () => {
    expect(task.batches).toHaveLength(20 * 5);
    expect(Math.max(...task.batches)).toBeLessThan(training.count);
  });

  it('is a run of the plain engine: its first step comes to the same', async () => {
    const [w1, b1, w2, b2] = task.values as Float32Array<ArrayBuffer>[];
    const [sw1, sb1, sw2, sb2] = task.sums as Float32Array<ArrayBuffer>[];
    const engine = await createPlainEngine({
      dataset: { training, ...others },
      start: {
        step: 0,
        layers: [
          { inputs: 784, units: 7, weights: w1!, biases: b1!, weightSums: sw1!, biasSums: sb1! },
          { inputs: 7, units: 10, weights: w2!, biases: b2!, weightSums: sw2!, biasSums: sb2! },
        ],
      },
      learningRate: 0.05,
      dropout: 0,
      seed: 3,
    });
    engine.prepare({ firstStep: 0, batches: [task.batches.slice(0, 5)] });
    engine.step(1);
    const { layers } = await engine.checkpoint();
    expect(layers.flatMap(({ weights, biases }) => [weights, biases])).toEqual(task.first.values);
  });

  it('says what goes back through a unit: nothing where it was zeroed', () => {
    const { seen, back } = task.first;
    expect(seen).toHaveLength(5 * 7);
    expect(seen.some((value) => value === 0)).toBe(true);
    seen.forEach((value, at) => {
      if (value === 0) expect(back[at]).toBe(0);
    });
  });
});
