import { describe, expect, it } from 'vitest';
import { exercises } from '../../exercises/exercises.ts';
import { numbersIn, plannedVariables } from './variables.ts';

const { network } = exercises;

describe('plannedVariables', () => {
  it('names two hidden layers of 100 as TensorFlow did', () => {
    expect(plannedVariables(network.solution)).toEqual([
      { name: 'dnn/hiddenlayer_0/kernel', shape: [784, 100] },
      { name: 'dnn/hiddenlayer_0/bias', shape: [100] },
      { name: 'dnn/hiddenlayer_1/kernel', shape: [100, 100] },
      { name: 'dnn/hiddenlayer_1/bias', shape: [100] },
      { name: 'dnn/logits/kernel', shape: [100, 10] },
      { name: 'dnn/logits/bias', shape: [10] },
    ]);
  });

  it('adds up to 89,610 numbers', () => {
    const total = plannedVariables(network.solution).reduce((sum, { shape }) => sum + numbersIn(shape), 0);
    // 78,400 + 100 + 10,000 + 100 + 1,000 + 10
    expect(total).toBe(89_610);
  });
});
