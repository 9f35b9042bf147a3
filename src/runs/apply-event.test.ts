import { describe, expect, it } from 'vitest';
import { STANDARD } from '../training/variation.ts';
import type { RunEvent } from './run-event.ts';
import type { EngineSpan, RunHeader } from './run-record.ts';
import { applyEvent } from './apply-event.ts';
import { IDLE_RUN, type Run } from './run.ts';

const header: RunHeader = {
  id: '0'.repeat(32),
  startedAt: '2026-11-25T19:00:00.000Z',
  source: { kind: 'exercise', exercise: 'linear', knobs: { learningRate: 0.03, steps: 20, batchSize: 30 } },
  variation: STANDARD,
  wanted: 'webgl',
  seed: 1,
  dataset: { id: 'mnist-sample', sha256: 'x', training: 3, validation: 1 },
  variables: [],
};
const metrics = { logLoss: 3.45, crossEntropy: 0.3, accuracy: 0.9 };
const webgl: EngineSpan = { fromStep: 0, engine: 'webgl', reason: { cause: 'chosen', engine: 'webgl' } };
const period = (step: number): RunEvent => ({
  type: 'period',
  period: { step, training: metrics, validation: metrics },
  confusion: [[step]],
  readings: Uint8Array.of(step),
  elapsedMs: step * 10,
});
const started = (span: EngineSpan = webgl): RunEvent => ({ type: 'started', header, span });
const ASKED: Run = { ...IDLE_RUN, state: 'loading' };
const after = (...events: RunEvent[]) => events.reduce(applyEvent, ASKED);
const lost = (fromStep: number, engine: 'simd' | 'plain'): EngineSpan => ({
  fromStep,
  engine,
  reason: { cause: 'failed', engine: 'webgl' },
});

/** Another engine gets ready and goes on. */
const takesOver = (span: EngineSpan): RunEvent[] => [
  { type: 'preparing', engine: span.engine, reason: span.reason },
  started(span),
];

describe('applyEvent', () => {
  it('goes from loading over preparing to running', () => {
    const loading = { loadedBytes: 5, totalBytes: 10, shards: 8, verifiedShards: 1 };
    expect(after({ type: 'loading', ...loading })).toMatchObject({ state: 'loading', loading });
    expect(after({ type: 'preparing', engine: 'plain', reason: { cause: 'missing', engine: 'simd' } })).toMatchObject({
      state: 'preparing',
      engine: { id: 'plain', reason: { cause: 'missing', engine: 'simd' } },
    });
    const { state, record } = after(started());
    expect(state).toBe('running');
    expect(record).toEqual({
      format: 2,
      ...header,
      engines: [webgl],
      periods: [],
      confusion: null,
      readings: null,
      snapshots: [],
      outcome: null,
      elapsedMs: 0,
    });
  });

  it('appends periods and keeps the latest confusion matrix and readings', () => {
    const { record, step, elapsedMs } = after(started(), period(10), period(20));
    expect(record!.periods.map((each) => each.step)).toEqual([10, 20]);
    expect(record).toMatchObject({ confusion: [[20]], readings: Uint8Array.of(20), elapsedMs: 200 });
    expect([step, elapsedMs]).toEqual([20, 200]);
  });

  it('writes down which engine ran from which step, and takes the snapshots done again once', () => {
    const snapshot = (step: number): RunEvent => ({
      type: 'snapshot',
      snapshot: { step, layers: [], validation: metrics, confusion: [[1]] },
    });
    const run = after(started(), period(10), snapshot(12), ...takesOver(lost(10, 'simd')), snapshot(12));
    expect(run).toMatchObject({ state: 'running', step: 10, engine: { id: 'simd' } });
    expect(run.record!.engines).toEqual([webgl, lost(10, 'simd')]);
    expect(run.record!.snapshots.map(({ step }) => step)).toEqual([12]);
    expect(run.record!.periods).toHaveLength(1);
  });

  it('leaves out an engine that finished no period, and one that only goes on', () => {
    const twice = after(started(), period(10), ...takesOver(lost(10, 'simd')), ...takesOver(lost(10, 'plain')));
    expect(twice.record!.engines).toEqual([webgl, lost(10, 'plain')]);
    expect(after(started(), ...takesOver(lost(0, 'plain'))).record!.engines).toEqual([lost(0, 'plain')]);
    expect(after(started(), period(10), ...takesOver({ ...webgl, fromStep: 10 })).record!.engines).toEqual([webgl]);
  });

  it('pauses, resumes and finishes', () => {
    const paused = after(started(), { type: 'paused' });
    expect(paused.state).toBe('paused');
    const resumed = applyEvent(paused, { type: 'resumed' });
    expect(resumed.state).toBe('running');
    const done = applyEvent(resumed, { type: 'finished', outcome: 'done', elapsedMs: 123 });
    expect(done).toMatchObject({ state: 'done', record: { outcome: 'done', elapsedMs: 123 } });
  });

  it('takes no notice of what cannot happen any more', () => {
    const stopped = after(started(), period(10), { type: 'finished', outcome: 'stopped', elapsedMs: 1 });
    for (const late of [period(20), { type: 'stepped', step: 15, elapsedMs: 2 }, { type: 'resumed' }] as const) {
      expect(applyEvent(stopped, late)).toBe(stopped);
    }
  });

  it('keeps what was recorded when a run fails', () => {
    const fault = { code: 'worker-crashed', detail: 'x' } as const;
    const failed = after(started(), period(10), { type: 'failed', fault });
    expect(failed).toMatchObject({ state: 'failed', fault, record: { outcome: 'failed' } });
    expect(failed.record!.periods).toHaveLength(1);
  });

  it('does not harm a finished run when the test set cannot be opened', () => {
    const done = after(started(), { type: 'finished', outcome: 'done', elapsedMs: 1 });
    const loading = applyEvent(done, { type: 'test-loading', loadedBytes: 1, totalBytes: 2 });
    expect(loading.testLoading).toEqual({ loadedBytes: 1, totalBytes: 2 });
    const fault = { code: 'data-missing', detail: 'x' } as const;
    const refused = applyEvent(loading, { type: 'test-failed', fault });
    expect(refused).toMatchObject({ state: 'done', testFault: fault, testLoading: null });
    const test = { ...metrics, rows: 4, confusion: [[4]] };
    expect(applyEvent(refused, { type: 'test-opened', test }).record!.test).toEqual(test);
  });
});
