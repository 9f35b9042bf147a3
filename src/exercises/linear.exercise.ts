import type { ExerciseDefinition } from './exercise.ts';
import { LINEAR_RUNS } from './recorded-runs.ts';

/** One softmax regression over the 784 pixels. */
const linear: ExerciseDefinition = {
  texts: {
    zh: { title: '实验：训练线性模型' },
    en: { title: 'Train a linear model' },
  },
  dataset: 'mnist-sample',
  initialisation: 'zeros',
  knobs: [
    { name: 'learningRate', kind: 'number', min: 0.001, max: 100, step: 0.01 },
    { name: 'steps', kind: 'integer', min: 1, max: 5000, step: 100 },
    { name: 'batchSize', kind: 'integer', min: 1, max: 7500, step: 10 },
  ],
  initial: { learningRate: 0.02, steps: 100, batchSize: 10 },
  solution: { learningRate: 0.03, steps: 1000, batchSize: 30 },
  targetAccuracy: 0.9,
  snapshotSteps: [10],
  recorded: LINEAR_RUNS,
};

export default linear;
