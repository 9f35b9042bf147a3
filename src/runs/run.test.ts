import { describe, expect, it } from 'vitest';
import type { RunEvent } from './run-event.ts';
import type { RunHeader } from './run-record.ts';
import { applyEvent, IDLE_RUN, isBusy } from './run.ts';

const header: RunHeader = {
  exercise: 'linear',
  knobs: { learningRate: 0.03, steps: 20, batchSize: 30 },
  seed: 1,
  engine: 'plain',
  engineReason: 'chosen',
  dataset: { sha256: 'x', training: 3, validation: 1 },
  variables: [],
};
const metrics = { logLoss: 3.45, crossEntropy: 0.3, accuracy: 0.9 };
const period = (step: number): RunEvent => ({
  type: 'period',
  period: { step, training: metrics, validation: metrics },
  confusion: [[step]],
  readings: Uint8Array.of(0),
  elapsedMs: step * 10,
});
const after = (...events: RunEvent[]) => events.reduce(applyEvent, IDLE_RUN);

describe('applyEvent', () => {
  it('goes from loading over preparing to running', () => {
    const loading = { loadedBytes: 5, totalBytes: 10, shards: 8, verifiedShards: 1 };
    expect(after({ type: 'loading', ...loading })).toMatchObject({ state: 'loading', loading });
    expect(after({ type: 'preparing', engine: 'plain', reason: 'webgl-missing' })).toMatchObject({
      state: 'preparing',
      engine: { id: 'plain', reason: 'webgl-missing' },
    });
    const { state, record } = after({ type: 'started', header });
    expect(state).toBe('running');
    expect(record).toEqual({
      format: 1,
      ...header,
      periods: [],
      confusion: null,
      snapshots: [],
      engineChanges: [],
      outcome: null,
      elapsedMs: 0,
    });
  });

  it('appends periods and keeps the latest confusion matrix', () => {
    const { record, step, elapsedMs } = after({ type: 'started', header }, period(10), period(20));
    expect(record!.periods.map((each) => each.step)).toEqual([10, 20]);
    expect(record!.confusion).toEqual([[20]]);
    expect([step, elapsedMs]).toEqual([20, 200]);
  });

  it('dates a change of engine and takes the snapshots done again once', () => {
    const snapshot = (step: number): RunEvent => ({
      type: 'snapshot',
      snapshot: {
        step,
        layers: [{ inputs: 1, units: 1, weights: Float32Array.of(step), biases: Float32Array.of(0) }],
        validation: metrics,
        confusion: [[1]],
      },
    });
    const change = { step: 10, engine: 'plain', reason: 'webgl-failed' } as const;
    const run = after(
      { type: 'started', header },
      period(10),
      snapshot(12),
      { type: 'engine-changed', change },
      snapshot(12),
    );
    expect(run).toMatchObject({ state: 'running', step: 10, engine: { id: 'plain', reason: 'webgl-failed' } });
    expect(run.record!.engineChanges).toEqual([change]);
    expect(run.record!.snapshots.map(({ step }) => step)).toEqual([12]);
  });

  it('pauses, resumes and finishes', () => {
    const paused = after({ type: 'started', header }, { type: 'paused' });
    expect(paused.state).toBe('paused');
    const resumed = applyEvent(paused, { type: 'resumed' });
    expect(resumed.state).toBe('running');
    const done = applyEvent(resumed, { type: 'finished', outcome: 'done', elapsedMs: 123 });
    expect(done).toMatchObject({ state: 'done', record: { outcome: 'done', elapsedMs: 123 } });
  });

  it('keeps what was recorded when a run fails', () => {
    const fault = { code: 'worker-crashed', detail: 'x' } as const;
    const failed = after({ type: 'started', header }, period(10), { type: 'failed', fault });
    expect(failed).toMatchObject({ state: 'failed', fault, record: { outcome: 'failed' } });
    expect(failed.record!.periods).toHaveLength(1);
  });

  it('does not harm a finished run when the test set cannot be opened', () => {
    const done = after({ type: 'started', header }, { type: 'finished', outcome: 'done', elapsedMs: 1 });
    const loading = applyEvent(done, { type: 'test-loading', loadedBytes: 1, totalBytes: 2 });
    expect(loading.testLoading).toEqual({ loadedBytes: 1, totalBytes: 2 });
    const fault = { code: 'data-missing', detail: 'x' } as const;
    const refused = applyEvent(loading, { type: 'test-failed', fault });
    expect(refused).toMatchObject({ state: 'done', testFault: fault, testLoading: null });
    const test = { ...metrics, rows: 4, confusion: [[4]] };
    expect(applyEvent(refused, { type: 'test-opened', test }).record!.test).toEqual(test);
  });
});

describe('isBusy', () => {
  it('is true while there is something to stop', () => {
    expect((['loading', 'preparing', 'running', 'paused'] as const).every(isBusy)).toBe(true);
    expect((['idle', 'done', 'stopped', 'diverged', 'failed'] as const).some(isBusy)).toBe(false);
  });
});
