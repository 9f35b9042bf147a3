import type { LoadProgress } from '../datasets/dataset.ts';
import type { EngineReason } from '../training/engine-descriptor.ts';
import type { EngineId } from '../training/engines/engines.ts';
import type { Kept } from './journal.ts';
import { lifeEventOf, stateAfter, type RunState } from './life.ts';
import type { Fault, RunEvent } from './run-event.ts';
import type { EngineSpan, RunHeader, RunRecord, RunRequest } from './run-record.ts';

/** A run as the page sees it: the record so far and what is happening around it. */
export interface Run {
  readonly state: RunState;
  /** What was asked for; null until a run was started or taken up. */
  readonly request: RunRequest | null;
  /** Null until the run has started. */
  readonly record: RunRecord | null;
  /** The engine that was picked, known before the record. */
  readonly engine: { readonly id: EngineId; readonly reason: EngineReason } | null;
  readonly loading: LoadProgress | null;
  readonly step: number;
  readonly elapsedMs: number;
  /** Bytes of the test set while it is being fetched; zeros until it is known how many there are. */
  readonly testLoading: { readonly loadedBytes: number; readonly totalBytes: number } | null;
  /** What ended a failed run. */
  readonly fault: Fault | null;
  /** Why the test set could not be opened; the run itself is unharmed. */
  readonly testFault: Fault | null;
  /** Whether the journal holds the run; null before it was tried. */
  readonly kept: Kept | null;
  /** An unfinished run that makes way for what a link asks for; it can still go on. */
  readonly waiting: RunRequest | null;
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
  waiting: null,
};

/** The run after one more event. Nothing recorded is ever removed, and what cannot happen changes nothing. */
export function applyEvent(run: Run, event: RunEvent): Run {
  const life = lifeEventOf(event);
  const state = life ? stateAfter(run.state, life) : run.state;
  return state ? { ...run, ...changeBy(run, event), state } : run;
}

function changeBy({ record }: Run, event: RunEvent): Partial<Run> {
  switch (event.type) {
    case 'loading': {
      const { type: _, ...loading } = event;
      return { loading };
    }
    case 'preparing':
      return { engine: { id: event.engine, reason: event.reason } };
    case 'started': {
      const { header, span } = event;
      return {
        engine: { id: span.engine, reason: span.reason },
        step: span.fromStep,
        record: withSpan(record ?? emptyRecord(header), span),
      };
    }
    case 'stepped':
      return { step: event.step, elapsedMs: event.elapsedMs };
    case 'snapshot': {
      if (!record) return {};
      // After a change of engine some steps are done again; the snapshot of a step stands once.
      const others = record.snapshots.filter(({ step }) => step !== event.snapshot.step);
      return { record: { ...record, snapshots: [...others, event.snapshot] } };
    }
    case 'period': {
      if (!record) return {};
      const { period, confusion, readings, elapsedMs } = event;
      const periods = [...record.periods, period];
      return { step: period.step, elapsedMs, record: { ...record, periods, confusion, readings, elapsedMs } };
    }
    case 'paused':
    case 'resumed':
      return {};
    case 'finished': {
      const { outcome, elapsedMs } = event;
      return { elapsedMs, record: record && { ...record, outcome, elapsedMs } };
    }
    case 'failed':
      return { fault: event.fault, record: record && { ...record, outcome: 'failed' } };
    case 'test-loading':
      return { testFault: null, testLoading: { loadedBytes: event.loadedBytes, totalBytes: event.totalBytes } };
    case 'test-failed':
      return { testLoading: null, testFault: event.fault };
    case 'test-opened':
      return { testLoading: null, record: record && { ...record, test: event.test } };
  }
}

function emptyRecord(header: RunHeader): RunRecord {
  return {
    format: 2,
    ...header,
    engines: [],
    periods: [],
    confusion: null,
    readings: null,
    snapshots: [],
    outcome: null,
    elapsedMs: 0,
  };
}

/** A span is added when another engine takes over; one that did not finish a period leaves nothing of itself. */
function withSpan(record: RunRecord, span: EngineSpan): RunRecord {
  const earlier = record.engines.filter(({ fromStep }) => fromStep < span.fromStep);
  if (earlier.at(-1)?.engine === span.engine) return { ...record, engines: earlier };
  return { ...record, engines: [...earlier, span] };
}
