import { describe, expect, it } from 'vitest';
import type { LoadProgress } from '../datasets/dataset.ts';
import { createConnection, type RunLine } from './connection.ts';
import type { Command, Reply, RunReply } from './protocol.ts';
import type { Fault } from './run-event.ts';

const ASK = { dataset: 'mnist-sample', seed: 3, split: 'training' } as const;
const CRASHED: Fault = { code: 'worker-crashed', detail: 'out of memory' };
const HANGS: Fault = { code: 'worker-crashed', detail: 'The worker stopped answering' };

/** A connection whose other side and whose time are the test's. */
function connect() {
  const sent: Command[] = [];
  let reply!: (reply: Reply) => void;
  let fault!: (fault: Fault) => void;
  let closed = 0;
  let tick: (() => void) | undefined;
  const connection = createConnection(
    {
      send: (command) => sent.push(command),
      onReply: (listener) => {
        reply = listener;
      },
      onFault: (listener) => {
        fault = listener;
      },
      close: () => {
        closed += 1;
      },
    },
    {
      setInterval: (callback) => {
        tick = callback;
        return callback;
      },
      clearInterval: () => {
        tick = undefined;
      },
    },
  );
  return {
    connection,
    sent,
    reply,
    fault,
    closed: () => closed,
    tick: () => tick?.(),
    isWatching: () => tick !== undefined,
    pings: () => sent.filter(({ type }) => type === 'ping').length,
    lastId: () => sent.findLast(({ type }) => type === 'query')!.id,
  };
}

function line(isBusy = true): RunLine & { readonly replies: RunReply[]; readonly faults: Fault[] } {
  const replies: RunReply[] = [];
  const faults: Fault[] = [];
  return {
    replies,
    faults,
    onReply: (reply) => replies.push(reply),
    onFault: (fault) => faults.push(fault),
    isBusy: () => isBusy,
  };
}

describe('a connection', () => {
  it('brings each reply to the line that has its number', () => {
    const { connection, reply } = connect();
    const lines = [line(), line()];
    const ids = lines.map((each) => connection.open(each));
    expect(new Set(ids).size).toBe(2);
    reply({ id: ids[1]!, events: [{ type: 'paused' }] });
    expect(lines.map(({ replies }) => replies.length)).toEqual([0, 1]);
  });

  it('says nothing to a line that was closed', () => {
    const { connection, reply, fault } = connect();
    const closed = line();
    const id = connection.open(closed);
    connection.close(id);
    reply({ id, events: [{ type: 'paused' }] });
    fault(CRASHED);
    expect([closed.replies, closed.faults]).toEqual([[], []]);
  });

  it('brings an answer to its question, whichever comes first, and what is loading before it', async () => {
    const { connection, reply, sent } = connect();
    const loading: LoadProgress = { loadedBytes: 1, totalBytes: 2, shards: 1, verifiedShards: 0 };
    const told: LoadProgress[] = [];
    const first = connection.ask('labelCounts', ASK, (progress) => told.push(progress));
    const second = connection.ask('labelCounts', { ...ASK, seed: 4 });
    const ids = sent.map(({ id }) => id);
    expect(sent[0]).toEqual({ type: 'query', id: ids[0], name: 'labelCounts', ask: ASK });
    reply({ id: ids[0]!, loading });
    reply({ id: ids[1]!, loading });
    reply({ id: ids[1]!, answer: [2] });
    reply({ id: ids[0]!, answer: [1] });
    expect([await first, await second]).toEqual([[1], [2]]);
    expect(told).toEqual([loading]);
  });

  it('rejects a question with the fault that came for an answer, and goes on', async () => {
    const { connection, reply, lastId } = connect();
    const fault: Fault = { code: 'data-missing', detail: '404' };
    const question = connection.ask('labelCounts', ASK);
    reply({ id: lastId(), fault });
    await expect(question).rejects.toBe(fault);
    const again = connection.ask('labelCounts', ASK);
    reply({ id: lastId(), answer: [5] });
    expect(await again).toEqual([5]);
  });

  it('takes no notice of an answer that comes late', async () => {
    const { connection, reply, fault, lastId } = connect();
    const told: LoadProgress[] = [];
    const question = connection.ask('labelCounts', ASK, (progress) => told.push(progress));
    fault(CRASHED);
    await expect(question).rejects.toBe(CRASHED);
    reply({ id: lastId(), loading: { loadedBytes: 1, totalBytes: 2, shards: 1, verifiedShards: 0 } });
    reply({ id: lastId(), answer: [5] });
    reply({ id: 99, fault: CRASHED });
    expect(told).toEqual([]);
  });

  it('tells every question and every line of a fault of the worker', async () => {
    const { connection, fault } = connect();
    const lines = [line(), line(false)];
    for (const each of lines) connection.open(each);
    const questions = [connection.ask('labelCounts', ASK), connection.ask('summary', ASK)];
    fault(CRASHED);
    for (const question of questions) await expect(question).rejects.toBe(CRASHED);
    expect(lines.map(({ faults }) => faults)).toEqual([[CRASHED], [CRASHED]]);
  });

  it('tells of a fault once, also a line that opens another at that', () => {
    const { connection, fault } = connect();
    const next = line();
    let told = 0;
    const id = connection.open({
      ...line(),
      onFault: () => {
        told += 1;
        connection.close(id);
        connection.open(next);
      },
    });
    fault(CRASHED);
    expect([told, next.faults]).toEqual([1, []]);
  });
});

describe('a worker that does not answer', () => {
  it('is given up after three pings without an answer, with all that waited for it', async () => {
    const { connection, tick, pings, closed, isWatching } = connect();
    const busy = line();
    connection.send({ type: 'stop', id: connection.open(busy) });
    const question = connection.ask('labelCounts', ASK);
    for (let i = 0; i < 3; i++) tick();
    expect([pings(), closed(), busy.faults]).toEqual([3, 0, []]);
    tick();
    expect([pings(), closed(), isWatching()]).toEqual([3, 1, false]);
    expect(busy.faults).toEqual([HANGS]);
    await expect(question).rejects.toEqual(HANGS);
  });

  it.each<[string, Reply]>([
    ['to a ping', { id: 0, alive: true }],
    ['of a run', { id: 1, events: [] }],
    ['to nobody', { id: 99, answer: null }],
  ])('is patiently waited for after any reply, as one %s', (_, sign) => {
    const { connection, tick, reply, closed } = connect();
    connection.send({ type: 'resume', id: connection.open(line()) });
    for (let i = 0; i < 12; i++) {
      if (i % 3 === 2) reply(sign);
      tick();
    }
    expect(closed()).toBe(0);
  });

  it('is left in peace while nothing is expected of it, and watched again after that', async () => {
    const { connection, tick, pings, isWatching, reply, lastId } = connect();
    connection.send({ type: 'pause', id: connection.open(line(false)) });
    tick();
    expect([pings(), isWatching()]).toEqual([0, false]);
    const question = connection.ask('labelCounts', ASK);
    tick();
    expect([pings(), isWatching()]).toEqual([1, true]);
    reply({ id: lastId(), answer: [1] });
    await question;
    tick();
    expect([pings(), isWatching()]).toEqual([1, false]);
  });
});
