import { MNIST_SHAPE, type Images } from '../datasets/mnist-shape.ts';
import { randomFor, scramble } from '../lib/random.ts';
import { initialCheckpoint } from './checkpoint.ts';
import type { CreateEngine } from './engine.ts';

/** The engine works, and what it gives is not what it should be: a broken driver or compiler, not a missing ability. */
export class WrongNumbersError extends Error {
  override readonly name = 'WrongNumbersError';
}

const { inputs: INPUTS, classes: CLASSES } = MNIST_SHAPE;

/** Far above what another order of summing changes here (2e-8 in simd), far below what a wrong operation does. */
const TOLERANCE = 1e-5;

/**
 * What `plain` makes of the self-test, as `selfTestNumbers` gives it; the unit test derives these numbers anew.
 * Probabilities of the ten digits for each of three images, then the biases of the first layer.
 */
export const KNOWN_NUMBERS: readonly number[] = [
  0.1051379, 0.123822, 0.09281506, 0.1081684, 0.07325615, 0.0911039, 0.08208734, 0.1282842, 0.07624157, 0.1190834,
  0.1108016, 0.1102821, 0.09129926, 0.1033952, 0.08227897, 0.0949298, 0.09010014, 0.1147906, 0.08929101, 0.1128313,
  0.1060341, 0.1162216, 0.0910954, 0.1060651, 0.07890778, 0.09471317, 0.08702225, 0.120912, 0.08315438, 0.1158743,
  -0.06200035, -0.07841798, 0.05423203, -0.03396411, -0.08923211, -0.07616489,
];

/**
 * Trains a network that is small in every way but touches all that engines do: two hidden layers, dropout, one step whose
 * gradients are clipped and two whose are not, batches of unequal length, sizes that no vector or texel divides.
 *
 * @returns probabilities [3, 10] of the images held back, and what the first layer's biases [6] have learned; scores could
 * all be wrong by the same amount and give the right probabilities
 */
export async function selfTestNumbers(create: CreateEngine): Promise<number[]> {
  const training = patterns(0, 12);
  const validation = patterns(12, 3);
  const engine = await create({
    dataset: { id: 'self-test', sha256: 'self-test', shape: MNIST_SHAPE, training, validation },
    start: initialCheckpoint([INPUTS, 6, 5, CLASSES], 'glorot-uniform', randomFor(1, 'self-test')),
    learningRate: 0.1,
    dropout: 0.25,
    seed: 1,
  });
  try {
    const batches = [
      [0, 1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10],
      [11, 9, 7, 5, 3, 1],
    ].map((rows) => Int32Array.from(rows));
    engine.prepare({ firstStep: 0, batches });
    engine.step(batches.length);
    const [probabilities, { biases }] = await Promise.all([engine.predict(validation.inputs), engine.weights(0)]);
    return [...probabilities, ...biases];
  } finally {
    engine.dispose();
  }
}

/** Images in which a fifth of the pixels are inked, as in handwriting, but scattered; their digits take turns. */
function patterns(first: number, count: number): Images {
  const inputs = Uint8Array.from({ length: count * INPUTS }, (_, at) => {
    const bits = scramble(first * INPUTS + at);
    return bits % 5 === 0 ? bits >>> 24 : 0;
  });
  return { count, inputs, labels: Uint8Array.from({ length: count }, (_, row) => (first + row) % CLASSES) };
}

/**
 * @throws WrongNumbersError when the engine gives other numbers than `plain`
 * @throws Error when it cannot be made or breaks down
 */
export async function testEngine(create: CreateEngine): Promise<void> {
  const numbers = await selfTestNumbers(create);
  KNOWN_NUMBERS.forEach((known, i) => {
    const got = numbers[i];
    // Not `> TOLERANCE`: that is false for NaN.
    if (got === undefined || !(Math.abs(got - known) <= TOLERANCE)) {
      throw new WrongNumbersError(`Self-test, number ${i}: expected ${known}, got ${got}`);
    }
  });
}
