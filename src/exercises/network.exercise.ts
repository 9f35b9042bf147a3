import type { ExerciseDefinition } from './exercise.ts';
import { NETWORK_RUNS } from './recorded-runs.ts';

/** Fully connected layers with ReLU between the pixels and the ten outputs. */
const network: ExerciseDefinition = {
  texts: {
    zh: { title: '实验：训练神经网络' },
    en: { title: 'Train a neural network' },
  },
  dataset: 'mnist-sample',
  initialisation: 'glorot-uniform',
  knobs: [
    { name: 'learningRate', kind: 'number', min: 0.001, max: 100, step: 0.01 },
    { name: 'steps', kind: 'integer', min: 1, max: 5000, step: 100 },
    { name: 'batchSize', kind: 'integer', min: 1, max: 7500, step: 10 },
    { name: 'hiddenUnits', kind: 'integers', min: 1, max: 512, maxLength: 4 },
    { name: 'dropout', kind: 'number', min: 0, max: 0.9, step: 0.1 },
  ],
  initial: { learningRate: 0.02, steps: 100, batchSize: 10, hiddenUnits: [20], dropout: 0 },
  solution: { learningRate: 0.05, steps: 1000, batchSize: 30, hiddenUnits: [100, 100], dropout: 0 },
  targetAccuracy: 0.95,
  snapshotSteps: [10, 20, 50, 100],
  recorded: NETWORK_RUNS,
};

export default network;
