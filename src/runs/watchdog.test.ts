import { describe, expect, it, vi } from 'vitest';
import { createWatchdog } from './watchdog.ts';

function setUp() {
  let tick: (() => void) | undefined;
  const state = { expecting: true };
  const ping = vi.fn();
  const hangs = vi.fn();
  const watchdog = createWatchdog({
    expecting: () => state.expecting,
    ping,
    hangs,
    setInterval: (callback) => {
      tick = callback;
      return 1;
    },
    clearInterval: () => {
      tick = undefined;
    },
  });
  return { watchdog, state, ping, hangs, tick: () => tick?.(), isWatching: () => tick !== undefined };
}

describe('the watchdog', () => {
  it('calls a worker hung after three pings without an answer', () => {
    const { watchdog, ping, hangs, tick, isWatching } = setUp();
    watchdog.wake();
    tick();
    tick();
    tick();
    expect(ping).toHaveBeenCalledTimes(3);
    expect(hangs).not.toHaveBeenCalled();
    tick();
    expect(hangs).toHaveBeenCalledOnce();
    expect(isWatching()).toBe(false);
  });

  it('is content with any sign of life', () => {
    const { watchdog, hangs, tick } = setUp();
    watchdog.wake();
    for (let i = 0; i < 20; i++) {
      tick();
      watchdog.heard();
    }
    expect(hangs).not.toHaveBeenCalled();
  });

  it('sleeps when nothing is expected and starts again when woken', () => {
    const { watchdog, state, ping, tick, isWatching } = setUp();
    watchdog.wake();
    state.expecting = false;
    tick();
    expect(isWatching()).toBe(false);
    expect(ping).not.toHaveBeenCalled();
    watchdog.wake();
    expect(isWatching()).toBe(true);
  });
});
