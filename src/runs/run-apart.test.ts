import { describe, expect, it } from 'vitest';
import type { EngineId } from '../training/engines/engines.ts';
import { plainWith } from './fixtures/plain-with.ts';
import { reaches, testEffects, testPage, WISH } from './fixtures/test-page.ts';
import { runApart, type RunApart } from './run-apart.ts';
import { newRequest } from './run-request.ts';
import type { Run } from './run.ts';

const request = (wanted: EngineId | 'auto', steps = 40) =>
  newRequest('network', { ...WISH, knobs: { ...WISH.knobs, steps }, wanted });
const never = new AbortController().signal;
const ignore = () => undefined;
const FAULT = { code: 'worker-crashed', detail: 'crashed by a test' } as const;

describe('a run apart', () => {
  it('trains to the end and hands over record, checkpoint and pace', async () => {
    const { connection } = testPage();
    const seen: Run[] = [];
    const end = await runApart(connection, request('plain'), (run) => seen.push(run), never);
    if (end.outcome !== 'done') throw new Error(end.outcome);
    expect(end.record.periods).toHaveLength(10);
    expect(end.record.engines).toEqual([
      { fromStep: 0, engine: 'plain', reason: { cause: 'chosen', engine: 'plain' } },
    ]);
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
    const { slot, connection, journal } = testPage();
    slot.start({ ...WISH, seed: 5 });
    await reaches(slot, 'done');
    await reaches(slot, ({ kept }) => kept !== null);
    const ask = { exercise: 'network', split: 'validation', limit: 4 } as const;
    const before = await connection.ask('readings', ask);
    const run = slot.current();
    await runApart(connection, request('plain'), ignore, never);
    expect(slot.current()).toBe(run);
    expect(journal.runs.size).toBe(1);
    expect(await connection.ask('readings', ask)).toEqual(before);
  });

  it('says why an engine cannot work here instead of training on another', async () => {
    const { connection } = testPage({ effects: testEffects({}, { webgl: 'half-float', simd: 'ready' }) });
    const seen: Run[] = [];
    const end = await runApart(connection, request('webgl'), (run) => seen.push(run), never);
    expect(end).toEqual({ outcome: 'unavailable', reason: { cause: 'half-float', engine: 'webgl' } });
    expect(seen).toEqual([]);
    expect(await runApart(testPage().connection, request('simd'), ignore, never)).toEqual({
      outcome: 'unavailable',
      reason: { cause: 'missing', engine: 'simd' },
    });
  });

  it('takes what it gets when any engine will do', async () => {
    expect((await runApart(testPage().connection, request('auto'), ignore, never)).outcome).toBe('done');
  });

  it('tells of a failure', async () => {
    const effects = testEffects();
    const { connection } = testPage({
      effects: { ...effects, loadEngine: () => Promise.reject(new Error('no engine')) },
    });
    expect(await runApart(connection, request('plain'), ignore, never)).toEqual({
      outcome: 'failed',
      fault: { code: 'engine-failed', detail: 'no engine' },
    });
  });

  it('is lost with its worker, and another can start in the next', async () => {
    const { connection, transport } = testPage();
    const end = await runApart(
      connection,
      request('plain', 5000),
      ({ step }) => {
        if (step > 0) transport.crash();
      },
      never,
    );
    expect(end).toEqual({ outcome: 'failed', fault: FAULT });
    expect((await runApart(connection, request('plain'), ignore, never)).outcome).toBe('done');
    expect(transport.started()).toBe(2);
  });

  it('has its engine freed when it has ended', async () => {
    let open = 0;
    const counting = plainWith((engine) => {
      open += 1;
      return {
        dispose: () => {
          open -= 1;
          engine.dispose();
        },
      };
    });
    const { connection } = testPage({ effects: testEffects({ plain: counting }) });
    await runApart(connection, request('plain'), ignore, never);
    // The worker answers what comes after Stop.
    await connection.ask('labelCounts', { dataset: 'mnist-sample', seed: 3, split: 'training' });
    expect(open).toBe(0);
  });

  it('hears nothing more of the worker once it has ended', async () => {
    const { connection, transport } = testPage();
    await runApart(connection, request('plain'), ignore, never);
    transport.crash();
    // It would say Stop, and that would start another.
    expect(transport.started()).toBe(1);
  });

  it('stops at once, and another can start', async () => {
    const { connection } = testPage();
    const stop = new AbortController();
    let heard = 0;
    const first = runApart(
      connection,
      request('plain', 5000),
      ({ step }) => {
        heard += 1;
        if (step > 0) stop.abort();
      },
      stop.signal,
    );
    expect(await first).toEqual({ outcome: 'stopped' });
    const before = heard;
    expect(await runApart(connection, request('plain'), ignore, stop.signal)).toEqual({ outcome: 'stopped' });
    expect((await runApart(connection, request('plain'), ignore, never)).outcome).toBe('done');
    expect(heard).toBe(before);
  });

  it.each(['preparing', 'running'])('makes way for a second one while it is %s, and is told', async (state) => {
    const { connection } = testPage();
    let second: Promise<RunApart> | undefined;
    const first = runApart(
      connection,
      request('plain', 5000),
      (run) => {
        if (run.state === state) second ??= runApart(connection, request('plain'), ignore, never);
      },
      never,
    );
    expect(await first).toEqual({ outcome: 'stopped' });
    expect((await second)!.outcome).toBe('done');
  });

  it('makes way for a second one also before it was heard of', async () => {
    const { connection } = testPage();
    const first = runApart(connection, request('plain'), ignore, never);
    const second = runApart(connection, request('plain'), ignore, never);
    expect(await first).toEqual({ outcome: 'stopped' });
    expect((await second).outcome).toBe('done');
  });
});
