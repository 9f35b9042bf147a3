import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather } from '../datasets/split.ts';
import { randomFor } from '../lib/random.ts';
import { copyLayer, initialCheckpoint } from './checkpoint.ts';
import { createPlainEngine } from './engines/plain/plain-engine.ts';
import { tinyDataset } from './fixtures/tiny-dataset.ts';
import { activations } from './forward-pass.ts';
import { CLIP_NORM } from './optimizer.ts';
import { predict } from './predict.ts';
import { trainingStep } from './training-step.ts';

const dataset = tinyDataset();
const start = (hiddenUnits: readonly number[], seed = 3) =>
  initialCheckpoint([784, ...hiddenUnits, 10], 'glorot-uniform', randomFor(seed, 'initial weights'));

describe('a training step by hand', () => {
  const zero = initialCheckpoint([1, 2], 'zeros', randomFor(1, 'initial weights'));
  const options = { learningRate: 1, dropout: 0, seed: 1 };

  it('moves a linear model of two classes as the formulas say', () => {
    const one = { inputs: Float32Array.of(1), labels: Uint8Array.of(0) };
    const { state, gradients, norm, probabilities, outputs } = trainingStep(zero, one, options);
    expect([...probabilities]).toEqual([0.5, 0.5]);
    expect(outputs.map((scores) => [...scores])).toEqual([[0, 0]]);
    // p − 1 for the true class, p for the other; the input is 1, as is the bias'.
    const [{ weights, biases }] = gradients as [(typeof gradients)[0]];
    expect([...weights, ...biases]).toEqual([-0.5, 0.5, -0.5, 0.5]);
    expect(norm).toBe(1); // √(4 · ¼)
    const [layer] = state.layers as [(typeof state.layers)[0]];
    const move = 0.5 / Math.sqrt(0.1 + 0.25);
    for (const [i, sign] of [1, -1].entries()) {
      expect(layer.weights[i]).toBeCloseTo(sign * move, 6);
      expect(layer.biases[i]).toBeCloseTo(sign * move, 6);
      expect(layer.weightSums[i]).toBeCloseTo(0.35, 6);
    }
    expect(state.step).toBe(1);
  });

  it('adds up over the batch and clips what is too much', () => {
    // Twelve times the same example: slopes ∓6 at weight and bias each, norm √(4 · 36) = 12, scaled by 5 / 12 to ∓2.5.
    const many = { inputs: new Float32Array(12).fill(1), labels: new Uint8Array(12) };
    const { state, gradients, norm } = trainingStep(zero, many, options);
    expect([...gradients[0]!.weights]).toEqual([-6, 6]);
    expect(norm).toBe(12);
    expect(norm).toBeGreaterThan(CLIP_NORM);
    expect(state.layers[0]!.weights[0]).toBeCloseTo(2.5 / Math.sqrt(0.1 + 6.25), 6);
  });

  it('has no gradient where an input is 0 in the whole batch, and says so', () => {
    const two = initialCheckpoint([2, 2], 'zeros', randomFor(1, 'initial weights'));
    const batch = { inputs: Float32Array.of(0, 3, 0, 4), labels: Uint8Array.of(1, 0) };
    const { gradients, state } = trainingStep(two, batch, options);
    expect([...gradients[0]!.touched!]).toEqual([0, 1]);
    expect([...gradients[0]!.weights.subarray(0, 2)]).toEqual([0, 0]);
    expect([...state.layers[0]!.weightSums.subarray(0, 2)]).toEqual([...two.layers[0]!.weightSums.subarray(0, 2)]);
  });
});

describe('a training step', () => {
  const batch = gather(dataset.training, [3, 8, 8, 41, 17]);

  it('leaves what it is given alone', () => {
    const state = start([6]);
    const before = state.layers.map(copyLayer);
    const { state: after } = trainingStep(state, batch, { learningRate: 0.1, dropout: 0.3, seed: 5 });
    expect(state).toEqual({ step: 0, layers: before });
    expect(after.layers[0]!.weights).not.toEqual(before[0]!.weights);
  });

  it('tells what the model made of the batch before it', () => {
    const state = start([6]);
    const { outputs, probabilities } = trainingStep(state, batch, { learningRate: 0.1, dropout: 0, seed: 5 });
    expect(outputs).toEqual(activations(state.layers, batch.inputs));
    expect(probabilities).toEqual(predict(state.layers, batch.inputs));
  });

  it('is, one after the other, bit for bit what the plain engine does', async () => {
    const rows = fc.array(fc.nat(59), { minLength: 1, maxLength: 12 });
    const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fc.array(rows, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(0, 0.3),
        fc.nat(1000),
        async (hiddenUnits, batches, dropout, seed) => {
          const options = { learningRate: 0.1, dropout, seed };
          const first = { ...start(hiddenUnits, seed), step: 20 };
          const engine = await createPlainEngine({ dataset, start: first, ...options });
          engine.prepare({ firstStep: 20, batches: batches.map((rows) => Int32Array.from(rows)) });
          engine.step(batches.length);
          const last = batches.reduce(
            (state, rows) => trainingStep(state, gather(dataset.training, rows), options).state,
            first,
          );
          expect(last).toEqual(await engine.checkpoint());
        },
      ),
      { numRuns: 40 },
    );
  });
});
