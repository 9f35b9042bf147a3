import { describe, expect, it } from 'vitest';
import { engineChanges } from './engine-changes.ts';

const metrics = { logLoss: 1, crossEntropy: 1, accuracy: 1 };
const periods = [100, 200, 300].map((step) => ({ step, training: metrics, validation: metrics }));

describe('engineChanges', () => {
  it('names both engines of each change and the periods done before it', () => {
    const changes = [
      { step: 100, engine: 'simd', reason: 'webgl-failed' },
      { step: 200, engine: 'plain', reason: 'simd-failed' },
    ] as const;
    expect(engineChanges({ engine: 'webgl', engineChanges: changes, periods })).toEqual([
      { period: 1, step: 100, from: 'webgl', to: 'simd' },
      { period: 2, step: 200, from: 'simd', to: 'plain' },
    ]);
  });

  it('is empty for a run on one engine', () => {
    expect(engineChanges({ engine: 'webgl', engineChanges: [], periods })).toEqual([]);
  });
});
