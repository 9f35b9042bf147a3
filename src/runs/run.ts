import type { EngineId } from '../training/engine.ts';
import type { RunRequest } from './protocol.ts';
import type { Fault, RunEvent } from './run-event.ts';
import type { EngineReason, RunRecord } from './run-record.ts';

/** What a run is doing now; `data-state` on the page. */
export type RunState =
  'idle' | 'loading' | 'preparing' | 'running' | 'paused' | 'done' | 'stopped' | 'diverged' | 'failed';

/** A run as the page sees it: the record so far and what is happening around it. */
export interface Run {
  readonly state: RunState;
  /** What was asked for; null until a run was started or taken up. */
  readonly request: RunRequest | null;
  /** Null until the run has started. */
  readonly record: RunRecord | null;
  /** The engine that was picked, known before the record. */
  readonly engine: { readonly id: EngineId; readonly reason: EngineReason } | null;
  readonly loading: Loading | null;
  readonly step: number;
  readonly elapsedMs: number;
  /** Bytes of the test set while it is being fetched. */
  readonly testLoading: { readonly loadedBytes: number; readonly totalBytes: number } | null;
  /** What ended a failed run. */
  readonly fault: Fault | null;
  /** Why the test set could not be opened; the run itself is unharmed. */
  readonly testFault: Fault | null;
  /** Whether the journal holds the run; null before it was tried. */
  readonly kept: boolean | null;
}

export interface Loading {
  readonly loadedBytes: number;
  readonly totalBytes: number;
  readonly shards: number;
  readonly verifiedShards: number;
}

export const IDLE_RUN: Run = {
  state: 'idle',
  request: null,
  record: null,
  engine: null,
  loading: null,
  step: 0,
  elapsedMs: 0,
  testLoading: null,
  fault: null,
  testFault: null,
  kept: null,
};

/** What a reader can ask for: one engine, or the best one for this machine. */
export const ENGINE_CHOICES = ['auto', 'webgl', 'simd', 'plain'] as const satisfies RunRequest['engine'][];

/** A run is busy while something is under way that Stop can end. */
export function isBusy(state: RunState): boolean {
  return state === 'loading' || state === 'preparing' || state === 'running' || state === 'paused';
}

/** The run after one more event. Nothing recorded is ever removed. */
export function applyEvent(run: Run, event: RunEvent): Run {
  const { record } = run;
  switch (event.type) {
    case 'loading': {
      const { type: _, ...loading } = event;
      return { ...run, state: 'loading', loading };
    }
    case 'preparing':
      return { ...run, state: 'preparing', engine: { id: event.engine, reason: event.reason } };
    case 'started':
      return {
        ...run,
        state: 'running',
        record: {
          format: 1,
          ...event.header,
          periods: [],
          confusion: null,
          snapshots: [],
          engineChanges: [],
          outcome: null,
          elapsedMs: 0,
        },
      };
    case 'stepped':
      return { ...run, step: event.step, elapsedMs: event.elapsedMs };
    case 'snapshot':
      return (
        (record && {
          ...run,
          record: {
            ...record,
            // After a change of engine some steps are done again; the snapshot of a step stands once.
            snapshots: [...record.snapshots.filter(({ step }) => step !== event.snapshot.step), event.snapshot],
          },
        }) ??
        run
      );
    case 'period': {
      if (!record) return run;
      const { period, confusion, elapsedMs } = event;
      return {
        ...run,
        step: period.step,
        elapsedMs,
        record: { ...record, periods: [...record.periods, period], confusion, elapsedMs },
      };
    }
    case 'engine-changed': {
      const { change } = event;
      return {
        ...run,
        state: 'running',
        step: change.step,
        engine: { id: change.engine, reason: change.reason },
        record: record && { ...record, engineChanges: [...record.engineChanges, change] },
      };
    }
    case 'paused':
      return { ...run, state: 'paused' };
    case 'resumed':
      return { ...run, state: 'running' };
    case 'finished':
      return {
        ...run,
        state: event.outcome,
        elapsedMs: event.elapsedMs,
        record: record && { ...record, outcome: event.outcome, elapsedMs: event.elapsedMs },
      };
    case 'failed':
      return {
        ...run,
        state: 'failed',
        fault: event.fault,
        record: record && { ...record, outcome: record.outcome ?? 'failed' },
      };
    case 'test-loading':
      return { ...run, testFault: null, testLoading: { loadedBytes: event.loadedBytes, totalBytes: event.totalBytes } };
    case 'test-failed':
      return { ...run, testLoading: null, testFault: event.fault };
    case 'test-opened':
      return { ...run, testLoading: null, record: record && { ...record, test: event.test } };
  }
}
