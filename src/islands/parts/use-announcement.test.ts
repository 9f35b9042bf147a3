import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawHook } from './fake-page.tsx';
import { useAnnouncement } from './use-announcement.ts';

/** The voice of the page outlives a test, and each has a clock that starts anew. */
let later = 0;
beforeEach(() => {
  vi.useFakeTimers();
  vi.advanceTimersByTime((later += 60_000));
});
afterEach(() => {
  // Everybody has spoken before the next test begins.
  void act(() => {
    vi.runAllTimers();
  });
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

  it('lets one widget speak at a time, and keeps nobody waiting for silence', () => {
    drawHook(useAnnouncement, '');
    const lab = drawHook(useAnnouncement, 'done');
    const tiles = drawHook(useAnnouncement, 'nine images');
    const test = drawHook(useAnnouncement, 'opened');
    expect([lab, tiles, test].map((hook) => hook.now())).toEqual(['done', '', '']);
    pass(2000);
    expect([lab, tiles, test].map((hook) => hook.now())).toEqual(['done', 'nine images', '']);
    pass(2000);
    expect([lab, tiles, test].map((hook) => hook.now())).toEqual(['done', 'nine images', 'opened']);
  });

  it('keeps the place of a widget that waits and has something newer to say', () => {
    drawHook(useAnnouncement, 'loaded');
    const lab = drawHook(useAnnouncement, 'period 9');
    const tiles = drawHook(useAnnouncement, 'nine images');
    lab.draw('done');
    pass(2000);
    expect([lab, tiles].map((hook) => hook.now())).toEqual(['done', '']);
  });

  it('waits in vain for no widget that fell silent', () => {
    drawHook(useAnnouncement, 'loaded');
    const lab = drawHook(useAnnouncement, 'period 9');
    lab.draw('');
    pass(1000);
    const tiles = drawHook(useAnnouncement, 'nine images');
    pass(1000);
    expect([lab, tiles].map((hook) => hook.now())).toEqual(['', 'nine images']);
  });

  it('says nothing more once its widget is gone', () => {
    const hook = drawHook(useAnnouncement, 'one');
    hook.draw('two');
    hook.leave();
    pass(5000);
    expect(hook.given).not.toContain('two');
    expect(vi.getTimerCount()).toBe(0);
  });
});
