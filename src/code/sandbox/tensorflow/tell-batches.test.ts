import '@tensorflow/tfjs-backend-cpu';
import { add, scalar, setBackend, zeros, type Scalar } from '@tensorflow/tfjs-core';
import { LayersModel, layers, sequential } from '@tensorflow/tfjs-layers';
import { expect, it } from 'vitest';
import { tellBatches } from './tell-batches.ts';

it('each batch that is scored is a sign of life', async () => {
  await setBackend('cpu');
  let signs = 0;
  tellBatches(LayersModel.prototype, () => (signs += 1));
  const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [2], kernelInitializer: 'zeros' })] });
  model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
  const loss = model.evaluate(zeros([10, 2]), add(zeros([10, 1]), scalar(2)), { batchSize: 4 }) as Scalar;
  // (0 − 2)²
  expect(loss.dataSync()[0]).toBeCloseTo(4, 6);
  expect(signs).toBe(3);
  await model.fit(zeros([2, 2]), zeros([2, 1]), {
    validationData: [zeros([10, 2]), zeros([10, 1])],
    batchSize: 2,
  });
  expect(signs).toBe(3 + 5);
});
