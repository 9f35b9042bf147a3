import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextTask } from '../../lib/next-task.ts';
import { drawHook } from '../parts/fake-page.tsx';
import { useNextFrame } from './use-next-frame.ts';

/** Frames that come when the test says so. */
const frames = new Map<number, () => void>();

beforeEach(() => {
  frames.clear();
  let asked = 0;
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
    asked += 1;
    frames.set(asked, callback);
    return asked;
  });
  vi.stubGlobal('cancelAnimationFrame', (request: number) => frames.delete(request));
});
afterEach(() => void vi.unstubAllGlobals());

/** One frame, and the task after it. */
async function frame(): Promise<void> {
  await act(async () => {
    for (const [request, callback] of [...frames]) {
      frames.delete(request);
      callback();
    }
    await nextTask();
  });
}

describe('useNextFrame', () => {
  it('gives a new value only when the frame with everything else is out', async () => {
    const hook = drawHook(useNextFrame<string>, 'old');
    await frame();
    hook.draw('new');
    expect(hook.now()).toBe('old');
    await frame();
    expect(hook.now()).toBe('new');
  });

  it('skips a value that another one follows within the frame', async () => {
    const hook = drawHook(useNextFrame<string>, 'a');
    await frame();
    hook.draw('b');
    hook.draw('c');
    await frame();
    expect(hook.now()).toBe('c');
    expect(hook.given).not.toContain('b');
  });

  it('takes a function for a value, not for a way to make one', async () => {
    const [one, other] = [() => 1, () => 2];
    const hook = drawHook(useNextFrame<() => number>, one);
    hook.draw(other);
    await frame();
    expect(hook.now()).toBe(other);
  });

  it('asks for no frame once its widget is gone', () => {
    const hook = drawHook(useNextFrame<string>, 'a');
    hook.leave();
    expect(frames.size).toBe(0);
  });
});
