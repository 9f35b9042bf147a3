import type { RunId } from './run-record.ts';

/** Says which runs are this tab's, so that no other tab goes on with a run that somebody is at. */
export interface RunClaims {
  /** False when another tab has the run. A claim ends with its page. */
  claim(id: RunId): Promise<boolean>;
  release(id: RunId): void;
}

/**
 * By the browser's locks. They are missing on plain http: every claim is then granted, and two tabs that go on with one
 * run train it twice, to the same numbers.
 */
export function createRunClaims(locks: LockManager | undefined): RunClaims {
  const held = new Map<RunId, () => void>();
  return {
    claim(id) {
      if (!locks || held.has(id)) return Promise.resolve(true);
      return new Promise((resolve) => {
        const hold = (lock: Lock | null) => {
          resolve(lock !== null);
          if (!lock) return undefined;
          return new Promise<void>((release) => held.set(id, release));
        };
        locks.request(`strokes:run:${id}`, { ifAvailable: true }, hold).catch(() => {
          resolve(true);
        });
      });
    },
    release(id) {
      held.get(id)?.();
      held.delete(id);
    },
  };
}
