import { describe, expect, it } from 'vitest';
import { guardContext } from './context-guard.ts';

/** As much of a context as the guard looks at; its fences are passed as soon as someone asks, or never. */
function fakeContext(fencesPass: boolean) {
  const canvas = new EventTarget();
  let lost = false;
  let fences = 0;
  const gl = {
    canvas,
    isContextLost: () => lost,
    fenceSync: () => {
      fences += 1;
      return lost ? null : {};
    },
    flush: () => undefined,
    clientWaitSync: () => (fencesPass ? 'passed' : 'waiting'),
    deleteSync: () => undefined,
    ALREADY_SIGNALED: 'passed',
    CONDITION_SATISFIED: 'passed in time',
    WAIT_FAILED: 'failed',
  };
  return {
    backend: { gpgpu: { gl: gl as unknown as WebGLRenderingContext } },
    fences: () => fences,
    lose: () => {
      lost = true;
      canvas.dispatchEvent(new Event('webglcontextlost'));
    },
    restore: () => {
      lost = false;
    },
  };
}

describe('guardContext', () => {
  it('waits for the fence', async () => {
    await expect(guardContext(fakeContext(true).backend).finished()).resolves.toBeUndefined();
  });

  it('sets one fence for the waits of a task, after all that the task does, and another for the next', async () => {
    const { backend, fences } = fakeContext(true);
    const guard = guardContext(backend);
    const waits = [guard.finished(), guard.finished(), guard.finished()];
    expect(fences()).toBe(0);
    await Promise.all(waits);
    expect(fences()).toBe(1);
    await guard.finished();
    expect(fences()).toBe(2);
  });

  it('ends a wait that is under way, and every later one', async () => {
    const { backend, lose } = fakeContext(false);
    const guard = guardContext(backend);
    const wait = guard.finished();
    lose();
    await expect(wait).rejects.toThrow('WebGL context lost');
    await expect(guard.finished()).rejects.toThrow('WebGL context lost');
  });

  it('does not trust a context that came back between two waits', async () => {
    const { backend, lose, restore } = fakeContext(true);
    const guard = guardContext(backend);
    lose();
    restore();
    await expect(guard.finished()).rejects.toThrow('WebGL context lost');
  });

  it('refuses a context that was lost and came back while no engine used it', () => {
    const { backend, lose, restore } = fakeContext(true);
    guardContext(backend).dispose();
    lose();
    restore();
    expect(() => guardContext(backend)).toThrow('WebGL context lost');
  });

  it('refuses a context that is lost', () => {
    const { backend, lose } = fakeContext(true);
    lose();
    expect(() => guardContext(backend)).toThrow('WebGL context lost');
  });
});
