import { expect, it } from 'vitest';
import type { CreateEngine, EngineOptions } from './engine.ts';
import { createPlainEngine } from './engines/plain/plain-engine.ts';
import { warmUp } from './warm-up.ts';

it('prepares one period of the shape asked for and leaves nothing behind', async () => {
  const seen: EngineOptions[] = [];
  const calls: string[] = [];
  const create: CreateEngine = async (options) => {
    seen.push(options);
    const engine = await createPlainEngine(options);
    return Object.assign(engine, {
      prepare: ({ batches }: Parameters<typeof engine.prepare>[0]) => {
        calls.push(`prepare ${String(batches.map((batch) => batch.length))}`);
      },
      settled: () => {
        calls.push('settled');
        return Promise.resolve();
      },
      dispose: () => {
        calls.push('dispose');
      },
    });
  };
  await warmUp(create, { sizes: [784, 7, 3, 10], batchSize: 30, dropout: 0.2 });
  expect(seen).toHaveLength(1);
  const [{ start, dropout, dataset }] = seen as [EngineOptions];
  expect(start.layers.map(({ inputs, units }) => [inputs, units])).toEqual([
    [784, 7],
    [7, 3],
    [3, 10],
  ]);
  expect(dropout).toBe(0.2);
  // An engine knows splits by identity.
  expect(dataset.training).not.toBe(dataset.validation);
  expect(calls).toEqual(['prepare 30', 'settled', 'dispose']);
});
