import { describe, expect, it, vi } from 'vitest';
import type { DatasetSource } from '../datasets/dataset.ts';
import { splitSample } from '../datasets/split.ts';
import type { EngineId } from '../training/engine.ts';
import { tinyDataset } from '../training/fixtures/tiny-dataset.ts';
import { createConnection } from './connection.ts';
import { createDirectTransport } from './direct-transport.ts';
import type { Library } from './library.ts';
import { loadEngine } from './load-engine.ts';
import { runApart } from './run-apart.ts';
import { createRunSlot } from './run-slot.ts';
import type { Run } from './run.ts';

const { training: sample, ...about } = tinyDataset(80);
const source: DatasetSource = {
  ...about,
  load: (seed) => Promise.resolve({ ...about, ...splitSample(sample, seed) }),
};
const library: Library = { source: () => source };

function connect(load: typeof loadEngine = loadEngine, simd = false) {
  return createConnection(
    createDirectTransport(library, {
      loadEngine: load,
      probeWebgl: () => 'half-float',
      simdSupported: () => simd,
      yieldToMessages: () => new Promise((resolve) => setImmediate(resolve)),
      now: () => performance.now(),
    }),
  );
}

const knobs = { learningRate: 0.05, steps: 40, batchSize: 8, hiddenUnits: [5], dropout: 0 };
const request = (engine: EngineId, steps = 40) =>
  ({ exercise: 'network', knobs: { ...knobs, steps }, seed: 3, engine }) as const;
const never = new AbortController().signal;

describe('a run apart', () => {
  it('trains to the end and hands over record, checkpoint and pace', async () => {
    const connection = connect();
    const seen: Run[] = [];
    const end = await runApart(connection, request('plain'), (run) => seen.push(run), never);
    expect(end.outcome).toBe('done');
    if (end.outcome !== 'done') return;
    expect(end.record.periods).toHaveLength(10);
    expect(end.checkpoint?.step).toBe(40);
    expect(end.stepMs).toBeGreaterThan(0);
    expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(['preparing', 'running', 'done']));
    const flops = await connection.ask('stepFlops', { seed: 3, batchSize: 8, checkpoint: end.checkpoint! });
    expect(flops).toBeGreaterThan(0);
  });

  it('leaves the run of the exercise as it is, and free to be asked about', async () => {
    const connection = connect();
    const slot = createRunSlot(
      'network',
      connection,
      { save: () => Promise.resolve(true), load: () => Promise.resolve(null) },
      () => null,
    );
    slot.start({ ...request('plain'), seed: 5 });
    await vi.waitFor(() => {
      expect(slot.current().state).toBe('done');
    });
    const ask = { exercise: 'network', split: 'validation', limit: 4 } as const;
    const before = await connection.ask('readings', ask);
    const { record } = slot.current();
    await runApart(connection, request('plain'), () => undefined, never);
    expect(slot.current().record).toBe(record);
    expect(await connection.ask('readings', ask)).toEqual(before);
  });

  it('says why an engine cannot work here instead of training on another', async () => {
    const seen: Run[] = [];
    const end = await runApart(connect(loadEngine, true), request('webgl'), (run) => seen.push(run), never);
    expect(end).toEqual({ outcome: 'unavailable', reason: 'webgl-half-float' });
    expect(seen).toEqual([]);
    expect(await runApart(connect(), request('simd'), () => undefined, never)).toEqual({
      outcome: 'unavailable',
      reason: 'simd-missing',
    });
  });

  it('tells of a failure', async () => {
    const connection = connect(() => Promise.reject(new Error('no engine')));
    expect(await runApart(connection, request('plain'), () => undefined, never)).toEqual({
      outcome: 'failed',
      fault: { code: 'engine-failed', detail: 'no engine' },
    });
  });

  it('stops at once, and another can start', async () => {
    const connection = connect();
    const stop = new AbortController();
    const first = runApart(
      connection,
      request('plain', 5000),
      ({ step }) => {
        if (step > 0) stop.abort();
      },
      stop.signal,
    );
    expect(await first).toEqual({ outcome: 'stopped' });
    expect(await runApart(connection, request('plain'), () => undefined, stop.signal)).toEqual({ outcome: 'stopped' });
    expect((await runApart(connection, request('plain'), () => undefined, never)).outcome).toBe('done');
  });
});
