import { Tensor } from '@tensorflow/tfjs-core';

/** Of a tensor with more, only what it is gets shown. */
const MAX_VALUES = 100_000;

/** A tensor as numbers in lists, so that it can be shown; anything else as it is. */
export function plain(value: unknown): unknown {
  if (!isTensor(value)) return value;
  const { size, shape, dtype } = value;
  return size > MAX_VALUES ? `Tensor ${dtype} [${shape.join(', ')}]` : value.arraySync();
}

function isTensor(value: unknown): value is Tensor {
  return value instanceof Tensor;
}
