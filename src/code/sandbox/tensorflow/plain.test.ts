import '@tensorflow/tfjs-backend-cpu';
import { scalar, zeros } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { plain } from './plain.ts';

it.each([
  [scalar(2), 2],
  [
    zeros([2, 2]),
    [
      [0, 0],
      [0, 0],
    ],
  ],
  [zeros([7500, 784]), 'Tensor float32 [7500, 784]'],
  ['text', 'text'],
  [null, null],
])('%s', (value, shown) => {
  expect(plain(value)).toEqual(shown);
});
