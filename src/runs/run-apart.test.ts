import { describe, expect, it } from 'vitest';
import type { Ability } from '../training/engine-descriptor.ts';
import type { EngineId } from '../training/engines/engines.ts';
import { createConnection } from './connection.ts';
import { reaches, testEffects, testPage, tinyLibrary, WISH } from './fixtures/test-page.ts';
import { createTestTransport } from './fixtures/test-transport.ts';
import { runApart } from './run-apart.ts';
import { newRequest } from './run-request.ts';
import type { Run } from './run.ts';
import type { Tables } from './set-up-run.ts';

function connect(loadEngine?: Tables['loadEngine'], simd: Ability = 'missing') {
  const effects = testEffects({}, { webgl: 'half-float', simd });
  return createConnection(createTestTransport(tinyLibrary(), { ...effects, ...(loadEngine && { loadEngine }) }));
}

const request = (wanted: EngineId, steps = 40) =>
  newRequest('network', { ...WISH, knobs: { ...WISH.knobs, steps, dropout: 0 }, wanted });
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
    const flops = await connection.ask('stepFlops', {
      dataset: 'mnist-sample',
      seed: 3,
      batchSize: 8,
      checkpoint: end.checkpoint!,
    });
    expect(flops).toBeGreaterThan(0);
  });

  it('leaves the run of the exercise as it is, and free to be asked about', async () => {
    const { slot, connection } = testPage();
    slot.start({ ...WISH, seed: 5 });
    await reaches(slot, 'done');
    const ask = { exercise: 'network', split: 'validation', limit: 4 } as const;
    const before = await connection.ask('readings', ask);
    const { record } = slot.current();
    await runApart(connection, request('plain'), () => undefined, never);
    expect(slot.current().record).toBe(record);
    expect(await connection.ask('readings', ask)).toEqual(before);
  });

  it('says why an engine cannot work here instead of training on another', async () => {
    const seen: Run[] = [];
    const end = await runApart(connect(undefined, 'ready'), request('webgl'), (run) => seen.push(run), never);
    expect(end).toEqual({ outcome: 'unavailable', reason: { cause: 'half-float', engine: 'webgl' } });
    expect(seen).toEqual([]);
    expect(await runApart(connect(), request('simd'), () => undefined, never)).toEqual({
      outcome: 'unavailable',
      reason: { cause: 'missing', engine: 'simd' },
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
