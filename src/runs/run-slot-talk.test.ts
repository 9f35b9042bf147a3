import { describe, expect, it } from 'vitest';
import type { Connection, RunLine } from './connection.ts';
import { memoryJournal, WISH } from './fixtures/test-page.ts';
import { tinyCheckpoint, tinyRecord } from './fixtures/tiny-record.ts';
import type { HandedOver } from './hand-over.ts';
import type { Kept, SavedRun } from './journal.ts';
import type { Command } from './protocol.ts';
import type { FaultCode, RunEvent } from './run-event.ts';
import { requestOf, type RunId } from './run-record.ts';
import { createRunSlot } from './run-slot.ts';

// What a slot says to the worker, the journal and the other tabs, with nobody at the other end but the test.

const never = () => Promise.reject(new Error('not asked here'));

function open({ left = null as HandedOver | null, asksOtherwise = false, journal = memoryJournal() } = {}) {
  const sent: Command[] = [];
  const lines = new Map<number, RunLine>();
  const claimed = new Set<RunId>();
  let lastId = 0;
  const connection: Connection = {
    open(line) {
      lines.set(++lastId, line);
      return lastId;
    },
    close: (id) => void lines.delete(id),
    send: (command) => void sent.push(command),
    ask: never,
  };
  const slot = createRunSlot('network', {
    connection,
    journal,
    handOver: {
      take: () => Promise.resolve(left && { ...left, asksOtherwise }),
      leave: () => undefined,
      withdraw: () => undefined,
    },
    claims: {
      claim: (id) => Promise.resolve(Boolean(claimed.add(id))),
      release: (id) => void claimed.delete(id),
    },
    asksOtherwise: () => asksOtherwise,
    now: () => 0,
    date: () => new Date(0),
  });
  const line = () => [...lines.values()].at(-1)!;
  const starts = () => sent.filter((command) => command.type === 'start');
  return {
    slot,
    sent,
    lines,
    claimed,
    journal,
    line,
    starts,
    fault: (code: FaultCode = 'worker-crashed') => {
      line().onFault({ code, detail: 'by a test' });
    },
    /** The worker has come through a period of 20 steps and to a snapshot after it. */
    train: () => {
      line().onReply({ id: lastId, events: begun(starts().at(-1)!.request.id), checkpoint: tinyCheckpoint() });
    },
  };
}

const RECORD = tinyRecord();
const metrics = RECORD.periods[0]!.validation;
const snapshot = (step: number): RunEvent => ({ type: 'snapshot', snapshot: { ...RECORD.snapshots[0]!, step } });
function begun(id: RunId): RunEvent[] {
  const { source, startedAt, variation, wanted, seed, dataset, variables } = RECORD;
  const header = { id, source, startedAt, variation, wanted, seed, dataset, variables };
  return [
    { type: 'started', header, span: { fromStep: 0, engine: 'plain', reason: { cause: 'chosen', engine: 'plain' } } },
    snapshot(20),
    {
      type: 'period',
      period: { step: 20, training: metrics, validation: metrics },
      confusion: RECORD.confusion!,
      readings: Uint8Array.of(0, 0, 0, 1),
      elapsedMs: 12,
    },
    snapshot(25),
  ];
}

/** A journal that holds a run which goes on, and what was asked for. */
function unfinished() {
  const journal = memoryJournal();
  journal.runs.set(RECORD.id, { record: { ...RECORD, outcome: null }, checkpoint: tinyCheckpoint() });
  return { journal, request: requestOf(RECORD) };
}

describe('a slot whose worker is lost', () => {
  it('sends the run on with all that was recorded up to its checkpoint, and nothing after it', () => {
    const { slot, train, fault, starts } = open();
    slot.start(WISH);
    train();
    const { periods } = slot.current().record!;
    fault();
    expect(starts()[1]).toEqual({
      type: 'start',
      id: 2,
      request: slot.current().request,
      resume: { checkpoint: tinyCheckpoint(), periods, elapsedMs: 12 },
    });
    // The snapshot after step 25 comes again.
    expect(slot.current()).toMatchObject({ state: 'loading', step: 20, elapsedMs: 12 });
    expect(slot.current().record!.snapshots.map(({ step }) => step)).toEqual([20]);
  });

  it('tries the next worker twice for each run that is asked for', () => {
    const { slot, fault, starts } = open();
    for (const run of [1, 2]) {
      slot.start(WISH);
      fault();
      fault();
      expect(slot.current().state).toBe('loading');
      expect(starts()).toHaveLength(3 * run);
    }
    fault();
    expect(slot.current().state).toBe('failed');
    expect(starts()).toHaveLength(6);
  });

  it.each(['worker-missing', 'offline'] as const)('does not try another when it is %s', (code) => {
    const { slot, fault, starts } = open();
    slot.start(WISH);
    fault(code);
    expect(slot.current()).toMatchObject({ state: 'failed', fault: { code } });
    expect(starts()).toHaveLength(1);
  });

  it('keeps a run that failed as one that can go on', () => {
    const { slot, train, fault, journal } = open();
    slot.start(WISH);
    train();
    fault('offline');
    const { record } = slot.current();
    expect(record!.outcome).toBe('failed');
    expect(journal.runs.get(record!.id)).toEqual({
      record: { ...record, outcome: null },
      checkpoint: tinyCheckpoint(),
    });
  });
});

describe('a slot and its line', () => {
  it('hangs up on a run that is stopped, or followed by another', () => {
    const { slot, sent, lines, train } = open();
    slot.start(WISH);
    slot.start({ ...WISH, seed: 4 });
    expect([...lines.keys()]).toEqual([2]);
    train();
    slot.stop();
    expect(lines.size).toBe(0);
    expect(sent.map(({ type, id }) => [type, id])).toEqual([
      ['start', 1],
      ['stop', 1],
      ['start', 2],
      ['stop', 2],
    ]);
  });

  it('expects something of the worker while it trains or opens the test set, not while it is paused', () => {
    const { slot, line, train } = open();
    slot.start(WISH);
    expect(line().isBusy()).toBe(true);
    train();
    slot.pause();
    expect(line().isBusy()).toBe(false);
    slot.resume();
    line().onReply({ id: 1, events: [{ type: 'finished', outcome: 'done', elapsedMs: 20 }] });
    expect(line().isBusy()).toBe(false);
    slot.openTest();
    expect(line().isBusy()).toBe(true);
  });
});

describe('a slot and the rest of the tab', () => {
  it('claims a run from its start to its end, or until another follows', () => {
    const { slot, claimed, line, train } = open();
    slot.start(WISH);
    const first = slot.current().request!.id;
    expect([...claimed]).toEqual([first]);
    slot.start(WISH);
    const second = slot.current().request!.id;
    expect([...claimed]).toEqual([second]);
    train();
    line().onReply({ id: 2, events: [{ type: 'finished', outcome: 'done', elapsedMs: 20 }] });
    expect([...claimed]).toEqual([]);
  });

  it('says what is unfinished and whether it was paused', () => {
    const { slot, line, train } = open();
    expect(slot.unfinished()).toBeNull();
    slot.start(WISH);
    expect(slot.unfinished()).toEqual({ request: slot.current().request, state: 'running' });
    train();
    slot.pause();
    expect(slot.unfinished()).toEqual({ request: slot.current().request, state: 'paused' });
    line().onReply({ id: 1, events: [{ type: 'finished', outcome: 'done', elapsedMs: 20 }] });
    expect(slot.unfinished()).toBeNull();
  });

  it('does not say of a run that another one was kept', async () => {
    const saving = Promise.withResolvers<Kept>();
    const journal = Object.assign(memoryJournal(), { save: () => saving.promise });
    const { slot, train } = open({ journal });
    slot.start(WISH);
    train();
    slot.start(WISH);
    train();
    slot.stop();
    slot.start(WISH);
    saving.resolve({ kept: true, weightsRemoved: 0 });
    await saving.promise;
    expect(slot.current().kept).toBeNull();
  });

  it('does not take up a kept run when one was started in the meantime', async () => {
    const journal = memoryJournal();
    // A stopped one: a run that is loading can be stopped as well.
    journal.runs.set(RECORD.id, { record: { ...RECORD, outcome: 'stopped' }, checkpoint: null });
    const { slot } = open({ journal });
    const restored = slot.restore();
    slot.start(WISH);
    await restored;
    expect(slot.current()).toMatchObject({ state: 'loading', record: null });
  });

  it('neither lets go of nor offers the run that was started and kept meanwhile', async () => {
    const journal = memoryJournal();
    const asked = Promise.withResolvers<undefined>();
    const { slot, claimed, train } = open({
      journal: Object.assign(memoryJournal(), journal, {
        save: (run: SavedRun) => journal.save(run),
        list: () => asked.promise.then(() => journal.list()),
      }),
    });
    const restored = slot.restore();
    slot.start(WISH);
    train();
    asked.resolve(undefined);
    await restored;
    const { id } = slot.current().request!;
    expect(journal.runs.get(id)!.record.outcome).toBeNull();
    expect(slot.current().waiting).toBeNull();
    expect([...claimed]).toEqual([id]);
  });

  it('leaves to other tabs the kept run it does not take up', async () => {
    const { journal } = unfinished();
    const { slot, claimed } = open({ journal });
    const restored = slot.restore();
    slot.start(WISH);
    await restored;
    expect([...claimed]).toEqual([slot.current().request!.id]);
  });

  it('keeps what it offers from other tabs until that is dismissed', async () => {
    const { journal, request } = unfinished();
    const { slot, claimed } = open({ journal, left: { request, state: 'running' }, asksOtherwise: true });
    await slot.restore();
    slot.start(WISH);
    const { id } = slot.current().request!;
    expect([...claimed]).toEqual([request.id, id]);
    slot.dismiss();
    expect([...claimed]).toEqual([id]);
  });

  it('goes on with no other run than the one that was left', async () => {
    const { journal, request } = unfinished();
    const left: HandedOver = { request: { ...request, id: 'f'.repeat(32) }, state: 'running' };
    const { slot, starts } = open({ journal, left });
    await slot.restore();
    expect(starts().map((start) => start.request.id)).toEqual([left.request.id]);
    expect(slot.current().waiting).toEqual(request);
  });

  it('takes up the next run when the newest cannot be read, and lets go of that', async () => {
    const { journal } = unfinished();
    const older = tinyRecord({ id: 'f'.repeat(32), startedAt: '2026-11-24T19:00:00.000Z' });
    journal.runs.set(older.id, { record: older, checkpoint: null });
    const get = (id: RunId) => Promise.resolve(id === older.id ? journal.runs.get(id)! : null);
    const { slot, claimed } = open({ journal: { ...journal, get } });
    await slot.restore();
    expect(slot.current()).toMatchObject({ state: 'done', request: { id: older.id } });
    expect([...claimed]).toEqual([]);
  });

  it('takes up runs of its exercise only, and none that a reader’s code asked for', async () => {
    const { knobs } = RECORD.source;
    const journal = memoryJournal();
    const sources = [
      { kind: 'exercise', exercise: 'linear', knobs },
      { kind: 'code', exercise: 'network', knobs, cell: 'train', codeSha256: 'ab'.repeat(32) },
    ] as const;
    for (const [i, source] of sources.entries()) {
      const id = String(i).repeat(32);
      journal.runs.set(id, { record: tinyRecord({ id, source }), checkpoint: null });
    }
    const empty = open({ journal });
    await empty.slot.restore();
    expect(empty.slot.current().state).toBe('idle');
    journal.runs.set(RECORD.id, { record: RECORD, checkpoint: null });
    const { slot } = open({ journal });
    await slot.restore();
    expect(slot.current()).toMatchObject({ state: 'done', request: { id: RECORD.id } });
  });

  it('starts again what was left when the kept run has ended since', async () => {
    const journal = memoryJournal();
    journal.runs.set(RECORD.id, { record: RECORD, checkpoint: null });
    const request = requestOf(RECORD);
    const { slot, starts } = open({ journal, left: { request, state: 'running' } });
    await slot.restore();
    expect(starts()).toEqual([{ type: 'start', id: 1, request }]);
    expect(slot.current()).toMatchObject({ state: 'loading', record: null });
    // Nor does it wait behind a link.
    const linked = open({ journal, left: { request, state: 'running' }, asksOtherwise: true });
    await linked.slot.restore();
    expect(linked.slot.current()).toMatchObject({ state: 'done', waiting: null });
  });
});
