import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawHook } from './fake-page.tsx';
import { useAnnouncement } from './use-announcement.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function pass(milliseconds: number): void {
  void act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

describe('useAnnouncement', () => {
  it('says the first text at once, the next after two seconds, and skips what was overtaken', () => {
    const hook = drawHook(useAnnouncement, 'period 1');
    pass(0);
    expect(hook.now()).toBe('period 1');
    pass(500);
    hook.draw('period 2');
    pass(500);
    hook.draw('period 3');
    pass(999);
    expect(hook.now()).toBe('period 1');
    pass(1);
    expect(hook.now()).toBe('period 3');
    expect(hook.given).not.toContain('period 2');
  });

  it('says nothing more once its widget is gone', () => {
    const hook = drawHook(useAnnouncement, 'one');
    hook.leave();
    pass(5000);
    expect(hook.given).toEqual(['']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
