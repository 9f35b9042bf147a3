import { describe, expect, it } from 'vitest';
import { variablesOf } from './variables.ts';

describe('the variables of a model', () => {
  it('are called as canned/linear.py calls them without a hidden layer', () => {
    expect(variablesOf([784, 10])).toEqual([
      { name: 'linear/linear_model/pixels/weights', shape: [784, 10] },
      { name: 'linear/linear_model/bias_weights', shape: [10] },
    ]);
  });

  it('are called as canned/dnn.py calls them with hidden layers, each taking what the one below gives', () => {
    expect(variablesOf([2, 8, 5, 3])).toEqual([
      { name: 'dnn/hiddenlayer_0/kernel', shape: [2, 8] },
      { name: 'dnn/hiddenlayer_0/bias', shape: [8] },
      { name: 'dnn/hiddenlayer_1/kernel', shape: [8, 5] },
      { name: 'dnn/hiddenlayer_1/bias', shape: [5] },
      { name: 'dnn/logits/kernel', shape: [5, 3] },
      { name: 'dnn/logits/bias', shape: [3] },
    ]);
  });
});
