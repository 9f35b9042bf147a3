import { lifeEventOf, stateAfter } from './life.ts';
import type { RunEvent } from './run-event.ts';
import type { EngineSpan, RunHeader, RunRecord } from './run-record.ts';
import type { Run } from './run.ts';

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
