import { describe, expect, it } from 'vitest';
import { tinyRecord } from '../runs/fixtures/tiny-record.ts';
import { MAX_PIECES } from './cell-api.ts';
import type { ToCell } from './cell-message.ts';
import { runCell, type CellEffects, type CellLab, type CellProgress } from './run-cell.ts';

const TRAIN = {
  type: 'call',
  id: 1,
  line: 2,
  call: {
    name: 'train',
    model: { kind: 'linear', learningRate: 0.1, hiddenUnits: [], dropout: 0 },
    training: { steps: 10, batchSize: 5, seed: null },
  },
} as const;

/** A cell whose code is played by the test, and whose clock it turns. */
function play(lab: Partial<CellLab> = {}, begins = true) {
  const sent: ToCell[] = [];
  const progress: CellProgress[] = [];
  const stop = new AbortController();
  let tick: () => void = () => undefined;
  let closed = 0;
  let buried = false;
  /** By the sandbox. */
  let unanswered = 0;
  let hear: Parameters<CellEffects['open']>[0];
  const end = runCell(
    { firstLine: 11, lines: 3, given: null },
    {
      lab: {
        step: null,
        train: () => Promise.resolve(tinyRecord()),
        read: () =>
          Promise.resolve({
            predictions: new Uint8Array(1),
            labels: new Uint8Array(1),
            probabilities: new Float32Array(10),
          }),
        ...lab,
      },
      open(hearing) {
        hear = hearing;
        return {
          send: (message) => sent.push(message),
          probe: () => undefined,
          unanswered: () => unanswered,
          close(isDead) {
            closed += 1;
            buried = isDead;
          },
        };
      },
      every(_, callback) {
        tick = callback;
        return () => {
          tick = () => undefined;
        };
      },
    },
    (next) => progress.push(next),
    stop.signal,
  );
  if (begins) hear!.message({ type: 'pong' });
  return {
    end,
    sent,
    progress,
    stop,
    say: (message: unknown) => {
      hear.message(message);
    },
    frame: () => hear,
    ticks(count: number) {
      for (let i = 0; i < count; i++) tick();
    },
    closed: () => closed,
    buried: () => buried,
    leaveUnanswered(probes: number) {
      unanswered = probes;
    },
  };
}

const text = (words: string) => ({ type: 'show', line: 1, piece: { kind: 'text', text: words } });

describe('runCell', () => {
  it('shows what comes in its order, and ends once', async () => {
    const cell = play();
    cell.say(text('one'));
    cell.say(text('two'));
    cell.say({ type: 'ended' });
    cell.say(text('late'));
    const { outcome, outputs } = await cell.end;
    expect(outcome).toBe('done');
    expect(outputs).toEqual(['one', 'two'].map((words) => ({ line: 1, piece: { kind: 'text', text: words } })));
    expect(cell.closed()).toBe(1);
  });

  it('trains for the code, shows the record and hands over what it is worth', async () => {
    const cell = play();
    cell.say(TRAIN);
    expect(cell.progress.at(-1)?.waitsFor).toBe('train');
    await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
    const record = tinyRecord();
    const [answer] = cell.sent;
    expect(answer).toMatchObject({
      type: 'answer',
      id: 1,
      value: { run: 0, accuracy: record.periods.at(-1)!.validation.accuracy },
    });
    cell.say({ type: 'ended' });
    const { runs, outputs } = await cell.end;
    expect(runs).toHaveLength(1);
    expect(outputs).toEqual([{ line: 2, training: record }]);
  });

  it('says the problem that kept it from training to the code', async () => {
    const cell = play({ train: () => Promise.resolve({ code: 'diverged', values: { step: 10 } }) });
    cell.say(TRAIN);
    await new Promise((resolve) => setImmediate(resolve));
    expect(cell.sent).toEqual([{ type: 'refusal', id: 1, problem: { code: 'diverged', values: { step: 10 } } }]);
    cell.stop.abort();
    expect((await cell.end).outcome).toBe('stopped');
  });

  it('ends code that asked for something and did not wait for it', async () => {
    const cell = play({ train: () => new Promise(() => undefined) });
    cell.say(TRAIN);
    cell.say({ type: 'ended' });
    expect((await cell.end).problem).toEqual({ code: 'missing-await', values: { call: 'train' }, line: 2 });
  });

  it('ends code that answers nothing for three seconds', async () => {
    const cell = play();
    cell.ticks(12);
    cell.say({ type: 'pong' });
    cell.ticks(12);
    expect(cell.closed()).toBe(0);
    cell.ticks(1);
    expect((await cell.end).problem).toMatchObject({ code: 'endless', values: { seconds: 3 } });
  });

  it('waits for a sandbox that is slow to come', async () => {
    const cell = play({}, false);
    cell.ticks(160);
    expect(cell.sent).toEqual([]);
    expect(cell.closed()).toBe(0);
    cell.say({ type: 'pong' });
    cell.ticks(13);
    expect((await cell.end).problem).toMatchObject({ code: 'endless' });
  });

  it('but not for one that never comes', async () => {
    const cell = play({}, false);
    cell.ticks(161);
    expect((await cell.end).problem).toMatchObject({ code: 'frame-lost' });
  });

  it('ends code that answers but shows nothing for a minute; waiting for the page does not count', async () => {
    const cell = play();
    for (let i = 0; i < 240; i++) {
      cell.ticks(1);
      cell.say({ type: 'pong' });
    }
    cell.say(text('alive'));
    for (let i = 0; i < 240; i++) {
      cell.ticks(1);
      cell.say({ type: 'pong' });
    }
    expect(cell.closed()).toBe(0);
    cell.ticks(1);
    expect((await cell.end).problem).toMatchObject({ code: 'silent', values: { seconds: 60 } });

    const waiting = play({ train: () => new Promise(() => undefined) });
    waiting.say(TRAIN);
    waiting.ticks(1000);
    expect(waiting.closed()).toBe(0);
    waiting.stop.abort();
    await waiting.end;
  });

  it('cuts what is too much, and ends what never stops talking', async () => {
    const cell = play();
    for (let i = 0; i <= MAX_PIECES; i++) cell.say(text(String(i)));
    const outputs = cell.progress.at(-1)!.outputs;
    expect(outputs).toHaveLength(MAX_PIECES + 1);
    expect(outputs.at(-1)).toEqual({ line: 1, cut: true });
    for (let i = 0; i <= 20_000; i++) cell.say({ nonsense: i });
    expect((await cell.end).problem).toMatchObject({ code: 'flood' });
  });

  it('places an error of the script itself, where it lies in the code', async () => {
    const cell = play();
    cell.frame().broken("Uncaught ReferenceError: Can't find variable: shwo", 12);
    expect((await cell.end).problem).toMatchObject({ code: 'unknown-name', line: 2 });
    const before = play();
    before.frame().broken('x', 3);
    expect((await before.end).problem).toMatchObject({ code: 'thrown', line: null });
  });

  it('says that the sandbox is gone', async () => {
    const cell = play();
    cell.frame().lost();
    expect((await cell.end).problem).toMatchObject({ code: 'frame-lost' });
  });

  it.each([true, false])('says that the sandbox died, and takes another one (code begun: %s)', async (begins) => {
    const cell = play({}, begins);
    cell.leaveUnanswered(40);
    cell.ticks(1);
    expect(cell.closed()).toBe(0);
    cell.leaveUnanswered(41);
    cell.ticks(1);
    expect((await cell.end).problem).toMatchObject({ code: 'frame-died' });
    expect(cell.buried()).toBe(true);
  });

  it('tells code that never pauses from a sandbox that died', async () => {
    const died = play();
    died.leaveUnanswered(10);
    died.ticks(13);
    expect((await died.end).problem).toMatchObject({ code: 'frame-died' });
    const endless = play();
    endless.leaveUnanswered(9);
    endless.ticks(13);
    expect((await endless.end).problem).toMatchObject({ code: 'endless' });
    expect(endless.buried()).toBe(false);
  });

  it('ends when other code takes the frame', async () => {
    const cell = play();
    cell.frame().replaced();
    expect((await cell.end).outcome).toBe('stopped');
  });

  it('tells the code that what it asked for failed, whatever the reason', async () => {
    const cell = play({ train: () => Promise.reject(new Error('a part of the page is gone')) });
    cell.say(TRAIN);
    await new Promise((resolve) => setImmediate(resolve));
    expect(cell.sent.at(-1)).toMatchObject({ type: 'refusal', id: 1, problem: { code: 'not-trained' } });
  });

  it('reads the test set once for the record, and says so', async () => {
    const cell = play();
    cell.say(TRAIN);
    await new Promise((resolve) => setImmediate(resolve));
    cell.say({ type: 'call', id: 2, line: 3, call: { name: 'read', run: 0, set: 'test' } });
    await new Promise((resolve) => setImmediate(resolve));
    cell.say({ type: 'ended' });
    expect(await cell.end).toMatchObject({ outcome: 'done', testOpened: true });
  });

  it('answers what cannot be understood', async () => {
    const cell = play();
    cell.say({ type: 'call', id: 4, line: 1, call: { name: 'period', step: 100, values: ['a', 'b', 'c', 'd'] } });
    expect(cell.sent).toEqual([{ type: 'refusal', id: 4, problem: { code: 'not-trained', values: {} } }]);
    cell.stop.abort();
    await cell.end;
  });

  it('ends code that asks for more than is ever done', async () => {
    const cell = play({ train: () => new Promise(() => undefined) });
    for (let id = 1; id <= MAX_PIECES + 1; id++) cell.say({ ...TRAIN, id });
    expect((await cell.end).problem).toEqual({ code: 'flood', values: {}, line: 2 });
  });

  it('knows no run that it was not given', async () => {
    const cell = play();
    cell.say({ type: 'call', id: 1, line: 1, call: { name: 'read', run: 5, set: 'validation' } });
    await new Promise((resolve) => setImmediate(resolve));
    expect(cell.sent).toEqual([{ type: 'refusal', id: 1, problem: { code: 'not-a-run', values: { call: 'read' } } }]);
    cell.stop.abort();
    await cell.end;
  });
});
