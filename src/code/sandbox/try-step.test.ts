import { describe, expect, it } from 'vitest';
import type { Call, StepGiven } from '../cell-message.ts';
import { tryStep } from './try-step.ts';

const arrays = () => [new Float32Array(6), new Float32Array(3), new Float32Array(30), new Float32Array(10)];
const start: StepGiven = {
  images: new Float32Array(4),
  values: arrays(),
  sums: arrays(),
  seen: new Float32Array(6),
  blame: new Float32Array(20),
  gradients: arrays(),
  scale: 1,
  learningRate: 0.1,
};
const job = {
  images: Uint8Array.of(0, 255, 51, 102),
  labels: Uint8Array.of(3, 4),
  batches: Int32Array.from({ length: 40 }, (_, i) => i % 2),
  batchSize: 2,
  ends: [8, 20],
};

/** Runs the reader's functions with a clock that each step moves on. */
async function play(parts: object, stepMs = 7) {
  let time = 0;
  let breath = 0;
  let longest = 0;
  const calls: Call[] = [];
  const seen: unknown[][] = [];
  const given = {
    forward: () => new Float32Array(6),
    backward: () => new Float32Array(6),
    clip: () => 1,
    adagrad: () => undefined,
    step: (...all: unknown[]) => {
      seen.push(all);
      time += stepMs;
    },
    ...parts,
  };
  const rest = () => {
    longest = Math.max(longest, time - breath);
    breath = time;
    return Promise.resolve();
  };
  await tryStep(given, start, {
    ask: async (call) => {
      await rest();
      calls.push(call);
      return call.name === 'gaps' ? job : null;
    },
    now: () => time,
    breathe: rest,
  });
  return { calls, seen, longest: () => longest };
}

describe('tryStep', () => {
  it('trains batch by batch and hands over the weights after each period', async () => {
    const { calls, seen } = await play({});
    expect(seen).toHaveLength(20);
    expect([...(seen[0]![0] as Float32Array)]).toEqual([0, 1, Math.fround(0.2), Math.fround(0.4)]);
    expect([...(seen[0]![1] as Uint8Array)]).toEqual([3, 4]);
    expect(calls.map((call) => (call.name === 'period' ? call.step : call.name))).toEqual(['gaps', 8, 20]);
  });

  it('lets messages in at least every 50 milliseconds', async () => {
    expect((await play({}, 7)).longest()).toBeLessThanOrEqual(50);
    // A step that takes longer by itself cannot be interrupted.
    expect((await play({}, 60)).longest()).toBe(60);
  });

  it('hands each function copies, so that none spoils what the next is fed with', async () => {
    const spoil = (...all: unknown[]) => {
      for (const each of all.flat()) if (each instanceof Float32Array) each.fill(Number.NaN);
      return 0;
    };
    await play({ forward: spoil, backward: spoil, clip: spoil, adagrad: spoil });
    expect([...start.seen, ...start.images, ...start.values.flatMap((each) => [...each])].some(Number.isNaN)).toBe(
      false,
    );
  });

  it('says what a function gave in place of numbers', async () => {
    const { calls } = await play({ forward: () => undefined, clip: () => '5' });
    const [gaps] = calls;
    expect(gaps?.name === 'gaps' && gaps.answers.map(({ values, given }) => values ?? given)).toMatchObject([
      'undefined',
      new Float64Array(6),
      "'5'",
      { length: 49 },
    ]);
  });

  it.each([
    ['another array', (values: Float32Array[]) => (values[2] = new Float32Array(29))],
    ['a list', (values: unknown[]) => (values[0] = [0, 0, 0, 0, 0, 0])],
    ['none', (values: unknown[]) => values.pop()],
  ])('says that the weights were not written where they lie: %s', async (_, spoil) => {
    const step = (_images: unknown, _labels: unknown, values: never) => {
      spoil(values);
    };
    await expect(play({ step })).rejects.toMatchObject({ problem: { code: 'step-not-arrays', values: { step: 8 } } });
  });

  it('wants all five functions', async () => {
    await expect(play({ clip: 5 })).rejects.toMatchObject({
      problem: { code: 'no-function', values: { call: 'tryStep', name: 'clip' } },
    });
  });
});
