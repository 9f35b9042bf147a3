import { describe, expect, it } from 'vitest';
import type { Engine } from '../training/engine.ts';
import type { CreateEngine } from '../training/engine.ts';
import { createPlainEngine } from '../training/engines/plain/plain-engine.ts';
import { memoryJournal, reaches, testEffects, testPage, tinyLibrary, tinySource, WISH } from './fixtures/test-page.ts';
import { newRequest } from './run-request.ts';
import { engineNow } from './run-record.ts';
import type { RunSlot } from './run-slot.ts';
import type { Run } from './run.ts';

const LONG = { ...WISH, knobs: { ...WISH.knobs, steps: 5000 } };
const ASK = { exercise: 'network', split: 'validation', limit: 4 } as const;
const periods = (least: number) => (run: Run) => (run.record?.periods.length ?? 0) >= least;

async function finished(slot: RunSlot) {
  slot.start(WISH);
  await reaches(slot, 'done');
  return slot.current().record!;
}

describe('a run slot', () => {
  it('trains from start to end and keeps the run', async () => {
    const { slot, journal } = testPage();
    const record = await finished(slot);
    expect(record.periods.map(({ step }) => step)).toEqual([4, 8, 12, 16, 20, 24, 28, 32, 36, 40]);
    expect(record.engines).toEqual([{ fromStep: 0, engine: 'plain', reason: { cause: 'missing', engine: 'simd' } }]);
    expect(record.wanted).toBe('auto');
    expect(record.variables.map(({ name }) => name)).toEqual([
      'dnn/hiddenlayer_0/kernel',
      'dnn/hiddenlayer_0/bias',
      'dnn/logits/kernel',
      'dnn/logits/bias',
    ]);
    expect(record.readings).toHaveLength(20);
    // Finished, so there is nothing to go on from.
    expect(journal.runs.get(record.id)).toEqual({ record, checkpoint: null });
    await reaches(slot, ({ kept }) => kept !== null);
    expect(slot.current().kept).toEqual({ kept: true, weightsRemoved: 0 });
  });

  it('gives each run an id of its own and keeps them side by side', async () => {
    const { slot, journal } = testPage();
    const first = await finished(slot);
    const again = await finished(slot);
    expect(again.id).not.toBe(first.id);
    expect([...journal.runs.keys()]).toEqual([first.id, again.id]);
    expect(again.periods).toEqual(first.periods);
    expect(again.snapshots).toEqual(first.snapshots);
    expect(again.readings).toEqual(first.readings);
  });

  it('pauses at once and goes on to the same end', async () => {
    const undisturbed = await finished(testPage().slot);
    const { slot } = testPage();
    slot.start(WISH);
    await reaches(slot, 'running');
    slot.pause();
    expect(slot.current().state).toBe('paused');
    slot.resume();
    expect(slot.current().state).toBe('running');
    await reaches(slot, 'done');
    expect(slot.current().record!.periods).toEqual(undisturbed.periods);
  });

  it('stops at once with what was recorded, and while nothing was, goes back to idle', async () => {
    const { slot, journal } = testPage();
    slot.start(LONG);
    slot.stop();
    expect(slot.current().state).toBe('idle');
    slot.start(LONG);
    await reaches(slot, periods(1));
    slot.stop();
    expect(slot.current()).toMatchObject({ state: 'stopped', record: { outcome: 'stopped' } });
    expect([...journal.runs.values()].map(({ record }) => record.outcome)).toEqual(['stopped']);
  });

  it('hears nothing more of a run it has stopped', async () => {
    const { slot, transport } = testPage();
    slot.start(LONG);
    await reaches(slot, periods(1));
    transport.holdReplies();
    slot.stop();
    const stopped = slot.current();
    transport.deliver();
    expect(slot.current()).toBe(stopped);
  });

  it('keeps a run that goes on at most every two seconds', async () => {
    const { slot, journal, clock } = testPage();
    slot.start(WISH);
    await reaches(slot, periods(2));
    expect(journal.saves).toBe(1);
    clock.ms = 2001;
    const seen = slot.current().record!.periods.length;
    await reaches(slot, periods(seen + 1));
    expect(journal.saves).toBe(2);
  });

  it('keeps a checkpoint only while the run goes on', async () => {
    const { slot, journal } = testPage();
    slot.start(WISH);
    await reaches(slot, periods(1));
    const [kept] = journal.runs.values();
    expect(kept!.checkpoint!.step).toBe(kept!.record.periods.at(-1)!.step);
  });

  it('says why nothing is kept', async () => {
    const journal = memoryJournal();
    journal.answer = { kept: false, why: 'full' };
    const { slot } = testPage({ journal });
    await finished(slot);
    await reaches(slot, ({ kept }) => kept !== null);
    expect(slot.current().kept).toEqual({ kept: false, why: 'full' });
  });

  it('answers about its run, also after it was only restored', async () => {
    const first = testPage();
    await finished(first.slot);
    const readings = await first.connection.ask('readings', ASK);
    expect(readings.rows).toHaveLength(4);
    const second = testPage({ journal: first.journal });
    await second.slot.restore();
    expect(second.slot.current().state).toBe('done');
    second.slot.adopt();
    expect(await second.connection.ask('readings', ASK)).toEqual(readings);
  });

  it('restores the newest of its runs', async () => {
    const { slot, journal, clock } = testPage();
    await finished(slot);
    clock.ms = 1000;
    slot.start({ ...WISH, seed: 4 });
    await reaches(slot, 'done');
    const next = testPage({ journal });
    await next.slot.restore();
    expect(next.slot.current().record!.seed).toBe(4);
  });

  it('names the engine a kept run ended on, and asks for the one that was wanted', async () => {
    const { slot, journal } = testPage();
    const record = await finished(slot);
    const took = { fromStep: 20, engine: 'simd', reason: { cause: 'failed', engine: 'webgl' } } as const;
    journal.runs.set(record.id, { record: { ...record, engines: [...record.engines, took] }, checkpoint: null });
    const next = testPage({ journal });
    await next.slot.restore();
    expect(next.slot.current().engine).toEqual({ id: 'simd', reason: took.reason });
    expect(engineNow(next.slot.current().record!)).toEqual(took);
    expect(next.slot.current().request!.wanted).toBe('auto');
  });

  it('opens the test set once the run is done and keeps it with the run', async () => {
    const { slot, journal } = testPage();
    const { id } = await finished(slot);
    slot.openTest();
    expect(slot.current().testLoading).not.toBeNull();
    await reaches(slot, ({ record }) => record?.test !== undefined);
    const { accuracy, logLoss, rows } = slot.current().record!.test!;
    expect(rows).toBe(12);
    expect(logLoss).toBeCloseTo(34.5388 * (1 - accuracy), 3);
    expect(journal.runs.get(id)!.record.test).toEqual(slot.current().record!.test);
  });

  it('opens the test set of a run that was only restored, to the same figures', async () => {
    const first = testPage();
    await finished(first.slot);
    first.slot.openTest();
    await reaches(first.slot, ({ record }) => record?.test !== undefined);
    const { test } = first.slot.current().record!;
    const [kept] = first.journal.runs.values();
    const { test: _, ...untested } = kept!.record;
    first.journal.runs.set(untested.id, { record: untested, checkpoint: null });
    const second = testPage({ journal: first.journal });
    await second.slot.restore();
    second.slot.openTest();
    await reaches(second.slot, ({ record }) => record?.test !== undefined);
    expect(second.slot.current().record!.test).toEqual(test);
  });

  it('has engine and data made ready once each, before a run is asked for', async () => {
    const loaded: string[] = [];
    const source = tinySource();
    let loads = 0;
    const counting = {
      ...source,
      load: (...args: Parameters<typeof source.load>) => {
        loads += 1;
        return source.load(...args);
      },
    };
    const effects = testEffects();
    const { slot } = testPage({
      library: tinyLibrary(counting),
      effects: {
        ...effects,
        loadEngine: (id) => {
          loaded.push(id);
          return effects.loadEngine(id);
        },
      },
    });
    slot.warmUp(WISH, { data: false });
    slot.warmUp(WISH, { data: false });
    expect([loaded, loads]).toEqual([['plain'], 0]);
    slot.warmUp(WISH, { data: true });
    slot.warmUp(WISH, { data: true });
    expect(loads).toBe(1);
    expect(slot.current().state).toBe('idle');
    await finished(slot);
  });

  it('tells of a failed load and can be tried again', async () => {
    const source = tinySource();
    let tries = 0;
    const failing = {
      ...source,
      load: (...args: Parameters<typeof source.load>) => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('no luck')) : source.load(...args);
      },
    };
    const { slot } = testPage({ library: tinyLibrary(failing) });
    slot.start(WISH);
    await reaches(slot, 'failed');
    expect(slot.current().fault).toEqual({ code: 'engine-failed', detail: 'no luck' });
    slot.retry();
    await reaches(slot, 'done');
  });

  it('says so when no engine trains the variation that was asked for', async () => {
    const { slot } = testPage();
    slot.start({ ...WISH, variation: { ...newRequest('network', WISH).variation, activation: 'tanh' } });
    await reaches(slot, 'failed');
    expect(slot.current().fault!.code).toBe('variation-unsupported');
  });
});

describe('a run that was left', () => {
  /** A page that is left in the middle of a run, with what its journal then holds. */
  async function leave() {
    const page = testPage();
    page.slot.start(WISH);
    await reaches(page.slot, periods(1));
    const left = page.slot.unfinished()!;
    const runs = structuredClone(page.journal.runs);
    page.slot.stop();
    return { left, journal: Object.assign(memoryJournal(), { runs }) };
  }

  /** The journal's methods look at the runs they were made with. */
  function journalOf(runs: Map<string, unknown>) {
    const journal = memoryJournal();
    for (const [id, run] of runs) journal.runs.set(id, run as never);
    return journal;
  }

  it('goes on from its last period to the same end', async () => {
    const undisturbed = await finished(testPage().slot);
    const { left, journal } = await leave();
    const { slot } = testPage({ journal: journalOf(journal.runs), left });
    await slot.restore();
    expect(slot.current().step).toBeGreaterThan(0);
    await reaches(slot, 'done');
    expect(slot.current().record!.id).toBe(left.request.id);
    expect(slot.current().record!.periods).toEqual(undisturbed.periods);
    expect(slot.current().record!.snapshots).toEqual(undisturbed.snapshots);
  });

  it('starts again from its request when nothing of it was kept', async () => {
    const { left } = await leave();
    const { slot } = testPage({ left });
    await slot.restore();
    await reaches(slot, 'done');
    expect(slot.current().record!.id).toBe(left.request.id);
    expect(slot.current().record!.periods).toHaveLength(10);
  });

  it('does not go on with another run than the one that was left', async () => {
    const { left, journal } = await leave();
    const other = { ...left, request: { ...left.request, id: 'f'.repeat(32), seed: 9 } };
    const { slot } = testPage({ journal: journalOf(journal.runs), left: other });
    await slot.restore();
    expect(slot.current()).toMatchObject({ step: 0, request: { seed: 9 } });
    await reaches(slot, 'done');
    expect(slot.current().record!.seed).toBe(9);
  });

  it('waits where it was paused', async () => {
    const { left, journal } = await leave();
    const { slot, transport } = testPage({ journal: journalOf(journal.runs), left: { ...left, state: 'paused' } });
    await slot.restore();
    expect(slot.current().state).toBe('paused');
    expect(transport.started()).toBe(0);
    slot.resume();
    await reaches(slot, 'done');
  });

  it('waits at its first step when it was paused and nothing of it was kept', async () => {
    const { left } = await leave();
    const paused = { ...left, state: 'paused' } as const;
    const { slot, transport } = testPage({ left: paused });
    await slot.restore();
    expect(slot.current()).toMatchObject({ state: 'paused', step: 0, request: left.request, record: null });
    expect(transport.started()).toBe(0);
    expect(slot.unfinished()).toEqual(paused);
    slot.resume();
    await reaches(slot, 'done');
    expect(slot.current().record!.id).toBe(left.request.id);
    const other = testPage({ left: paused });
    await other.slot.restore();
    other.slot.stop();
    expect(other.slot.current()).toMatchObject({ state: 'idle', request: left.request });
  });

  it('makes way for a link that asks for another run, and can still go on', async () => {
    const { left, journal } = await leave();
    const page = testPage({ journal: journalOf(journal.runs), left, asksOtherwise: true });
    await page.slot.restore();
    expect(page.slot.current()).toMatchObject({ state: 'idle', waiting: left.request });
    page.slot.takeUp();
    expect(page.slot.current()).toMatchObject({ state: 'loading', step: 4, waiting: null });
    await reaches(page.slot, 'done');
    expect(page.slot.current().record!.id).toBe(left.request.id);
    expect(page.slot.current().record!.periods).toEqual((await finished(testPage().slot)).periods);
  });

  it('makes way for a link also when the tab that left it is gone', async () => {
    const { left, journal } = await leave();
    const { slot } = testPage({ journal: journalOf(journal.runs), asksOtherwise: true });
    await slot.restore();
    expect(slot.current()).toMatchObject({ state: 'idle', waiting: left.request });
  });

  it('is offered until it is dismissed, whatever is trained meanwhile', async () => {
    const { left, journal } = await leave();
    const runs = journalOf(journal.runs);
    const page = testPage({ journal: runs, left, asksOtherwise: true });
    await page.slot.restore();
    page.clock.ms = 1000;
    page.slot.start({ ...WISH, seed: 9 });
    // Not while another is under way.
    page.slot.takeUp();
    expect(page.slot.current().request!.seed).toBe(9);
    await reaches(page.slot, 'done');
    expect(page.slot.current().waiting).toEqual(left.request);

    const later = testPage({ journal: runs });
    await later.slot.restore();
    expect(later.slot.current()).toMatchObject({ state: 'done', request: { seed: 9 }, waiting: left.request });
    later.slot.dismiss();
    expect(later.slot.current()).toMatchObject({ state: 'done', waiting: null });
    expect(runs.runs.get(left.request.id)).toMatchObject({ record: { outcome: 'stopped' }, checkpoint: null });

    const last = testPage({ journal: runs });
    await last.slot.restore();
    expect(last.slot.current().waiting).toBeNull();
  });

  it('is not offered when it failed and the reader started anew', async () => {
    const page = testPage();
    page.slot.start(LONG);
    await reaches(page.slot, periods(1));
    page.transport.refuse({ code: 'worker-missing', detail: 'by a test' });
    page.transport.crash();
    expect(page.slot.current().state).toBe('failed');
    page.transport.refuse(null);
    const { id } = page.slot.current().record!;
    expect(page.journal.runs.get(id)!.record.outcome).toBeNull();
    page.slot.start(WISH);
    expect(page.journal.runs.get(id)!.record.outcome).toBe('failed');
  });

  it('is left to the tab that is at it', async () => {
    const { left, journal } = await leave();
    const { slot } = testPage({ journal: journalOf(journal.runs), taken: [left.request.id] });
    await slot.restore();
    expect(slot.current().state).toBe('idle');
  });
});

describe('a worker that is lost', () => {
  it('is started again from the last period, to the same end', async () => {
    const undisturbed = await finished(testPage().slot);
    const { slot, transport } = testPage();
    slot.start(WISH);
    await reaches(slot, periods(3));
    transport.crash();
    expect(slot.current()).toMatchObject({ state: 'loading' });
    await reaches(slot, 'done');
    expect(transport.started()).toBe(2);
    expect(slot.current().record!.periods).toEqual(undisturbed.periods);
    expect(slot.current().record!.readings).toEqual(undisturbed.readings);
    expect(slot.current().record!.engines).toHaveLength(1);
  });

  it('is started again twice; then the reader is asked, and goes on from the same place', async () => {
    const { slot, transport } = testPage();
    slot.start(LONG);
    for (const least of [1, 2, 3]) {
      await reaches(slot, periods(least));
      transport.crash();
    }
    expect(slot.current()).toMatchObject({ state: 'failed', fault: { code: 'worker-crashed' } });
    expect(slot.current().record!.periods.length).toBeGreaterThanOrEqual(3);
    const before = slot.current().record!.periods.length;
    slot.retry();
    expect(slot.current().record!.periods).toHaveLength(before);
    await reaches(slot, periods(before + 1));
    transport.crash();
    expect(slot.current().state).toBe('loading');
    slot.stop();
  });

  it('is not started again when its script is missing', async () => {
    const { slot, transport } = testPage();
    transport.refuse({ code: 'worker-missing', detail: '404' });
    slot.start(WISH);
    expect(slot.current()).toMatchObject({ state: 'failed', fault: { code: 'worker-missing' } });
    transport.refuse(null);
    slot.retry();
    await reaches(slot, 'done');
  });

  it('is noticed when it hangs', async () => {
    const { slot, transport, tick } = testPage();
    slot.start(WISH);
    await reaches(slot, periods(1));
    transport.hang();
    // Three pings go unanswered.
    for (let i = 0; i < 4; i++) tick();
    expect(slot.current().state).toBe('loading');
    await reaches(slot, 'done');
    expect(transport.started()).toBe(2);
  });

  it('does not keep Stop from counting while it hangs, and the successor does not train on', async () => {
    const { slot, transport, tick } = testPage();
    slot.start(LONG);
    await reaches(slot, periods(1));
    transport.hang();
    slot.stop();
    expect(slot.current().state).toBe('stopped');
    for (let i = 0; i < 9; i++) tick();
    expect(slot.current().state).toBe('stopped');
    expect(transport.started()).toBe(1);
  });

  it('does not keep Pause from counting while it hangs', async () => {
    const { slot, transport } = testPage();
    slot.start(WISH);
    await reaches(slot, periods(1));
    transport.hang();
    slot.pause();
    expect(slot.current().state).toBe('paused');
    transport.crash();
    expect(slot.current().state).toBe('paused');
    slot.resume();
    await reaches(slot, 'done');
    expect(slot.current().record!.periods).toHaveLength(10);
  });

  it('changes nothing in a run that has ended, which can be asked about in the next worker', async () => {
    const { slot, transport, connection } = testPage();
    await finished(slot);
    const done = slot.current();
    transport.crash();
    expect(slot.current().state).toBe(done.state);
    slot.adopt();
    expect((await connection.ask('readings', ASK)).rows).toHaveLength(4);
  });

  it('is said when the test set was being opened, which can be tried again', async () => {
    const { slot, transport } = testPage();
    await finished(slot);
    transport.crash();
    transport.refuse({ code: 'worker-missing', detail: '404' });
    slot.openTest();
    expect(slot.current()).toMatchObject({ state: 'done', testLoading: null, testFault: { code: 'worker-missing' } });
    transport.refuse(null);
    slot.openTest();
    await reaches(slot, ({ record }) => record?.test !== undefined);
    expect(slot.current().testFault).toBeNull();
  });

  it('goes on with another engine where the next worker has one, and writes that down', async () => {
    /** Loses its device at the fifth evaluation of the first engine made. */
    let made = 0;
    const breaks: CreateEngine = async (options) => {
      const engine = await createPlainEngine(options);
      // The self-test has one of its own.
      const mine = options.dataset.sha256 === 'tiny' ? ++made : 0;
      let evaluations = 0;
      return new Proxy(engine, {
        get(target, name: keyof Engine) {
          if (name === 'evaluate' && mine === 1) {
            return (images: Parameters<Engine['evaluate']>[0]) =>
              ++evaluations > 4 ? Promise.reject(new Error('context lost')) : target.evaluate(images);
          }
          const value: unknown = Reflect.get(target, name);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      });
    };
    const undisturbed = await finished(testPage().slot);
    const effects = testEffects({ simd: breaks }, { simd: 'ready' });
    const { slot } = testPage({ effects });
    const record = await finished(slot);
    expect(record.engines.map(({ fromStep, engine, reason }) => [fromStep, engine, reason.cause])).toEqual([
      [0, 'simd', 'missing'],
      [8, 'plain', 'failed'],
    ]);
    expect(record.periods).toEqual(undisturbed.periods);
  });
});
