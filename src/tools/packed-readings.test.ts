import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exercises } from '../exercises/exercises.ts';
import { kernel, packWeights, type Precision } from '../runs/packed-weights.ts';
import { createLibrary, sourcesBy } from '../runs/library.ts';
import { loadEngine } from '../runs/load-engine.ts';
import { layerSizes } from '../runs/run-exercise.ts';
import { randomFor } from '../lib/random.ts';
import { drawPeriod } from '../training/batches.ts';
import { initialCheckpoint, type Checkpoint } from '../training/checkpoint.ts';
import { argmax } from '../training/softmax.ts';
import { fileFetch } from './read-packed.ts';

// What packing costs: how many of the 2,500 validation images a trained model reads differently after its weights were
// kept in fewer bits. Matrices and readings of a kept run are stored as they were; only what is asked anew may differ.

const DATA_FOLDER = fileURLToPath(new URL('../../public/data/', import.meta.url));
const library = createLibrary(sourcesBy({ dataUrl: '/', fetch: fileFetch(DATA_FOLDER) }));

const SEED = 1;
const { solution } = exercises.network;

async function readingsBy(hiddenUnits: readonly number[], precisions: readonly Precision[]) {
  const dataset = await library.dataset('mnist-sample', SEED, () => undefined);
  const { classes } = dataset.shape;
  const create = await loadEngine('simd');
  const engineAt = (start: Checkpoint) =>
    create({ dataset, start, learningRate: solution.learningRate, dropout: 0, seed: SEED });
  const sizes = layerSizes({ ...solution, hiddenUnits }, dataset.shape);
  const engine = await engineAt(initialCheckpoint(sizes, 'glorot-uniform', randomFor(SEED, 'initial weights')));
  const random = randomFor(SEED, 'period', 0);
  engine.prepare({
    firstStep: 0,
    batches: drawPeriod(dataset.training.count, solution.batchSize, solution.steps, random),
  });
  engine.step(solution.steps);
  const trained = await engine.checkpoint();
  engine.dispose();

  const read = async (precision: Precision) => {
    const layers = trained.layers.map((layer) => {
      const packed = packWeights(layer.weights, layer.units, precision);
      return { ...layer, weights: kernel(layer.inputs, layer.units)(packed, 'weights') };
    });
    const reader = await engineAt({ ...trained, layers });
    const probabilities = await reader.predict(dataset.validation.inputs);
    reader.dispose();
    return Uint8Array.from({ length: dataset.validation.count }, (_, row) =>
      argmax(probabilities, row * classes, classes),
    );
  };
  const exact = await read('float32');
  const changed: number[] = [];
  for (const precision of precisions) {
    const readings = await read(precision);
    changed.push(readings.filter((digit, row) => digit !== exact[row]).length);
  }
  const right = exact.filter((digit, row) => digit === dataset.validation.labels[row]).length;
  return { changed, accuracy: right / exact.length };
}

describe('packed weights', () => {
  it.each([
    { hiddenUnits: [100, 100], most: [1, 6] },
    { hiddenUnits: [512, 512], most: [1, 6] },
  ])('of $hiddenUnits read nearly the same digits', { timeout: 120_000 }, async ({ hiddenUnits, most }) => {
    const { changed, accuracy } = await readingsBy(hiddenUnits, ['float16', 'int8']);
    console.info(
      `${String(hiddenUnits)}: accuracy ${accuracy}, changed by float16 ${changed[0]!}, by int8 ${changed[1]!}`,
    );
    expect(changed[0]).toBeLessThanOrEqual(most[0]!);
    expect(changed[1]).toBeLessThanOrEqual(most[1]!);
  });
});
