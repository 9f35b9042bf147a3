import type { Dataset } from '../../../datasets/dataset.ts';
import { randomFor } from '../../../lib/random.ts';
import { drawPeriod, type Batch } from '../../../training/batches.ts';
import { BATCH_SIZE, SEED } from '../contestants.ts';

/** Something that trains the network, seen from the stopwatch. */
export interface Contestant {
  /** Draws the batches of the next steps and brings them where they are needed. */
  prepare(steps: number): void;
  /** Trains so many of the prepared steps, or enqueues them. */
  step(count: number): void | Promise<void>;
  /** Resolves when what was enqueued is done. */
  settled(): Promise<void>;
  /** Reads the 10,000 images of both splits; how many it got right. */
  evaluate(): Promise<number>;
}

/** Batches of a period as the course draws them; every contestant gets the same. */
export function drawBatches({ training }: Dataset, steps: number, period: number): Batch[] {
  return drawPeriod(training.count, BATCH_SIZE, steps, randomFor(SEED, 'period', period));
}
