import { describe, expect, it } from 'vitest';
import { initialCheckpoint } from '../training/checkpoint.ts';
import { randomFor } from '../lib/random.ts';
import { createOutbox, type SessionReply } from './outbox.ts';
import type { RunEvent } from './run-event.ts';

const stepped = (step: number): RunEvent => ({ type: 'stepped', step, elapsedMs: step });
const metrics = { accuracy: 0, crossEntropy: 0, logLoss: 0 };
const snapshot = (step: number): RunEvent => ({
  type: 'snapshot',
  snapshot: {
    step,
    layers: [{ inputs: 2, units: 1, weights: new Float32Array(2), biases: new Float32Array(1) }],
    validation: metrics,
    confusion: [],
  },
});
const period = (step: number): RunEvent => ({
  type: 'period',
  period: { step, training: metrics, validation: metrics },
  confusion: [],
  readings: new Uint8Array(3),
  elapsedMs: step,
});

function setUp() {
  const posted: { readonly reply: SessionReply; readonly buffers: number }[] = [];
  let time = 0;
  const outbox = createOutbox(
    (reply, transfer) => posted.push({ reply, buffers: transfer.length }),
    () => time,
  );
  return {
    outbox,
    posted,
    at: (ms: number, ...events: readonly RunEvent[]) => {
      time = ms;
      for (const event of events) outbox.report(event);
    },
  };
}

describe('the outbox', () => {
  it('tells the first progress at once and later progress together, every 200 ms at most', () => {
    const { at, posted } = setUp();
    for (let ms = 0; ms <= 1000; ms += 10) at(ms, stepped(ms));
    expect(posted.map(({ reply }) => reply.events.length)).toEqual([1, ...Array.from({ length: 5 }, () => 20)]);
    expect(posted.flatMap(({ reply }) => reply.events)).toEqual(Array.from({ length: 101 }, (_, i) => stepped(10 * i)));
  });

  it('holds nothing back when something other than progress happens', () => {
    const { at, posted } = setUp();
    at(0, stepped(1));
    at(10, stepped(2), { type: 'paused' }, { type: 'resumed' });
    expect(posted.map(({ reply }) => reply.events.map(({ type }) => type))).toEqual([
      ['stepped'],
      ['stepped', 'paused'],
      ['resumed'],
    ]);
  });

  it('sends the last checkpoint with the events and hands over the memory of all it sends', () => {
    const { at, outbox, posted } = setUp();
    at(0, stepped(1));
    const [early, late] = [5, 10].map((step) => ({
      ...initialCheckpoint([2, 1], 'zeros', randomFor(1, 'initial weights')),
      step,
    }));
    outbox.keep(early!);
    at(10, snapshot(5));
    outbox.keep(late!);
    at(20, snapshot(10), period(10), { type: 'finished', outcome: 'done', elapsedMs: 20 });
    at(30, { type: 'paused' });
    expect(posted.map(({ reply }) => reply.checkpoint?.step)).toEqual([undefined, 10, undefined]);
    // Weights and biases of two snapshots; readings of one period; weights, biases and both sums of one layer.
    expect(posted.map(({ buffers }) => buffers)).toEqual([0, 9, 0]);
  });
});
