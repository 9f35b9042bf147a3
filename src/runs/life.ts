import type { RunEvent } from './run-event.ts';

/** What a run is doing now; `data-state` on the page. */
export const RUN_STATES = [
  'idle',
  'loading',
  'preparing',
  'running',
  'paused',
  'done',
  'stopped',
  'diverged',
  'failed',
] as const;
export type RunState = (typeof RUN_STATES)[number];

/**
 * What can happen to a run, whoever says it: the reader, the worker or the journal. 'asked' starts a run, or sends it on
 * in another worker; 'progress' is a step, a snapshot or a period.
 */
export const LIFE_EVENTS = [
  'asked',
  'cancelled',
  'loading',
  'preparing',
  'started',
  'progress',
  'paused',
  'resumed',
  'done',
  'stopped',
  'diverged',
  'failed',
] as const;
export type LifeEvent = (typeof LIFE_EVENTS)[number];

type Row = { readonly [E in LifeEvent]?: RunState };

/** A run that has ended, however it did, can only be followed by another or go on. */
const ENDED: Row = { asked: 'loading' };

/**
 * The life of a run. An event that a state does not name cannot happen to it: said too late, or by somebody who has not
 * heard yet, it changes nothing. Page and worker both go by this table.
 */
export const LIFE: { readonly [S in RunState]: Row } = {
  // A run kept on the device is taken up as it was left.
  idle: {
    asked: 'loading',
    paused: 'paused',
    done: 'done',
    stopped: 'stopped',
    diverged: 'diverged',
    failed: 'failed',
  },
  loading: {
    asked: 'loading',
    cancelled: 'idle',
    loading: 'loading',
    preparing: 'preparing',
    started: 'running',
    stopped: 'stopped',
    failed: 'failed',
  },
  preparing: {
    asked: 'loading',
    cancelled: 'idle',
    preparing: 'preparing',
    started: 'running',
    stopped: 'stopped',
    failed: 'failed',
  },
  running: {
    asked: 'loading',
    // The engine was lost, and another gets ready to go on.
    preparing: 'preparing',
    progress: 'running',
    paused: 'paused',
    resumed: 'running',
    done: 'done',
    stopped: 'stopped',
    diverged: 'diverged',
    failed: 'failed',
  },
  paused: {
    asked: 'loading',
    // One that was handed over before its first period.
    cancelled: 'idle',
    // What was under way when the reader paused comes to its end.
    preparing: 'paused',
    started: 'paused',
    progress: 'paused',
    paused: 'paused',
    resumed: 'running',
    done: 'done',
    stopped: 'stopped',
    diverged: 'diverged',
    failed: 'failed',
  },
  done: ENDED,
  stopped: ENDED,
  diverged: ENDED,
  failed: ENDED,
};

/** The state after an event; undefined when it cannot happen. */
export function stateAfter(state: RunState, event: LifeEvent): RunState | undefined {
  return LIFE[state][event];
}

/** What an event means for the life of its run; undefined for those about the test set, which change nothing in it. */
export function lifeEventOf(event: RunEvent): LifeEvent | undefined {
  switch (event.type) {
    case 'stepped':
    case 'snapshot':
    case 'period':
      return 'progress';
    case 'finished':
      return event.outcome;
    case 'test-loading':
    case 'test-failed':
    case 'test-opened':
      return undefined;
    default:
      return event.type;
  }
}

/** A run is busy while something is under way that Stop can end. */
export function isBusy(state: RunState): boolean {
  return state === 'loading' || state === 'preparing' || state === 'running' || state === 'paused';
}
