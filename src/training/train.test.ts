import { describe, expect, it } from 'vitest';
import { randomFor } from '../lib/random.ts';
import { drawPeriod } from './batches.ts';
import { initialCheckpoint, snapshotLayer } from './checkpoint.ts';
import type { Engine, Period } from './engine.ts';
import { createPlainEngine } from './engines/plain/plain-engine.ts';
import { tinyDataset } from './fixtures/tiny-dataset.ts';
import { emptyConfusion, toMetrics, type Evaluation } from './metrics.ts';
import { argmax } from './softmax.ts';
import { train, type ResumePoint, type TrainingControl, type TrainingJob } from './train.ts';
import type { LayerSnapshot, TrainingEvent } from './training-event.ts';

const dataset = tinyDataset();
const job: TrainingJob = {
  dataset,
  steps: 25,
  batchSize: 8,
  seed: 4,
  snapshotSteps: [0, 1, 4],
};

async function run(
  overrides: Partial<TrainingJob> = {},
  control: Partial<TrainingControl> = {},
  resume?: ResumePoint,
  wrap = (engine: Engine) => engine,
) {
  const events: TrainingEvent[] = [];
  const points: ResumePoint[] = [];
  const engine = await createPlainEngine({
    dataset,
    start: resume?.checkpoint ?? initialCheckpoint([784, 6, 10], 'glorot-uniform', randomFor(4, 'initial weights')),
    learningRate: 0.05,
    dropout: 0.1,
    seed: 4,
  });
  const result = await train({ ...job, resume, ...overrides }, wrap(engine), (event) => events.push(event), {
    signal: new AbortController().signal,
    breathe: () => Promise.resolve(),
    now: () => 0,
    keep: (point) => points.push(point),
    ...control,
  });
  const of = <T extends TrainingEvent['type']>(type: T) =>
    events.filter((event): event is Extract<TrainingEvent, { type: T }> => event.type === type);
  return { result, of, points, kept: points.map(({ checkpoint }) => checkpoint) };
}

describe('train', () => {
  it('reports ten periods at their ends and keeps a checkpoint of each', async () => {
    const { result, of, kept } = await run();
    expect(result.outcome).toBe('done');
    expect(of('period').map(({ period }) => period.step)).toEqual([2, 5, 7, 10, 12, 15, 17, 20, 22, 25]);
    expect(kept.map(({ step }) => step)).toEqual([2, 5, 7, 10, 12, 15, 17, 20, 22, 25]);
  });

  it('records the first layer at the steps asked for and every layer at each period', async () => {
    const { of } = await run();
    const snapshots = of('snapshot').map(({ snapshot }) => snapshot);
    expect(snapshots.map(({ step }) => step)).toEqual([0, 1, 2, 4, 5, 7, 10, 12, 15, 17, 20, 22, 25]);
    const sizes = (layers: readonly LayerSnapshot[]) => layers.map(({ inputs, units }) => [inputs, units]);
    for (const { step, layers } of snapshots) {
      const all = [
        [784, 6],
        [6, 10],
      ];
      expect(sizes(layers)).toEqual([0, 1, 4].includes(step) ? all.slice(0, 1) : all);
    }
  });

  it('tells the class read in each validation image after a period, in the order of the split', async () => {
    const { of, kept } = await run();
    const { labels, count, inputs } = dataset.validation;
    for (const [index, { readings, confusion }] of of('period').entries()) {
      const engine = await createPlainEngine({ dataset, start: kept[index]!, learningRate: 0, dropout: 0, seed: 0 });
      const probabilities = await engine.predict(inputs);
      expect([...readings]).toEqual(Array.from({ length: count }, (_, row) => argmax(probabilities, row * 10, 10)));
      const counted = emptyConfusion(10);
      readings.forEach((read, row) => (counted[labels[row]!]![read]! += 1));
      expect(confusion).toEqual(counted);
    }
  });

  it('waits for an engine once at each moment it reads from it', async () => {
    let pending = 0;
    let waits = 0;
    const moments: string[] = [];
    const counted = async <T>(read: Promise<T>): Promise<T> => {
      if (pending === 0) waits += 1;
      pending += 1;
      const result = await read;
      pending -= 1;
      return result;
    };
    const { of } = await run({}, {}, undefined, (engine) =>
      Object.assign(Object.create(engine) as Engine, {
        prepare: engine.prepare.bind(engine),
        step: engine.step.bind(engine),
        settled: () => {
          moments.push(`${String(waits)} reads`);
          waits = 0;
          return engine.settled();
        },
        evaluate: (images: Parameters<Engine['evaluate']>[0]) => counted(engine.evaluate(images)),
        weights: (layer: number) => counted(engine.weights(layer)),
        checkpoint: () => counted(engine.checkpoint()),
      }),
    );
    // Before each stretch of steps lies one look or one end of a period.
    expect(of('snapshot')).toHaveLength(13);
    expect(moments).toEqual(Array.from({ length: 12 }, () => '1 reads'));
    expect(waits).toBe(1);
  });

  it('hands over snapshots and checkpoints that share no memory', async () => {
    const { of, kept } = await run();
    const last = of('snapshot').at(-1)!.snapshot;
    for (const [l, { weights, biases }] of kept.at(-1)!.layers.entries()) {
      const layer = last.layers[l]!;
      expect([layer.weights, layer.biases]).toEqual([weights, biases]);
      expect(layer.weights.buffer).not.toBe(weights.buffer);
      expect(layer.biases.buffer).not.toBe(biases.buffer);
    }
  });

  it('is not changed by looking: with and without snapshots the periods are equal', async () => {
    const [looked, blind] = await Promise.all([run(), run({ snapshotSteps: [] })]);
    expect(looked.of('period')).toEqual(blind.of('period'));
  });

  it('repeats from its seed and differs with another', async () => {
    const [first, again, other] = await Promise.all([run(), run(), run({ seed: 5 })]);
    expect(again.of('period')).toEqual(first.of('period'));
    expect(other.of('period')).not.toEqual(first.of('period'));
  });

  it('goes on after a period as if it had never stopped', async () => {
    const whole = await run();
    const periods = whole.of('period').map(({ period }) => period);
    const rest = await run({}, {}, whole.points[3]);
    expect(whole.points[3]!.periods).toEqual(periods.slice(0, 4));
    expect(rest.of('period').map(({ period }) => period)).toEqual(periods.slice(4));
    expect(rest.kept.at(-1)).toEqual(whole.kept.at(-1));
  });

  it('gives each period batches of its own, and the number of its first step', async () => {
    const prepared: Period[] = [];
    const { engine } = idleEngine({ ms: 0 }, () => 0);
    await run({}, {}, undefined, () => ({ ...engine, prepare: (period) => prepared.push(period) }));
    expect(prepared.map(({ firstStep }) => firstStep)).toEqual([0, 2, 5, 7, 10, 12, 15, 17, 20, 22]);
    expect(prepared.map(({ batches }) => batches)).toEqual(
      [2, 3, 2, 3, 2, 3, 2, 3, 2, 3].map((steps, index) => drawPeriod(60, 8, steps, randomFor(4, 'period', index))),
    );
  });

  it('takes a stop as an outcome, with the periods so far', async () => {
    const stop = new AbortController();
    let breaths = 0;
    const { result, of } = await run(
      {},
      {
        signal: stop.signal,
        breathe: () => {
          breaths += 1;
          if (breaths === 5) stop.abort();
          return Promise.resolve();
        },
      },
    );
    expect(result.outcome).toBe('stopped');
    expect(of('period').length).toBeGreaterThan(0);
    expect(of('period').length).toBeLessThan(10);
  });

  it('ends as diverged within the period in which a number stops being finite', async () => {
    const { result, of, kept } = await run({}, {}, undefined, (engine) =>
      Object.assign(Object.create(engine) as Engine, {
        prepare: engine.prepare.bind(engine),
        step: engine.step.bind(engine),
        settled: engine.settled.bind(engine),
        weights: engine.weights.bind(engine),
        checkpoint: engine.checkpoint.bind(engine),
        evaluate: async (images: Parameters<Engine['evaluate']>[0]) => {
          const { step } = await engine.checkpoint();
          const evaluation = await engine.evaluate(images);
          return step < 7 ? evaluation : { ...evaluation, crossEntropy: NaN };
        },
      }),
    );
    expect(result.outcome).toBe('diverged');
    expect(of('period').map(({ period }) => period.step)).toEqual([2, 5]);
    expect(kept.map(({ step }) => step)).toEqual([2, 5]);
  });

  it('does not count the time of pauses', async () => {
    let clock = 0;
    const { result } = await run(
      { steps: 10 },
      {
        now: () => clock,
        breathe: () => {
          clock += 1000;
          return Promise.resolve();
        },
      },
    );
    expect(result.elapsedMs).toBe(0);
  });
});

/** Trains nothing; each step and each evaluation takes as long as the test says. */
function idleEngine(clock: { ms: number }, stepMs: () => number, evaluationMs = 0, evaluation?: Partial<Evaluation>) {
  const { layers } = initialCheckpoint([784, 10], 'zeros', randomFor(1, 'x'));
  const counts: number[] = [];
  const engine: Engine = {
    id: 'plain',
    prepare: () => undefined,
    step: (count) => {
      counts.push(count);
      clock.ms += count * stepMs();
    },
    settled: () => Promise.resolve(),
    trace: () => Promise.resolve({ norms: new Float32Array(0) }),
    evaluate: ({ count }) => {
      clock.ms += evaluationMs;
      const whole = { confusion: [[count]], readings: new Uint8Array(count), crossEntropy: 0.1 };
      return Promise.resolve({ ...whole, ...evaluation });
    },
    predict: () => Promise.reject(new Error('not asked for')),
    weights: (layer) => Promise.resolve(snapshotLayer(layers[layer]!)),
    checkpoint: () => Promise.resolve({ step: 0, layers }),
    dispose: () => undefined,
  };
  return { engine, counts };
}

describe('train, by the clock', () => {
  const clockRun = (clock: { ms: number }, engine: Engine, overrides: Partial<TrainingJob> = {}, breathMs = 0) =>
    run(
      { snapshotSteps: [], ...overrides },
      {
        now: () => clock.ms,
        breathe: () => {
          clock.ms += breathMs;
          return Promise.resolve();
        },
      },
      undefined,
      () => engine,
    );

  it('takes as many steps at once as fit into 40 ms, doubling while less than half is used', async () => {
    const clock = { ms: 0 };
    const { engine, counts } = idleEngine(clock, () => 1);
    await clockRun(clock, engine, { steps: 1000 });
    // Of a hundred steps the last part is what is left; 32 ms are more than half.
    expect(counts.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 32, 5]);
    expect(counts.slice(8, 12)).toEqual([32, 32, 32, 4]);
  });

  it('never takes less than one step, however slow', async () => {
    const clock = { ms: 0 };
    const { engine, counts } = idleEngine(clock, () => 500);
    await clockRun(clock, engine, { steps: 20 });
    expect(counts).toEqual(Array.from({ length: 20 }, () => 1));
  });

  it('halves what it takes when steps become slower, and keeps what fits', async () => {
    const clock = { ms: 0 };
    const { engine, counts } = idleEngine(clock, () => (clock.ms < 100 ? 1 : 10));
    await clockRun(clock, engine, { steps: 2000 });
    // Until 127 ms: 1, 2, 4, 8, 16, 32, 32 steps of 1 ms, then at 95 ms once more; 320 ms are too much, and 160, and 80.
    expect(counts.slice(0, 12)).toEqual([1, 2, 4, 8, 16, 32, 32, 32, 32, 16, 8, 4]);
    expect(counts[12]).toBe(4);
  });

  it('is not slowed down for good by the short part before a snapshot', async () => {
    const clock = { ms: 0 };
    const { engine, counts } = idleEngine(clock, () => 1);
    await clockRun(clock, engine, { steps: 1000, snapshotSteps: [64] });
    expect(counts.slice(0, 9)).toEqual([1, 2, 4, 8, 16, 32, 1, 32, 4]);
  });

  it('counts the time of steps and evaluations, not of breaths', async () => {
    const clock = { ms: 5000 };
    const { engine } = idleEngine(clock, () => 3, 7);
    const { of, result } = await clockRun(clock, engine, { steps: 10 }, 100);
    // Ten periods of one step and two evaluations.
    const ends = Array.from({ length: 10 }, (_, i) => (i + 1) * (3 + 2 * 7));
    expect(of('period').map(({ elapsedMs }) => elapsedMs)).toEqual(ends);
    expect(of('stepped').map(({ elapsedMs }) => elapsedMs)).toEqual(ends.map((end) => end - 14));
    expect(result.elapsedMs).toBe(170);
  });
});

describe('train, when a run has no hope', () => {
  // Everything is read as 0 and the loss is ten times that of a guess.
  const hopeless = {
    confusion: Array.from({ length: 10 }, () => [2, ...Array<number>(9).fill(0)]),
    crossEntropy: 23,
  };
  const metrics = toMetrics(hopeless);
  const engine = () => idleEngine({ ms: 0 }, () => 0, 0, hopeless).engine;

  it('gives it up after three periods', async () => {
    const { of, result } = await run({ steps: 100 }, {}, undefined, engine);
    expect(result.outcome).toBe('diverged');
    expect(of('period')).toHaveLength(3);
  });

  it('goes on for thirty steps, whatever they bring', async () => {
    expect((await run({ steps: 29 }, {}, undefined, engine)).result.outcome).toBe('done');
    const { of, result } = await run({ steps: 50 }, {}, undefined, engine);
    expect(result.outcome).toBe('diverged');
    expect(of('period').at(-1)?.period.step).toBe(30);
  });

  it('remembers the periods before it was resumed', async () => {
    const earlierPeriods = [10, 20].map((step) => ({ step, training: metrics, validation: metrics }));
    const resume = { checkpoint: { step: 20, layers: [] }, periods: earlierPeriods, elapsedMs: 0 };
    const { of, result } = await run({ steps: 100, resume }, {}, undefined, engine);
    expect(result.outcome).toBe('diverged');
    expect(of('period').map(({ period }) => period.step)).toEqual([30]);
  });
});

describe('train, where it looks', () => {
  const stepsOf = async (overrides: Partial<TrainingJob>) =>
    (await run(overrides, {}, undefined, () => idleEngine({ ms: 0 }, () => 0).engine))
      .of('snapshot')
      .map(({ snapshot }) => snapshot.step);

  it('takes steps in any order, once, and none outside the run', async () => {
    expect(await stepsOf({ steps: 3, snapshotSteps: [] })).toEqual([1, 2, 3]);
    // Periods end at 5, 10, …; 10 is one of them, −1 and 51 are not in the run.
    const snapshotSteps = [12, 11, 10, -1, 51, 50];
    expect(await stepsOf({ steps: 50, snapshotSteps })).toEqual([5, 10, 11, 12, 15, 20, 25, 30, 35, 40, 45, 50]);
  });

  it('does not look again at what an earlier part has seen', async () => {
    const snapshotSteps = [0, 3, 40, 42];
    expect(
      await stepsOf({
        steps: 50,
        snapshotSteps,
        resume: { checkpoint: { step: 40, layers: [] }, periods: [], elapsedMs: 0 },
      }),
    ).toEqual([42, 45, 50]);
  });
});
