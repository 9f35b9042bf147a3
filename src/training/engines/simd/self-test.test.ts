import { expect, it } from 'vitest';
import { testEngine } from '../../self-test.ts';
import { createSimdEngine } from './simd-engine.ts';

it('passes the self-test', async () => {
  await expect(testEngine(createSimdEngine)).resolves.toBeUndefined();
});
