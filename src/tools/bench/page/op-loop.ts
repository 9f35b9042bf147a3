import * as tf from '@tensorflow/tfjs';
import type { Dataset } from '../../../datasets/dataset.ts';
import type { Batch } from '../../../training/batches.ts';
import type { Checkpoint } from '../../../training/checkpoint.ts';
import { LEARNING_RATE } from '../contestants.ts';
import { drawBatches, type Contestant } from './contestant.ts';
import { countCorrect, toTensors } from './tf-dataset.ts';

const CLIP_NORM = 5;

interface DenseLayer {
  readonly weights: tf.Variable<tf.Rank.R2>;
  readonly biases: tf.Variable<tf.Rank.R1>;
}

/**
 * The course's training step in tfjs' own operations, one after the other: gather the batch, forward, backward on the
 * tape, clip by the global norm, Adagrad. Adagrad is written out, because tfjs' own adds an epsilon that differs
 * between its backends (1e-4 on WebGL).
 */
export async function opLoop(
  backend: 'webgl' | 'wasm' | 'cpu',
  dataset: Dataset,
  start: Checkpoint,
): Promise<Contestant> {
  if (backend === 'wasm') (await import('./start-wasm.ts')).startWasm();
  if (!(await tf.setBackend(backend))) throw new Error(`tfjs could not start its ${backend} backend`);
  const data = toTensors(dataset);
  const layers = start.layers.map(({ inputs, units, weights, biases }): DenseLayer => ({
    weights: tf.variable(tf.tensor2d(weights, [inputs, units])),
    biases: tf.variable(tf.tensor1d(biases)),
  }));
  const variables = layers.flatMap(({ weights, biases }): tf.Variable[] => [weights, biases]);
  const sums = start.layers.flatMap(({ inputs, units, weightSums, biasSums }): tf.Variable[] => [
    tf.variable(tf.tensor2d(weightSums, [inputs, units])),
    tf.variable(tf.tensor1d(biasSums)),
  ]);
  const score = (images: tf.Tensor2D) =>
    layers.reduce<tf.Tensor2D>((values, { weights, biases }, l) => {
      const sum = tf.add<tf.Tensor2D>(tf.matMul(values, weights), biases);
      return l < layers.length - 1 ? tf.relu(sum) : sum;
    }, images);

  const train = (batch: Batch) => {
    tf.tidy(() => {
      const rows = tf.tensor1d(batch, 'int32');
      const images = tf.gather(data.training.images, rows);
      const labels = tf.gather(data.training.labels, rows);
      const { grads } = tf.variableGrads(() =>
        tf.losses.softmaxCrossEntropy(labels, score(images), undefined, 0, tf.Reduction.SUM).asScalar(),
      );
      const gradients = variables.map(({ name }) => grads[name]!);
      const norm = tf.sqrt(tf.addN(gradients.map((gradient) => tf.sum(tf.square(gradient)))));
      const scale = tf.div(CLIP_NORM, tf.maximum(norm, CLIP_NORM));
      variables.forEach((variable, i) => {
        const gradient = tf.mul(gradients[i]!, scale);
        const sum = sums[i]!;
        sum.assign(tf.add(sum, tf.square(gradient)));
        variable.assign(tf.sub(variable, tf.mul(tf.mul(LEARNING_RATE, gradient), tf.rsqrt(sum))));
      });
    });
  };

  let batches: Batch[] = [];
  let period = 0;
  return {
    prepare(steps) {
      batches = drawBatches(dataset, steps, period++);
    },
    step(count) {
      for (const batch of batches.splice(0, count)) train(batch);
    },
    async settled() {
      await variables.at(-1)!.data();
    },
    evaluate: () => countCorrect(data, score),
  };
}
