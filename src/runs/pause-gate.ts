/** Holds training back while the reader has paused it. */
export interface PauseGate {
  pause(): void;
  open(): void;
  /** Resolves once messages have been let in and the gate is open. */
  pass(): Promise<void>;
}

/**
 * @param yieldToMessages resolves after waiting messages were handled
 * @param onChange told when a passer really stops and goes on
 */
export function createPauseGate(
  yieldToMessages: () => Promise<void>,
  onChange: (state: 'paused' | 'resumed') => void,
): PauseGate {
  let closed = false;
  let release: (() => void) | undefined;
  return {
    pause() {
      closed = true;
    },
    open() {
      closed = false;
      release?.();
    },
    async pass() {
      await yieldToMessages();
      if (!closed) return;
      onChange('paused');
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      release = undefined;
      onChange('resumed');
    },
  };
}
