import { describe, expect, it } from 'vitest';
import { createRunClaims } from './run-claims.ts';

const RUN = 'a'.repeat(32);

/** The browser's locks, which all its tabs share, as far as claims ask for them: granted at once or not at all. */
function fakeLocks() {
  const held = new Set<string>();
  const asked: { readonly name: string; readonly options: LockOptions }[] = [];
  let released = Promise.resolve();
  const request = async (
    name: string,
    options: LockOptions,
    hold: (lock: Lock | null) => Promise<void> | undefined,
  ) => {
    asked.push({ name, options });
    await Promise.resolve();
    if (held.has(name)) {
      await hold(null);
      return;
    }
    held.add(name);
    const end = (async () => {
      await hold({ name, mode: 'exclusive' });
      held.delete(name);
    })();
    released = end;
    await end;
  };
  return { locks: { request } as unknown as LockManager, held, asked, released: () => released };
}

describe('claims to runs', () => {
  it('are granted to one tab, again and again', async () => {
    const { locks } = fakeLocks();
    const [mine, other] = [createRunClaims(locks), createRunClaims(locks)];
    expect(await mine.claim(RUN)).toBe(true);
    expect(await mine.claim(RUN)).toBe(true);
    expect(await other.claim(RUN)).toBe(false);
    expect(await other.claim('b'.repeat(32))).toBe(true);
  });

  it('do not wait for another tab', async () => {
    const { locks, asked } = fakeLocks();
    await createRunClaims(locks).claim(RUN);
    expect(asked).toEqual([{ name: `strokes:run:${RUN}`, options: { ifAvailable: true } }]);
  });

  it('pass on once they are released, and can be had again', async () => {
    const { locks, released, held } = fakeLocks();
    const [mine, other] = [createRunClaims(locks), createRunClaims(locks)];
    await mine.claim(RUN);
    mine.release(RUN);
    await released();
    expect(held.size).toBe(0);
    expect(await other.claim(RUN)).toBe(true);
    expect(await mine.claim(RUN)).toBe(false);
    other.release(RUN);
    await released();
    expect(await mine.claim(RUN)).toBe(true);
  });

  it('pass on also when they are released before they are granted', async () => {
    const { locks, released, held } = fakeLocks();
    const [mine, other] = [createRunClaims(locks), createRunClaims(locks)];
    const claim = mine.claim(RUN);
    mine.release(RUN);
    await claim;
    await released();
    expect(held.size).toBe(0);
    expect(await other.claim(RUN)).toBe(true);
  });

  it('are one claim when they are asked for twice at once', async () => {
    const { locks, asked } = fakeLocks();
    const [mine, other] = [createRunClaims(locks), createRunClaims(locks)];
    expect(await Promise.all([mine.claim(RUN), mine.claim(RUN)])).toEqual([true, true]);
    expect(await Promise.all([other.claim(RUN), other.claim(RUN)])).toEqual([false, false]);
    expect(asked).toHaveLength(2);
  });

  it('can be released by who does not have them, to no effect', async () => {
    const { locks } = fakeLocks();
    const [mine, other] = [createRunClaims(locks), createRunClaims(locks)];
    await mine.claim(RUN);
    other.release(RUN);
    expect(await other.claim(RUN)).toBe(false);
  });

  it('are all granted where the browser has no locks or denies them', async () => {
    const denying = {
      request: () => Promise.reject(new DOMException('denied', 'SecurityError')),
    } as unknown as LockManager;
    for (const locks of [undefined, denying]) {
      const claims = createRunClaims(locks);
      expect(await claims.claim(RUN)).toBe(true);
      claims.release(RUN);
    }
  });
});
