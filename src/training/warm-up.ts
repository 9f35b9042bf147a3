import type { Examples } from '../datasets/dataset.ts';
import { randomFor } from '../lib/random.ts';
import { initialCheckpoint } from './checkpoint.ts';
import type { CreateEngine } from './engine.ts';

/** What an engine's programs depend on: all else of a run is numbers they are given. */
export interface RunShape {
  /** Units of each layer, input and output included. */
  readonly sizes: readonly number[];
  /** Rows of a batch. */
  readonly batchSize: number;
  readonly dropout: number;
}

/**
 * Has an engine compile what a run of this shape needs, on a single blank example. tfjs keeps compiled programs for as long
 * as its worker lives, so that the run then compiles nothing.
 *
 * @throws Error as making and preparing the run's own engine would
 */
export async function warmUp(create: CreateEngine, { sizes, batchSize, dropout }: RunShape): Promise<void> {
  const [inputs, classes] = [sizes[0]!, sizes.at(-1)!];
  const blank = (): Examples => ({ count: 1, inputs: new Uint8Array(inputs), labels: new Uint8Array(1) });
  const engine = await create({
    dataset: {
      id: 'warm-up',
      sha256: 'warm-up',
      shape: { inputs, classes },
      training: blank(),
      validation: blank(),
    },
    start: initialCheckpoint(sizes, 'zeros', randomFor(0, 'warm-up')),
    learningRate: 0,
    dropout,
    seed: 0,
  });
  try {
    // The one example again and again.
    engine.prepare({ firstStep: 0, batches: [new Int32Array(batchSize)] });
    await engine.settled();
  } finally {
    engine.dispose();
  }
}
