import { join } from 'node:path';
import { loadImages } from '../../src/datasets/load-images.ts';
import { MNIST_SHAPE } from '../../src/datasets/mnist-shape.ts';
import { gather } from '../../src/datasets/split.ts';
import { randomFor, integerBelow } from '../../src/lib/random.ts';
import { fileFetch } from '../../src/tools/read-packed.ts';
import { initialCheckpoint, type Checkpoint } from '../../src/training/checkpoint.ts';
import { dropoutKey, dropoutThreshold, isDropped } from '../../src/training/dropout.ts';
import { trainingStep } from '../../src/training/training-step.ts';

/** Weights and biases of each layer in turn. */
type Variables = readonly (readonly number[])[];

interface Start {
  readonly learningRate: number;
  readonly hiddenUnits: readonly number[];
  readonly dropout: number;
  readonly variables: Variables;
  /** [steps × hidden layers] of [rows × units]: below `dropout` where a unit is dropped. */
  readonly draws: readonly (readonly number[])[];
}

/** Some steps as the course takes them, with all that another program needs to take the same ones. */
export interface CourseSteps {
  /** Rows of the sample. */
  readonly batches: readonly (readonly number[])[];
  readonly starts: Readonly<Record<'linear' | 'network', Start>>;
  readonly ends: Readonly<Record<'linear' | 'network', Variables>>;
}

const STEPS = 30;
const BATCH_SIZE = 30;
const SEED = 5;

/** @param root folder of the project, where the data are packed */
export async function courseSteps(root: string): Promise<CourseSteps> {
  const fetch = fileFetch(join(root, 'public', 'data'));
  const { images } = await loadImages('sample', { baseUrl: '/', fetch, signal: new AbortController().signal });
  const random = randomFor(SEED, 'batches');
  const batches = Array.from({ length: STEPS }, () =>
    Array.from({ length: BATCH_SIZE }, () => integerBelow(random, images.count)),
  );

  const take = (learningRate: number, hiddenUnits: readonly number[], dropout: number) => {
    const sizes = [MNIST_SHAPE.inputs, ...hiddenUnits, MNIST_SHAPE.classes];
    const initialisation = hiddenUnits.length > 0 ? 'glorot-uniform' : 'zeros';
    const start = initialCheckpoint(sizes, initialisation, randomFor(SEED, 'initial weights'));
    let state = start;
    for (const batch of batches) {
      state = trainingStep(state, gather(images, batch), { learningRate, dropout, seed: SEED }).state;
    }
    const draws = batches.flatMap((batch, step) =>
      hiddenUnits.map((units, layer) => {
        const key = dropoutKey(SEED, step, layer);
        const threshold = dropoutThreshold(dropout);
        return Array.from({ length: batch.length * units }, (_, at) => (isDropped(key, at, threshold) ? 0 : 1));
      }),
    );
    return {
      start: { learningRate, hiddenUnits, dropout, variables: variablesOf(start), draws },
      end: variablesOf(state),
    };
  };
  const [linear, network] = [take(0.03, [], 0), take(0.05, [12, 8], 0.2)];
  return {
    batches,
    starts: { linear: linear.start, network: network.start },
    ends: { linear: linear.end, network: network.end },
  };
}

function variablesOf({ layers }: Checkpoint): Variables {
  return layers.flatMap(({ weights, biases }) => [[...weights], [...biases]]);
}

export function largestDifference(a: Variables, b: Variables): number {
  return Math.max(...a.flatMap((values, at) => values.map((value, i) => Math.abs(value - b[at]![i]!))));
}
