import { describe, expect, it } from 'vitest';
import { initialCheckpoint } from '../training/checkpoint.ts';
import { ENGINES } from '../training/engines/engines.ts';
import { tinyDataset } from '../training/fixtures/tiny-dataset.ts';
import { randomFor } from '../lib/random.ts';
import { loadEngine } from './load-engine.ts';

describe('the code of an engine', () => {
  it.each(ENGINES)('is there for $id', async ({ id }) => {
    const create = await loadEngine(id);
    // No graphics processor here.
    if (id === 'webgl') return;
    const start = initialCheckpoint([784, 10], 'zeros', randomFor(1, 'initial weights'));
    const engine = await create({ dataset: tinyDataset(), start, learningRate: 0.1, dropout: 0, seed: 1 });
    expect(engine.id).toBe(id);
    engine.dispose();
  });
});
