import * as tf from '@tensorflow/tfjs';
import type { Dataset } from '../../../datasets/dataset.ts';
import { BATCH_SIZE, HIDDEN_UNITS, LEARNING_RATE } from '../contestants.ts';
import type { Contestant } from './contestant.ts';
import { countCorrect, toTensors } from './tf-dataset.ts';

/**
 * The usual way, as in the `mnist` of tfjs-examples: `model.fit` with a callback after each batch that takes loss and
 * accuracy and lets the page draw. It averages the loss, so it learns a little less in a step; the work is the same.
 */
export async function layersFit(dataset: Dataset): Promise<Contestant> {
  await tf.setBackend('webgl');
  const data = toTensors(dataset);
  const { inputs, classes } = dataset.shape;
  const model = tf.sequential();
  for (const [layer, units] of HIDDEN_UNITS.entries()) {
    const inputShape = layer === 0 ? { inputShape: [inputs] } : {};
    model.add(tf.layers.dense({ units, activation: 'relu', kernelInitializer: 'glorotUniform', ...inputShape }));
  }
  model.add(tf.layers.dense({ units: classes, activation: 'softmax' }));
  model.compile({
    optimizer: tf.train.adagrad(LEARNING_RATE),
    loss: 'categoricalCrossentropy',
    metrics: ['accuracy'],
  });
  const { images, labels } = data.training;
  return {
    prepare: () => undefined,
    async step(count) {
      const rows = count * BATCH_SIZE;
      if (rows > images.shape[0]) throw new RangeError(`One epoch has ${images.shape[0]} rows, ${rows} were asked for`);
      const part = [tf.slice2d(images, [0, 0], [rows, inputs]), tf.slice2d(labels, [0, 0], [rows, classes])] as const;
      await model.fit(part[0], part[1], {
        batchSize: BATCH_SIZE,
        epochs: 1,
        callbacks: { onBatchEnd: () => tf.nextFrame() },
      });
      tf.dispose([...part]);
    },
    async settled() {
      await model.weights.at(-1)!.read().data();
    },
    evaluate: () => countCorrect(data, (chunk) => model.predict(chunk, { batchSize: chunk.shape[0] }) as tf.Tensor),
  };
}
