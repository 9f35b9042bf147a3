import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { gather } from '../../../datasets/split.ts';
import { randomFor } from '../../../lib/random.ts';
import { drawPeriod, type Batch } from '../../batches.ts';
import { initialCheckpoint, type Checkpoint } from '../../checkpoint.ts';
import { dropoutKey, dropoutThreshold, isDropped } from '../../dropout.ts';
import { blobs } from '../../fixtures/blobs.ts';
import { tinyDataset } from '../../fixtures/tiny-dataset.ts';
import { toMetrics } from '../../metrics.ts';
import { trainingStep } from '../../training-step.ts';
import { createPlainEngine } from './plain-engine.ts';

const dataset = tinyDataset();
const learningRate = 0.05;

beforeAll(() => tf.setBackend('cpu'));

const start = (hiddenUnits: readonly number[], seed = 3) =>
  initialCheckpoint(
    [784, ...hiddenUnits, 10],
    hiddenUnits.length ? 'glorot-uniform' : 'zeros',
    randomFor(seed, 'initial weights'),
  );

/**
 * One step by tfjs' automatic differentiation, which shares no line with the engine: the gradient of the summed
 * cross-entropy, clipped to global norm 5, then Adagrad without epsilon.
 */
function stepByAutodiff(checkpoint: Checkpoint, batch: Batch, dropout: number, seed: number): Float32Array[] {
  const { inputs: pixels, labels } = dataset.training;
  const variables = checkpoint.layers.flatMap(({ inputs, units, weights, biases }) => [
    tf.tensor2d(weights, [inputs, units]) as tf.Tensor,
    tf.tensor1d(biases) as tf.Tensor,
  ]);
  const images = tf.tensor2d(
    Array.from(batch, (row) => Array.from(pixels.subarray(row * 784, (row + 1) * 784), (byte) => byte / 255)),
  );
  const truth = tf.oneHot(
    Array.from(batch, (row) => labels[row]!),
    10,
  );
  const loss = (...values: tf.Tensor[]) => {
    let x: tf.Tensor = images;
    checkpoint.layers.forEach(({ units }, l) => {
      x = tf.add(tf.matMul(x, values[2 * l]!), values[2 * l + 1]!);
      if (l === checkpoint.layers.length - 1) return;
      x = tf.relu(x);
      const key = dropoutKey(seed, checkpoint.step, l);
      const mask = Array.from({ length: batch.length * units }, (_, i) =>
        isDropped(key, i, dropoutThreshold(dropout)) ? 0 : 1 / (1 - dropout),
      );
      x = tf.mul(x, tf.tensor(mask, [batch.length, units]));
    });
    return tf.neg(tf.sum(tf.mul(truth, tf.logSoftmax(x)))).asScalar();
  };
  const gradients = tf
    .grads(loss)(variables)
    .map((gradient) => gradient.dataSync<'float32'>());
  const norm = Math.sqrt(gradients.reduce((sum, g) => sum + g.reduce((s, v) => s + v * v, 0), 0));
  return variables.map((variable, v) =>
    Float32Array.from(variable.dataSync(), (value, i) => {
      const g = gradients[v]![i]! * Math.min(1, 5 / norm);
      return value - (learningRate * g) / Math.sqrt(0.1 + g * g);
    }),
  );
}

async function stepByEngine(checkpoint: Checkpoint, batch: Batch, dropout: number, seed: number) {
  const engine = await createPlainEngine({ dataset, start: checkpoint, learningRate, dropout, seed });
  engine.prepare({ firstStep: checkpoint.step, batches: [batch] });
  engine.step(1);
  const { layers } = await engine.checkpoint();
  return layers.flatMap(({ weights, biases }) => [weights, biases]);
}

describe('one step of the plain engine', () => {
  it.each([
    ['linear', [], 0],
    ['one hidden layer', [7], 0],
    ['three hidden layers', [6, 5, 4], 0],
    ['dropout', [12, 9], 0.4],
  ])('agrees with automatic differentiation: %s', async (_, hiddenUnits, dropout) => {
    const batch = Int32Array.of(3, 8, 8, 41, 17);
    const checkpoint = start(hiddenUnits);
    const expected = stepByAutodiff(checkpoint, batch, dropout, 5);
    const got = await stepByEngine(checkpoint, batch, dropout, 5);
    got.forEach((values, v) => {
      values.forEach((value, i) => {
        expect(Math.abs(value - expected[v]![i]!)).toBeLessThan(2e-6);
      });
    });
  });

  it('agrees for any batch', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(59), { minLength: 1, maxLength: 12 }), fc.nat(1000), async (rows, seed) => {
        const checkpoint = start([5], seed);
        const batch = Int32Array.from(rows);
        const expected = stepByAutodiff(checkpoint, batch, 0, seed);
        const got = await stepByEngine(checkpoint, batch, 0, seed);
        const worst = Math.max(
          ...got.flatMap((values, v) => Array.from(values, (x, i) => Math.abs(x - expected[v]![i]!))),
        );
        expect(worst).toBeLessThan(2e-6);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the plain engine', () => {
  const options = { dataset, start: start([20]), learningRate, dropout: 0.1, seed: 1 };
  const batches = Array.from({ length: 20 }, (_, i) => Int32Array.of(i, i + 20, i + 40));

  it('learns', async () => {
    const engine = await createPlainEngine(options);
    const before = await engine.evaluate(dataset.training);
    engine.prepare({ firstStep: 0, batches });
    engine.step(20);
    const after = await engine.evaluate(dataset.training);
    expect(after.crossEntropy).toBeLessThan(before.crossEntropy * 0.7);
  });

  it('learns points in the plane, whose inputs are numbers and some negative', async () => {
    const points = blobs();
    const layers = initialCheckpoint([2, 8, 3], 'glorot-uniform', randomFor(1, 'initial weights'));
    const engine = await createPlainEngine({ dataset: points, start: layers, learningRate: 0.1, dropout: 0, seed: 1 });
    engine.prepare({ firstStep: 0, batches: drawPeriod(300, 20, 200, randomFor(1, 'period')) });
    engine.step(200);
    const { accuracy } = toMetrics(await engine.evaluate(points.validation));
    expect(accuracy).toBeGreaterThan(0.97);
  });

  it('starts a linear model at cross-entropy ln 10, everything read as 0', async () => {
    const engine = await createPlainEngine({ ...options, start: start([]) });
    const { crossEntropy, confusion } = await engine.evaluate(dataset.validation);
    expect(crossEntropy).toBeCloseTo(Math.log(10), 6);
    expect(confusion.every((row) => row.slice(1).every((count) => count === 0))).toBe(true);
  });

  it('goes on from a checkpoint as if it had never stopped, bit for bit', async () => {
    const whole = await createPlainEngine(options);
    whole.prepare({ firstStep: 0, batches });
    whole.step(20);
    const first = await createPlainEngine(options);
    first.prepare({ firstStep: 0, batches: batches.slice(0, 12) });
    first.step(12);
    const second = await createPlainEngine({ ...options, start: await first.checkpoint() });
    second.prepare({ firstStep: 12, batches: batches.slice(12) });
    second.step(8);
    expect(await second.checkpoint()).toEqual(await whole.checkpoint());
  });

  it('traces the norm of each step of the period, before clipping', async () => {
    const engine = await createPlainEngine(options);
    expect((await engine.trace()).norms).toHaveLength(0);
    engine.prepare({ firstStep: 0, batches });
    engine.step(2);
    const state = await engine.checkpoint();
    engine.step(1);
    const { norms } = await engine.trace();
    expect(norms).toHaveLength(3);
    const { norm } = trainingStep(state, gather(dataset.training, batches[2]!), options);
    expect(norms[2]).toBe(Math.fround(norm));
    engine.step(17);
    expect((await engine.trace()).norms.subarray(0, 3)).toEqual(norms);
    engine.prepare({ firstStep: 20, batches: batches.slice(0, 4) });
    expect((await engine.trace()).norms).toHaveLength(0);
  });

  it('leaves the weights of a pixel that is never inked at their first noise', async () => {
    const engine = await createPlainEngine(options);
    engine.prepare({ firstStep: 0, batches });
    engine.step(20);
    const { weights } = await engine.weights(0);
    expect(weights.subarray(0, 20)).toEqual(options.start.layers[0]!.weights.subarray(0, 20));
  });

  it('predicts probabilities that add up to one, the same alone as among others', async () => {
    const engine = await createPlainEngine(options);
    const all = await engine.predict(dataset.validation.inputs);
    const alone = await engine.predict(dataset.validation.inputs.slice(784, 2 * 784));
    expect(alone).toEqual(all.slice(10, 20));
    expect(alone.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6);
  });

  it('refuses steps beyond the prepared period', async () => {
    const engine = await createPlainEngine(options);
    engine.prepare({ firstStep: 0, batches: batches.slice(0, 2) });
    expect(() => {
      engine.step(3);
    }).toThrow('The period has 2 steps; one more was asked for');
  });

  it('shows a diverged model as a cross-entropy that is not finite', async () => {
    const broken = start([5]);
    broken.layers[0]!.weights.fill(NaN);
    const engine = await createPlainEngine({ ...options, start: broken });
    expect((await engine.evaluate(dataset.validation)).crossEntropy).toBeNaN();
  });
});
