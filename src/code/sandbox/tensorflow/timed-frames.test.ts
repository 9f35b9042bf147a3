import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('a frame comes where nothing is drawn', async () => {
  const scope = { setTimeout, requestAnimationFrame: (): number => 0 } as unknown as DedicatedWorkerGlobalScope;
  vi.stubGlobal('self', scope);
  await import('./timed-frames.ts');
  expect(await new Promise<number>((resolve) => scope.requestAnimationFrame(resolve))).toBeGreaterThan(0);
});
