import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wait } from './wait.ts';

describe('wait', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('resolves after the time given, not before', async () => {
    let done = false;
    void wait(100, new AbortController().signal).then(() => (done = true));
    await vi.advanceTimersByTimeAsync(99);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toBe(true);
  });

  it('resolves at once when the signal aborts or has aborted, and leaves no timer', async () => {
    const controller = new AbortController();
    const waiting = wait(1e6, controller.signal);
    controller.abort();
    await waiting;
    await wait(1e6, controller.signal);
    expect(vi.getTimerCount()).toBe(0);
  });
});
