import { describe, expect, it } from 'vitest';
import { engineChanges } from './engine-changes.ts';

const metrics = { logLoss: 1, crossEntropy: 1, accuracy: 1 };
const periods = [100, 200, 300].map((step) => ({ step, training: metrics, validation: metrics }));

describe('engineChanges', () => {
  it('names both engines of each change and the periods done before it', () => {
    const engines = [
      { fromStep: 0, engine: 'webgl', reason: { cause: 'chosen', engine: 'webgl' } },
      { fromStep: 100, engine: 'simd', reason: { cause: 'failed', engine: 'webgl' } },
      { fromStep: 200, engine: 'plain', reason: { cause: 'failed', engine: 'simd' } },
    ] as const;
    expect(engineChanges({ engines, periods })).toEqual([
      { period: 1, step: 100, from: 'webgl', to: 'simd' },
      { period: 2, step: 200, from: 'simd', to: 'plain' },
    ]);
  });

  it('is empty for a run on one engine', () => {
    const engines = [{ fromStep: 0, engine: 'webgl', reason: { cause: 'chosen', engine: 'webgl' } }] as const;
    expect(engineChanges({ engines, periods })).toEqual([]);
  });
});
