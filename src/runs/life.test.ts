import { describe, expect, it } from 'vitest';
import { isBusy, LIFE, LIFE_EVENTS, lifeEventOf, RUN_STATES, stateAfter, type RunState } from './life.ts';

describe('the life of a run', () => {
  it('goes from asking to its end', () => {
    const way = ['asked', 'loading', 'preparing', 'started', 'progress', 'paused', 'resumed', 'done'] as const;
    const states: RunState[] = ['idle'];
    for (const event of way) states.push(stateAfter(states.at(-1)!, event)!);
    expect(states).toEqual([
      'idle',
      'loading',
      'loading',
      'preparing',
      'running',
      'running',
      'paused',
      'running',
      'done',
    ]);
  });

  it('ends for good: only being asked again follows, whatever is said late', () => {
    for (const state of ['done', 'stopped', 'diverged', 'failed'] as const) {
      expect(LIFE_EVENTS.filter((event) => stateAfter(state, event))).toEqual(['asked']);
    }
  });

  it('can be stopped or fail from every busy state, and from no other', () => {
    for (const event of ['stopped', 'failed'] as const) {
      expect(RUN_STATES.filter((state) => state !== 'idle' && stateAfter(state, event))).toEqual(
        RUN_STATES.filter(isBusy),
      );
    }
  });

  it('is sent on from every state, by a lost worker or by the reader', () => {
    expect(RUN_STATES.filter((state) => stateAfter(state, 'asked') !== 'loading')).toEqual([]);
  });

  it('stays paused until the reader goes on, while what was under way comes to its end', () => {
    expect(LIFE.paused).toMatchObject({ progress: 'paused', preparing: 'paused', started: 'paused', done: 'done' });
    expect(stateAfter('paused', 'loading')).toBeUndefined();
  });

  it('is not touched by the test set', () => {
    expect(lifeEventOf({ type: 'test-loading', loadedBytes: 0, totalBytes: 1 })).toBeUndefined();
    expect(lifeEventOf({ type: 'finished', outcome: 'diverged', elapsedMs: 1 })).toBe('diverged');
  });
});
