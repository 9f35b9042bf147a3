import { describe, expect, it } from 'vitest';
import type { Checkpoint } from '../training/checkpoint.ts';
import type { CreateEngine } from '../training/engine.ts';
import type { Ability, EngineDescriptor } from '../training/engine-descriptor.ts';
import type { EngineId } from '../training/engines/engines.ts';
import type { ResumePoint } from '../training/train.ts';
import { breaksAt, plainWith } from './fixtures/plain-with.ts';
import { testEffects, tinyLibrary, tinySource, untestedSource, WISH } from './fixtures/test-page.ts';
import type { Model } from './protocol.ts';
import type { RunEvent } from './run-event.ts';
import { finalLayers, type RunRecord } from './run-record.ts';
import { newRequest } from './run-request.ts';
import { applyEvent } from './apply-event.ts';
import { IDLE_RUN, type Run } from './run.ts';
import { createSession } from './session.ts';

const REQUEST = newRequest('network', { ...WISH, wanted: 'webgl' });
const ASK = { exercise: 'network', split: 'validation', limit: 4 } as const;
const TEST = { ...ASK, split: 'test' } as const;
const ALL = { webgl: 'ready', simd: 'ready' } as const;

/** A session as its page hears it. */
function open(
  engines: Partial<Record<EngineId, CreateEngine>> = {},
  abilities: Partial<Record<EngineId, Ability>> = ALL,
  { library = tinyLibrary(), effects = testEffects(engines, abilities) } = {},
) {
  const events: RunEvent[] = [];
  const checkpoints: Checkpoint[] = [];
  const listeners = new Set<(event: RunEvent) => void>();
  const session = createSession(library, effects, (reply, transfer) => {
    // What is handed over is lost to the session, as with `postMessage`.
    const heard = structuredClone(reply, { transfer });
    events.push(...heard.events);
    if (heard.checkpoint) checkpoints.push(heard.checkpoint);
    for (const event of heard.events) for (const listener of listeners) listener(event);
  });
  return {
    session,
    events,
    checkpoints,
    run: (before: Run = { ...IDLE_RUN, state: 'loading' }) => events.reduce(applyEvent, before),
    hears: (type: RunEvent['type']) =>
      new Promise<void>((resolve) => {
        listeners.add((event) => {
          if (event.type === type) resolve();
        });
      }),
  };
}

async function trained(...of: Parameters<typeof open>) {
  const opened = open(...of);
  await opened.session.start(REQUEST);
  return { ...opened, ...opened.run() };
}

/** Counts the engines that hold memory; those of self-tests and warm-ups go as they came. */
function counted(make: CreateEngine = plainWith(() => ({}))) {
  const engines = { open: 0 };
  const create: CreateEngine = async (options) => {
    const engine = await make(options);
    engines.open += 1;
    return {
      ...engine,
      dispose: () => {
        engines.open -= 1;
        engine.dispose();
      },
    };
  };
  return { engines, create };
}

function modelOf(record: RunRecord, change: Partial<Model> = {}): Model {
  const layers = finalLayers(record)!;
  return { request: REQUEST, engine: 'plain', step: 40, layers, readings: record.readings, ...change };
}

describe('a session whose engine breaks down', () => {
  it('goes on with the next engine from the last period, to the same end', async () => {
    const undisturbed = await trained();
    // Two evaluations a period; the seventh belongs to the fourth, as does the snapshot after step 10 in the third.
    const disturbed = await trained({ webgl: breaksAt(8) });
    expect(disturbed.state).toBe('done');
    expect(disturbed.record!.engines).toEqual([
      { fromStep: 0, engine: 'webgl', reason: { cause: 'chosen', engine: 'webgl' } },
      { fromStep: 12, engine: 'simd', reason: { cause: 'failed', engine: 'webgl' } },
    ]);
    expect(disturbed.record!.periods).toEqual(undisturbed.record!.periods);
    expect(disturbed.record!.readings).toEqual(undisturbed.record!.readings);
    expect(disturbed.record!.snapshots).toEqual(undisturbed.record!.snapshots);
  });

  it('says that another engine gets ready, and then that it starts', async () => {
    const { events } = await trained({ webgl: breaksAt(8) });
    const said = events.flatMap((event): string[][] => {
      if (event.type === 'preparing') return [[event.type, event.engine]];
      return event.type === 'started' ? [[event.type, event.span.engine]] : [];
    });
    expect(said).toEqual([
      ['preparing', 'webgl'],
      ['started', 'webgl'],
      ['preparing', 'simd'],
      ['started', 'simd'],
    ]);
  });

  it('starts again on the next engine when no period was finished, and names only that one', async () => {
    const { state, record } = await trained({ webgl: breaksAt(1) });
    expect(state).toBe('done');
    expect(record!.engines).toEqual([{ fromStep: 0, engine: 'simd', reason: { cause: 'failed', engine: 'webgl' } }]);
    expect(record!.periods).toHaveLength(10);
  });

  it('fails with what was recorded when no engine is left', async () => {
    const { state, record, fault } = await trained({ webgl: breaksAt(8), simd: breaksAt(3), plain: breaksAt(3) });
    expect(state).toBe('failed');
    expect(fault).toEqual({ code: 'engine-failed', detail: 'context lost' });
    expect(record!.periods.map(({ step }) => step)).toEqual([4, 8, 12, 16, 20]);
  });
});

describe('a session that goes on with an earlier part', () => {
  /** The page's view after the third period, and where it would send the run on from. */
  async function early() {
    const { events, checkpoints, record } = await trained();
    const third = events.findIndex((event) => event.type === 'period' && event.period.step === 12);
    const run = events.slice(0, third + 1).reduce<Run>(applyEvent, { ...IDLE_RUN, state: 'loading' });
    const { periods, elapsedMs } = run.record!;
    const resume: ResumePoint = { checkpoint: checkpoints[2]!, periods, elapsedMs };
    return { before: { ...run, state: 'loading' } as Run, resume, record: record! };
  }

  it('comes to the same end on the same engine', async () => {
    const { before, resume, record } = await early();
    const { session, run } = open();
    await session.start(REQUEST, resume);
    const again = run(before);
    expect(again.state).toBe('done');
    expect(again.record!.engines).toEqual(record.engines);
    expect(again.record!.periods).toEqual(record.periods);
    expect(again.record!.snapshots).toEqual(record.snapshots);
    expect(again.elapsedMs).toBeGreaterThan(resume.elapsedMs);
  });

  it('records it when only another engine is there now', async () => {
    const { before, resume, record } = await early();
    const { session, run } = open({}, { simd: 'ready' });
    await session.start(REQUEST, resume);
    expect(run(before).record!.engines).toEqual([
      record.engines[0],
      { fromStep: 12, engine: 'simd', reason: { cause: 'missing', engine: 'webgl' } },
    ]);
    expect(run(before).record!.periods).toEqual(record.periods);
  });

  it('still has it when an engine breaks down before the next period', async () => {
    const { before, resume, record } = await early();
    const { session, run } = open({ webgl: breaksAt(1) });
    await session.start(REQUEST, resume);
    expect(run(before).record!.engines[1]).toMatchObject({ fromStep: 12, engine: 'simd' });
    expect(run(before).record!.periods).toEqual(record.periods);
  });
});

describe('a session that is controlled', () => {
  it('stops where it is and says nothing more', async () => {
    const { session, events, hears } = open();
    const ended = session.start(REQUEST);
    await hears('period');
    session.control('stop');
    const told = events.length;
    await ended;
    expect(events).toHaveLength(told);
  });

  it('says nothing more when its engine breaks down after it was stopped', async () => {
    const evaluation = Promise.withResolvers<never>();
    const asked = Promise.withResolvers<undefined>();
    const evaluate = () => {
      asked.resolve(undefined);
      return evaluation.promise;
    };
    const { session, events } = open({ webgl: plainWith(() => ({ evaluate })) });
    const ended = session.start(REQUEST);
    await asked.promise;
    session.control('stop');
    const told = events.length;
    evaluation.reject(new Error('context lost'));
    await ended;
    expect(events).toHaveLength(told);
  });

  it('does not train when it was stopped while it was set up', async () => {
    const { session, events } = open();
    const ended = session.start(REQUEST);
    session.control('stop');
    await ended;
    expect(events).toEqual([]);
  });

  it('waits while it is paused and goes on to the same end', async () => {
    const undisturbed = await trained();
    const { session, events, hears, run } = open();
    const ended = session.start(REQUEST);
    await hears('period');
    session.control('pause');
    await hears('paused');
    expect(run().state).toBe('paused');
    const told = events.length;
    session.control('resume');
    await ended;
    expect(events.slice(told).map(({ type }) => type)[0]).toBe('resumed');
    expect(run().record!.periods).toEqual(undisturbed.record!.periods);
  });

  it('can be stopped while it is paused', async () => {
    const { session, run, hears } = open();
    const ended = session.start(REQUEST);
    await hears('period');
    session.control('pause');
    await hears('paused');
    session.control('stop');
    await ended;
    expect(run().state).toBe('paused');
  });
});

describe('a session that is asked', () => {
  it('has nothing to say before the first period', async () => {
    const { session } = open();
    await expect(session.readings(ASK)).rejects.toThrow('The run has no model yet');
  });

  it('answers what its record says was read, without its engine', async () => {
    let evaluations = 0;
    const counting = plainWith((engine) => ({
      evaluate: (examples) => {
        evaluations += 1;
        return engine.evaluate(examples);
      },
    }));
    const { session, record } = await trained({ webgl: counting });
    const before = evaluations;
    const { rows, guesses } = await session.readings(ASK);
    expect([...rows]).toEqual([0, 1, 2, 3]);
    expect([...guesses]).toEqual([...record!.readings!.subarray(0, 4)]);
    expect(evaluations).toBe(before);
    // Of the test images nothing is recorded; they are read once.
    const test = await session.readings(TEST);
    await session.readings(TEST);
    expect(test.total).toBe(12);
    expect(evaluations).toBe(before + 1);
  });

  it('makes an engine for a kept model only when the record does not know the answer', async () => {
    const { record, session: first } = await trained();
    const loaded: EngineId[] = [];
    const effects = testEffects({}, ALL);
    const { session } = open({}, ALL, {
      effects: {
        ...effects,
        loadEngine: (id) => {
          loaded.push(id);
          return effects.loadEngine(id);
        },
      },
    });
    session.adopt(modelOf(record!));
    const known = await session.readings(ASK);
    expect(loaded).toEqual([]);
    expect(known).toEqual(await first.readings(ASK));
    session.adopt(modelOf(record!, { readings: null }));
    expect(await session.readings(ASK)).toEqual(known);
    // The engine that trained last, whatever was wanted.
    expect(new Set(loaded)).toEqual(new Set(['plain']));
  });

  it('tries again after the data could not be loaded', async () => {
    const { record } = await trained();
    const source = tinySource();
    let tries = 0;
    const load: typeof source.load = (...args) => {
      tries += 1;
      return tries === 2 ? Promise.reject(new Error('404')) : source.load(...args);
    };
    // The first load gives the images, the second would make the engine.
    const { session } = open({}, ALL, { library: tinyLibrary({ ...source, load }) });
    session.adopt(modelOf(record!, { readings: null }));
    await expect(session.readings(ASK)).rejects.toThrow('404');
    expect((await session.readings(ASK)).rows).toHaveLength(4);
  });

  it('goes on with the next engine when its own is lost after the end, and frees the lost one', async () => {
    const undisturbed = await (await trained()).session.readings(TEST);
    // Two evaluations a period, and one for the snapshot after step 10.
    const { engines, create } = counted(breaksAt(22));
    const { session, events } = await trained({ webgl: create });
    const told = events.length;
    expect(await session.readings(TEST)).toEqual(undisturbed);
    expect(engines.open).toBe(0);
    expect(events).toHaveLength(told);
  });

  it('makes one engine in the place of a lost one, however many questions found that out', async () => {
    const { record } = await trained();
    const { engines, create } = counted();
    const { session } = open({ webgl: breaksAt(1), simd: create });
    session.adopt(modelOf(record!, { engine: 'webgl', readings: null }));
    const both = await Promise.all([session.readings(ASK), session.readings(TEST)]);
    expect(both.map(({ total }) => total)).toEqual([20, 12]);
    // Besides that of the self-test, which is gone.
    expect(engines.open).toBe(1);
  });

  it('starts anew with the next question when no engine is left', async () => {
    const { engines, create } = counted(breaksAt(22));
    const { session, run } = open({ plain: create });
    await session.start(newRequest('network', { ...WISH, wanted: 'plain' }));
    expect(run().state).toBe('done');
    await expect(session.readings(TEST)).rejects.toThrow('context lost');
    expect(engines.open).toBe(0);
    expect((await session.readings(TEST)).total).toBe(12);
    expect(engines.open).toBe(1);
  });

  it('opens the test set, and says why when it cannot', async () => {
    const { record } = await trained();
    const opening = open();
    opening.session.adopt(modelOf(record!));
    opening.session.control('open-test');
    await opening.hears('test-opened');
    expect(opening.run({ ...IDLE_RUN, state: 'done', record }).record!.test!.rows).toBe(12);
    const failing = open({}, ALL, { library: tinyLibrary(untestedSource()) });
    failing.session.adopt(modelOf(record!));
    failing.session.control('open-test');
    await failing.hears('test-failed');
    expect(failing.events).toEqual([
      {
        type: 'test-failed',
        fault: { code: 'engine-failed', detail: 'mnist-sample: expected a test set, got a dataset without one' },
      },
    ]);
  });
});

describe('the engines of a session', () => {
  it('are freed when it is disposed of, and it trains no more', async () => {
    const { engines, create } = counted();
    const { session, hears, events } = open({ webgl: create });
    const ended = session.start(REQUEST);
    await hears('period');
    expect(engines.open).toBe(1);
    session.dispose();
    await ended;
    expect(engines.open).toBe(0);
    expect(events.at(-1)).toMatchObject({ type: 'finished', outcome: 'stopped' });
  });

  it('are freed when they come only after that', async () => {
    const { engines, create } = counted();
    const { session } = open({ webgl: create });
    const ended = session.start(REQUEST);
    session.dispose();
    await ended;
    expect(engines.open).toBe(0);
  });

  it('are not made for a question that it leaves unanswered', async () => {
    const { record } = await trained();
    const evaluation = Promise.withResolvers<never>();
    const asked = Promise.withResolvers<undefined>();
    const evaluate = () => {
      asked.resolve(undefined);
      return evaluation.promise;
    };
    const { engines, create } = counted();
    const { session } = open({ webgl: plainWith(() => ({ evaluate })), simd: create });
    session.adopt(modelOf(record!, { engine: 'webgl' }));
    const answer = session.readings(TEST);
    await asked.promise;
    session.dispose();
    evaluation.reject(new Error('context lost'));
    await expect(answer).rejects.toThrow('The run has not been set up');
    expect(engines.open).toBe(0);
  });

  it('are freed when they break down and another takes over', async () => {
    const { engines, create } = counted();
    const breaks: CreateEngine = async (options) => ({
      ...(await create(options)),
      evaluate: () => Promise.reject(new Error('context lost')),
    });
    const { session, run } = open({ webgl: breaks });
    await session.start(REQUEST);
    expect(run().record!.engines[0]!.engine).toBe('simd');
    expect(engines.open).toBe(0);
  });

  it('fail with the reason they broke down for, even when they cannot be freed', async () => {
    const broken = plainWith((engine, { dataset }) => ({
      evaluate: () => Promise.reject(new Error('context lost')),
      dispose: () => {
        // A warm-up disposes of its engine as well.
        if (dataset.sha256 === 'tiny') throw new Error('no context');
        engine.dispose();
      },
    }));
    const { run, session } = open({ plain: broken });
    await session.start(newRequest('network', { ...WISH, wanted: 'plain' }));
    expect(run().fault).toEqual({ code: 'engine-failed', detail: 'context lost' });
  });
});

describe('a fourth engine', () => {
  it('trains by one row in the table and its code, and the record names it', async () => {
    const fourth: EngineDescriptor = { id: 'fourth' as EngineId, probe: () => 'ready', supports: () => true };
    const made: string[] = [];
    const create = plainWith((_, { dataset }) => {
      made.push(dataset.sha256);
      return {};
    });
    const effects = testEffects({ [fourth.id]: create });
    const { session, run } = open({}, ALL, { effects: { ...effects, engines: [fourth, ...effects.engines] } });
    await session.start(newRequest('network', WISH));
    expect(run().state).toBe('done');
    expect(run().record!.engines).toEqual([
      { fromStep: 0, engine: 'fourth', reason: { cause: 'fastest', engine: 'fourth' } },
    ]);
    // It was held against the known numbers before it got the run.
    expect(made[0]).toBe('self-test');
    expect(made.at(-1)).toBe('tiny');
    expect(run().record!.periods).toEqual((await trained()).record!.periods);
  });
});
