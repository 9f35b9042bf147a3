/** How often a busy worker is asked whether it still listens. */
const PING_MS = 5000;
/** So many unanswered pings in a row mean that it hangs; compiling shaders on a slow machine takes two at most. */
const MISSED_PINGS = 3;

/** Notices when the other side has stopped answering while something is expected of it. */
export interface Watchdog {
  /** Call when something may have come to be expected. */
  wake(): void;
  /** Call at each sign of life. */
  heard(): void;
}

export interface WatchdogEffects {
  /** Whether anything is under way that the other side should answer. */
  expecting(): boolean;
  ping(): void;
  hangs(): void;
  setInterval(callback: () => void, ms: number): unknown;
  clearInterval(timer: unknown): void;
}

/** Counts pings, not time: a hidden tab's timers are slowed down, and a computer may sleep between two of them. */
export function createWatchdog(effects: WatchdogEffects): Watchdog {
  let timer: unknown;
  let unanswered = 0;
  const rest = () => {
    effects.clearInterval(timer);
    timer = undefined;
    unanswered = 0;
  };
  const tick = () => {
    if (!effects.expecting()) {
      rest();
    } else if (unanswered >= MISSED_PINGS) {
      rest();
      effects.hangs();
    } else {
      unanswered += 1;
      effects.ping();
    }
  };
  return {
    wake() {
      timer ??= effects.setInterval(tick, PING_MS);
    },
    heard() {
      unanswered = 0;
    },
  };
}
