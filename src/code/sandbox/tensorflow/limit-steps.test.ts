import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { beforeAll, describe, expect, it } from 'vitest';
import { limitSteps } from './limit-steps.ts';

describe('limitSteps', () => {
  let counts = true;
  const step = (optimizer: tf.Optimizer) => {
    const weight = tf.variable(tf.scalar(3));
    optimizer.minimize(() => tf.square(weight));
    return weight.dataSync()[0]!;
  };

  beforeAll(async () => {
    await tf.setBackend('cpu');
    limitSteps(
      8,
      () => counts,
      (steps) => new RangeError(String(steps)),
    );
  });

  it('counts the steps of all optimizers together and refuses the next', () => {
    const { train } = tf;
    // 3 − 0.1 · (2 · 3)
    expect(step(train.sgd(0.1))).toBeCloseTo(2.4, 6);
    for (const each of [
      train.momentum(0.1, 0),
      train.adagrad(0.1),
      train.adadelta(0.1),
      train.rmsprop(0.1),
      train.adam(0.1),
      train.adamax(0.1),
    ])
      expect(step(each)).toBeLessThan(3);
    expect(step(train.sgd(0.1))).toBeCloseTo(2.4, 6);
    expect(() => step(train.adam(0.1))).toThrow(new RangeError('8'));
  });

  it('counts none where the graphics processor takes them', () => {
    counts = false;
    expect(step(tf.train.sgd(0.1))).toBeCloseTo(2.4, 6);
    counts = true;
    expect(() => step(tf.train.sgd(0.1))).toThrow(new RangeError('8'));
  });
});
