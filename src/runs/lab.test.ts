import { describe, expect, it } from 'vitest';
import { plainWith } from './fixtures/plain-with.ts';
import { testEffects, tinyLibrary, tinySource, WISH } from './fixtures/test-page.ts';
import { createLab } from './lab.ts';
import type { Command, Reply } from './protocol.ts';
import type { RunEvent } from './run-event.ts';
import { finalLayers } from './run-record.ts';
import { newRequest, type Wish } from './run-request.ts';
import { applyEvent } from './apply-event.ts';
import { IDLE_RUN } from './run.ts';

const LONG: Wish = { ...WISH, knobs: { ...WISH.knobs, steps: 5000 } };
const ASK = { exercise: 'network', split: 'validation', limit: 4 } as const;
const PART = { dataset: 'mnist-sample', seed: 3, split: 'training' } as const;

/** A lab with the page's end of the line, and a count of the engines that hold memory. */
function open(library = tinyLibrary()) {
  const engines = { open: 0, made: 0 };
  const create = plainWith((engine) => {
    engines.open += 1;
    engines.made += 1;
    return {
      dispose: () => {
        engines.open -= 1;
        engine.dispose();
      },
    };
  });
  const replies: Reply[] = [];
  const listeners = new Set<() => void>();
  const lab = createLab(library, {
    ...testEffects({ plain: create }),
    post: (reply, transfer = []) => {
      replies.push(structuredClone(reply, { transfer }));
      for (const listener of listeners) listener();
    },
  });
  const eventsOf = (id: number): RunEvent[] =>
    replies.flatMap((reply) => (reply.id === id && 'events' in reply ? reply.events : []));
  /** Resolves with the first reply that will do, also one that came already. */
  const reply = <R extends Reply>(fits: (reply: Reply) => reply is R) =>
    new Promise<R>((resolve) => {
      const look = () => {
        const found = replies.find(fits);
        if (!found) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
    });
  const start = (id: number, wish: Wish = WISH, apart = false) => {
    lab.handle({ type: 'start', id, request: newRequest('network', wish), ...(apart && { apart }) });
  };
  return {
    start,
    handle: (command: Command) => {
      lab.handle(command);
    },
    replies,
    engines,
    eventsOf,
    hears: (id: number, type: RunEvent['type']) =>
      reply(
        (each): each is Reply => each.id === id && 'events' in each && each.events.some((event) => event.type === type),
      ),
    answer: async (id: number) => {
      const isEnd = (each: Reply): each is Reply => each.id === id && ('answer' in each || 'fault' in each);
      const end = await reply(isEnd);
      return 'answer' in end ? end.answer : end;
    },
    record: (id: number) => eventsOf(id).reduce(applyEvent, { ...IDLE_RUN, state: 'loading' }).record!,
  };
}

describe('a session whose place another takes', () => {
  it('says that it was stopped and nothing more, and lets go of its engine', async () => {
    const { start, hears, eventsOf, engines, replies } = open();
    start(1, LONG);
    await hears(1, 'period');
    start(2);
    expect(eventsOf(1).at(-1)).toMatchObject({ type: 'finished', outcome: 'stopped' });
    const told = eventsOf(1).length;
    await hears(2, 'finished');
    expect(eventsOf(1)).toHaveLength(told);
    expect(replies.at(-1)!.id).toBe(2);
    expect(engines.open).toBe(1);
  });

  it('lets go of its engine also when it has ended, and also for a kept model, which has none', async () => {
    const { start, hears, engines, handle, record } = open();
    start(1);
    await hears(1, 'finished');
    expect(engines.open).toBe(1);
    const { readings, ...of } = record(1);
    const model = { request: of, engine: 'plain', step: 40, layers: finalLayers(record(1))!, readings } as const;
    const { made } = engines;
    handle({ type: 'adopt', id: 2, model });
    // Disposing waits for the set-up's promise, which has long been kept.
    await Promise.resolve();
    expect(engines).toEqual({ open: 0, made });
  });

  it('leaves nothing behind, however many runs of an exercise follow each other', async () => {
    const { start, hears, engines, handle, answer } = open();
    for (const run of [1, 2, 3, 4, 5]) {
      start(run, { ...WISH, seed: run });
      await hears(run, 'finished');
      // What a session read is kept beside its engine.
      handle({ type: 'query', id: 100 + run, name: 'readings', ask: { ...ASK, split: 'test' } });
      expect(await answer(100 + run)).toMatchObject({ total: 12 });
      expect(engines.open).toBe(1);
    }
  });

  it('cannot be controlled any more, and neither can its successor by its number', async () => {
    const { start, hears, handle, eventsOf } = open();
    start(1, LONG);
    await hears(1, 'period');
    start(2);
    const told = eventsOf(1).length;
    for (const type of ['pause', 'stop', 'open-test', 'resume'] as const) handle({ type, id: 1 });
    await hears(2, 'finished');
    expect(eventsOf(1)).toHaveLength(told);
    expect(eventsOf(2).map(({ type }) => type)).not.toContain('paused');
    expect(eventsOf(2).at(-1)).toMatchObject({ type: 'finished', outcome: 'done' });
  });

  it('is one of the same exercise, or one apart: they do not touch each other', async () => {
    const { start, hears, handle, engines, eventsOf } = open();
    start(1);
    await hears(1, 'finished');
    start(2, LONG, true);
    await hears(2, 'period');
    expect(engines.open).toBe(2);
    start(3, WISH, true);
    await hears(3, 'finished');
    expect(engines.open).toBe(2);
    // Nobody asks about it any more.
    handle({ type: 'stop', id: 3 });
    await Promise.resolve();
    expect(engines.open).toBe(1);
    // Once is enough: the next one finds the place empty.
    start(4, WISH, true);
    await hears(4, 'finished');
    expect(engines.open).toBe(2);
    expect(eventsOf(2).at(-1)).toMatchObject({ type: 'finished', outcome: 'stopped' });
  });
});

describe('a lab', () => {
  it('pauses, resumes and stops the run that has the number', async () => {
    const { start, hears, handle, eventsOf } = open();
    start(1, LONG);
    await hears(1, 'period');
    handle({ type: 'pause', id: 1 });
    await hears(1, 'paused');
    handle({ type: 'resume', id: 1 });
    await hears(1, 'resumed');
    handle({ type: 'stop', id: 1 });
    const told = eventsOf(1).length;
    start(2, WISH);
    await hears(2, 'finished');
    expect(eventsOf(1)).toHaveLength(told);
  });

  it('answers about a kept model as about the run itself, and opens its test set', async () => {
    const first = open();
    first.start(1);
    await first.hears(1, 'finished');
    first.handle({ type: 'query', id: 2, name: 'readings', ask: ASK });
    const known = await first.answer(2);
    const record = first.record(1);
    const second = open();
    const model = {
      request: record,
      engine: 'plain',
      step: 40,
      layers: finalLayers(record)!,
      readings: record.readings,
    } as const;
    second.handle({ type: 'adopt', id: 1, model });
    expect(second.replies).toEqual([]);
    second.handle({ type: 'query', id: 2, name: 'readings', ask: ASK });
    expect(await second.answer(2)).toEqual(known);
    second.handle({ type: 'open-test', id: 1 });
    await second.hears(1, 'test-opened');
    expect(second.eventsOf(1).at(-1)).toMatchObject({ type: 'test-opened', test: { rows: 12 } });
  });

  it('says so when there is no run to ask about', async () => {
    const { handle, answer } = open();
    handle({ type: 'query', id: 7, name: 'readings', ask: ASK });
    expect(await answer(7)).toEqual({ id: 7, fault: { code: 'engine-failed', detail: 'No run of network to ask' } });
  });

  it('answers about the data, under the number of the question', async () => {
    const source = tinySource();
    const { training, validation } = await source.load(3, () => undefined);
    const { handle, answer } = open(tinyLibrary(source));
    handle({ type: 'query', id: 1, name: 'examples', ask: { ...PART, rows: [2, 0] } });
    expect(await answer(1)).toEqual({
      pixels: Uint8Array.of(...training.inputs.subarray(2 * 784, 3 * 784), ...training.inputs.subarray(0, 784)),
      labels: Uint8Array.of(training.labels[2]!, training.labels[0]!),
    });
    handle({ type: 'query', id: 2, name: 'labelCounts', ask: { ...PART, split: 'validation' } });
    const counts = Array.from(
      { length: 10 },
      (_, digit) => validation.labels.filter((label) => label === digit).length,
    );
    expect(await answer(2)).toEqual(counts);
    handle({ type: 'query', id: 3, name: 'summary', ask: PART });
    expect(await answer(3)).toMatchObject({ rows: 60 });
    const unit = { weights: new Float32Array(784), bias: 0.5, limit: 2 };
    handle({ type: 'query', id: 4, name: 'neuron', ask: { dataset: PART.dataset, seed: 3, ...unit } });
    expect(await answer(4)).toMatchObject({
      outputs: Float32Array.of(0.5, 0.5),
      labels: validation.labels.slice(0, 2),
    });
    handle({ type: 'query', id: 5, name: 'examples', ask: { ...PART, rows: [60] } });
    expect(await answer(5)).toEqual({
      id: 5,
      fault: { code: 'engine-failed', detail: 'row: expected 0 to 59, got 60' },
    });
  });

  it('tells who asks how far the data are', async () => {
    const { handle, answer, replies } = open();
    handle({ type: 'query', id: 4, name: 'labelCounts', ask: { ...PART, split: 'test' } });
    await answer(4);
    expect(replies[0]).toMatchObject({ id: 4, loading: { loadedBytes: 1, totalBytes: 1 } });
  });

  it('says that it is alive, and nothing to a number it does not know', () => {
    const { handle, replies } = open();
    const strangers: Command[] = [
      { type: 'stop', id: 9 },
      { type: 'open-test', id: 9 },
    ];
    for (const command of strangers) handle(command);
    handle({ type: 'ping', id: 0 });
    expect(replies).toEqual([{ id: 0, alive: true }]);
  });

  it('warms up in silence, also when the data cannot be had', async () => {
    const { promise, reject } = Promise.withResolvers<never>();
    let asked = 0;
    const load = () => {
      asked += 1;
      return promise;
    };
    const { handle, replies, start, hears } = open(tinyLibrary({ ...tinySource(), load }));
    const request = newRequest('network', WISH);
    handle({ type: 'warm-up', id: 0, request, data: false });
    expect(asked).toBe(0);
    handle({ type: 'warm-up', id: 0, request, data: true });
    expect(asked).toBe(1);
    reject(new Error('404'));
    expect(replies).toEqual([]);
    start(1);
    await hears(1, 'failed');
  });
});
