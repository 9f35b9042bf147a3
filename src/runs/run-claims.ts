import type { RunId } from './run-record.ts';

/** Says which runs are this tab's, so that no other tab goes on with a run that somebody is at. */
export interface RunClaims {
  /** False when another tab has the run. A claim ends with its page. */
  claim(id: RunId): Promise<boolean>;
  release(id: RunId): void;
}

interface Claim {
  readonly granted: Promise<boolean>;
  release(): void;
}

/**
 * By the browser's locks. They are missing on plain http: every claim is then granted, and two tabs that go on with one
 * run train it twice, to the same numbers.
 */
export function createRunClaims(locks: LockManager | undefined): RunClaims {
  const mine = new Map<RunId, Claim>();
  return {
    async claim(id) {
      if (!locks) return true;
      const claim = mine.get(id) ?? requestLock(locks, `strokes:run:${id}`);
      mine.set(id, claim);
      const granted = await claim.granted;
      // It can be asked for again.
      if (!granted && mine.get(id) === claim) mine.delete(id);
      return granted;
    },
    release(id) {
      mine.get(id)?.release();
      mine.delete(id);
    },
  };
}

/** Asks for a lock without waiting for who has it. Released before it is granted, it is let go at once. */
function requestLock(locks: LockManager, name: string): Claim {
  let release!: () => void;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const granted = new Promise<boolean>((resolve) => {
    const hold = (lock: Lock | null) => {
      resolve(lock !== null);
      return lock ? released : undefined;
    };
    locks.request(name, { ifAvailable: true }, hold).catch(() => {
      resolve(true);
    });
  });
  return { granted, release };
}
