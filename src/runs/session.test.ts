import { describe, expect, it } from 'vitest';
import type { CreateEngine, Engine } from '../training/engine.ts';
import type { Ability } from '../training/engine-descriptor.ts';
import type { EngineId } from '../training/engines/engines.ts';
import { createPlainEngine } from '../training/engines/plain/plain-engine.ts';
import type { ResumePoint } from '../training/train.ts';
import { testEffects, tinyLibrary, WISH } from './fixtures/test-page.ts';
import { newRequest } from './run-request.ts';
import type { RunEvent } from './run-event.ts';
import type { RunRecord } from './run-record.ts';
import { applyEvent } from './apply-event.ts';
import { IDLE_RUN } from './run.ts';
import { createSession, type Session } from './session.ts';
import type { Tables } from './set-up-run.ts';

const request = newRequest('network', { ...WISH, wanted: 'webgl' });

/** An engine that trains like the plain one and loses its device at a given evaluation. */
function breaksAt(evaluation: number): CreateEngine {
  return async (options) => {
    const engine = await createPlainEngine(options);
    let evaluations = 0;
    return new Proxy(engine, {
      get(target, name: keyof Engine) {
        if (name === 'evaluate') {
          return (images: Parameters<Engine['evaluate']>[0]) => {
            evaluations += 1;
            return evaluations >= evaluation ? Promise.reject(new Error('context lost')) : target.evaluate(images);
          };
        }
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  };
}

interface Options {
  readonly abilities?: Partial<Record<EngineId, Ability>>;
  readonly record?: RunRecord;
  readonly resume?: ResumePoint;
  readonly tables?: Partial<Tables>;
  /** Done as soon as the session has been made. */
  readonly meanwhile?: (session: Session) => void;
}

async function run(engines: Partial<Record<EngineId, CreateEngine>>, options: Options = {}) {
  const { abilities = {}, record, resume, tables, meanwhile } = options;
  const events: RunEvent[] = [];
  const points: ResumePoint[] = [];
  const effects = testEffects(engines, { webgl: 'ready', simd: 'ready', ...abilities });
  const session = createSession(tinyLibrary(), { ...effects, ...tables }, (reply) => {
    events.push(...structuredClone(reply.events));
    if (reply.checkpoint) points.push({ checkpoint: structuredClone(reply.checkpoint), periods: [], elapsedMs: 0 });
  });
  const started = session.start(request, resume);
  meanwhile?.(session);
  await started;
  const before = { ...IDLE_RUN, state: 'loading', record: record ?? null } as const;
  return { ...events.reduce(applyEvent, before), events, points, session };
}

describe('a session whose engine breaks down', () => {
  it('goes on with the next engine from the last period, to the same end', async () => {
    const undisturbed = await run({});
    // Evaluations: two a period besides the snapshots at steps 10 and 20; the ninth belongs to the fourth period.
    const disturbed = await run({ webgl: breaksAt(9) });
    expect(disturbed.state).toBe('done');
    expect(disturbed.record!.engines).toEqual([
      { fromStep: 0, engine: 'webgl', reason: { cause: 'chosen', engine: 'webgl' } },
      { fromStep: 12, engine: 'simd', reason: { cause: 'failed', engine: 'webgl' } },
    ]);
    expect(disturbed.record!.periods).toEqual(undisturbed.record!.periods);
    expect(disturbed.record!.readings).toEqual(undisturbed.record!.readings);
    expect(disturbed.record!.snapshots).toEqual(undisturbed.record!.snapshots);
  });

  it('starts again on the next engine when no period was finished', async () => {
    const { state, record } = await run({ webgl: breaksAt(1) });
    expect(state).toBe('done');
    expect(record!.engines).toEqual([{ fromStep: 0, engine: 'simd', reason: { cause: 'failed', engine: 'webgl' } }]);
    expect(record!.periods).toHaveLength(10);
  });

  it('records it when the next worker has to go on with another engine', async () => {
    const { events, points, record } = await run({});
    const third = events.findIndex((event) => event.type === 'period' && event.period.step === 12);
    const early = events.slice(0, third + 1).reduce(applyEvent, { ...IDLE_RUN, state: 'loading' }).record!;
    const resume = { ...points[2]!, periods: early.periods };
    const again = await run({}, { record: early, resume });
    expect(again.record!.engines).toEqual(early.engines);
    expect(again.record!.periods).toEqual(record!.periods);
    const without = await run({}, { record: early, resume, abilities: { webgl: 'missing' } });
    expect(without.state).toBe('done');
    expect(without.record!.engines.slice(1)).toEqual([
      { fromStep: 12, engine: 'simd', reason: { cause: 'missing', engine: 'webgl' } },
    ]);
    expect(without.record!.periods).toEqual(record!.periods);
  });

  it('fails with what was recorded when no engine is left', async () => {
    const broken = breaksAt(3);
    const { state, record, fault } = await run({ webgl: breaksAt(9), simd: broken, plain: broken });
    expect(state).toBe('failed');
    expect(fault).toEqual({ code: 'engine-failed', detail: 'context lost' });
    expect(record!.periods.map(({ step }) => step)).toEqual([4, 8, 12, 16, 20]);
  });
});

describe('a session', () => {
  it('trains on a fourth engine that is one more row', async () => {
    const id = 'fourth' as EngineId;
    const { engines } = testEffects();
    const made: string[] = [];
    const { record } = await run(
      {},
      {
        abilities: { webgl: 'missing' },
        tables: {
          // After webgl, which is asked for and missing.
          engines: [engines[0]!, { id, probe: () => 'ready', supports: () => true }, ...engines.slice(1)],
          loadEngine: (wanted) => {
            made.push(wanted);
            return Promise.resolve(createPlainEngine);
          },
        },
      },
    );
    expect(new Set(made)).toEqual(new Set(['fourth']));
    expect(record!.engines).toEqual([{ fromStep: 0, engine: 'fourth', reason: { cause: 'missing', engine: 'webgl' } }]);
    expect(record!.outcome).toBe('done');
  });

  it('says nothing more once it was stopped', async () => {
    const { events } = await run(
      {},
      {
        meanwhile: (session) => {
          session.control('stop');
        },
      },
    );
    expect(events).toEqual([]);
  });

  it('hands its checkpoints over as copies and goes on from its own', async () => {
    const { points } = await run({});
    expect(points.map(({ checkpoint }) => checkpoint.step)).toEqual([4, 8, 12, 16, 20, 24, 28, 32, 36, 40]);
    expect(points[0]!.checkpoint.layers[0]!.weights).not.toEqual(points[9]!.checkpoint.layers[0]!.weights);
  });
});
