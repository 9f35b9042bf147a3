import { describe, expect, it } from 'vitest';
import { randomFor } from '../lib/random.ts';
import { drawPeriod } from './batches.ts';
import { initialCheckpoint } from './checkpoint.ts';
import { createPlainEngine } from './engines/plain/plain-engine.ts';
import { blobs } from './fixtures/blobs.ts';
import { tinyDataset } from './fixtures/tiny-dataset.ts';
import { predict } from './predict.ts';

/** The model that a few steps make of a dataset, and the engine that made it. */
async function trained(dataset: ReturnType<typeof blobs>, hiddenUnits: readonly number[]) {
  const { inputs, classes } = dataset.shape;
  const start = initialCheckpoint([inputs, ...hiddenUnits, classes], 'glorot-uniform', randomFor(2, 'initial weights'));
  const engine = await createPlainEngine({ dataset, start, learningRate: 0.1, dropout: 0.2, seed: 2 });
  engine.prepare({ firstStep: 0, batches: drawPeriod(dataset.training.count, 9, 15, randomFor(2, 'period')) });
  engine.step(15);
  return engine;
}

describe('predict', () => {
  it('gives two classes that score 1 and 0 the probabilities e / (e + 1) and 1 / (e + 1)', () => {
    const layer = { inputs: 2, units: 2, weights: Float32Array.of(1, 0, 0, 7), biases: Float32Array.of(0.5, 0) };
    const [first, second] = predict([layer], Float32Array.of(0.5, 0));
    expect(first).toBeCloseTo(Math.E / (Math.E + 1), 6);
    expect(second).toBeCloseTo(1 / (Math.E + 1), 6);
    // 128 / 255 of full ink at weight 255 / 128 is the same 1.
    const inked = { ...layer, weights: Float32Array.of(127.5 / 128, 0, 0, 7) };
    expect(predict([inked], Uint8Array.of(128, 0))[0]).toBeCloseTo(first!, 6);
  });

  it.each([
    ['images', tinyDataset(1400), [7, 5]],
    ['images, linear', tinyDataset(40), []],
    ['points', blobs(60), [5]],
  ])('is bit for bit what the plain engine predicts: %s', async (_, dataset, hiddenUnits) => {
    const engine = await trained(dataset, hiddenUnits);
    const layers = await Promise.all([...hiddenUnits, 0].map((_, l) => engine.weights(l)));
    for (const { inputs } of [dataset.training, dataset.validation]) {
      expect(predict(layers, inputs)).toEqual(await engine.predict(inputs));
    }
  });

  it('makes nothing of nothing', () => {
    const layer = { inputs: 2, units: 3, weights: new Float32Array(6), biases: new Float32Array(3) };
    expect(predict([layer], new Uint8Array(0))).toEqual(new Float32Array(0));
  });
});
