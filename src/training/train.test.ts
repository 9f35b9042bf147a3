import { describe, expect, it } from 'vitest';
import { randomFor } from '../lib/random.ts';
import { initialCheckpoint, type Checkpoint } from './checkpoint.ts';
import type { Engine } from './engine.ts';
import { createPlainEngine } from './engines/plain/plain-engine.ts';
import { tinyDataset } from './fixtures/tiny-dataset.ts';
import { emptyConfusion } from './metrics.ts';
import { argmax } from './softmax.ts';
import { train, type TrainingControl, type TrainingJob } from './train.ts';
import type { LayerSnapshot, TrainingEvent } from './training-event.ts';

const dataset = tinyDataset();
const job: TrainingJob = {
  dataset,
  steps: 25,
  batchSize: 8,
  seed: 4,
  snapshotSteps: [0, 1, 4],
  startStep: 0,
  earlierPeriods: [],
};

async function run(
  overrides: Partial<TrainingJob> = {},
  control: Partial<TrainingControl> = {},
  start?: Checkpoint,
  wrap = (engine: Engine) => engine,
) {
  const events: TrainingEvent[] = [];
  const kept: Checkpoint[] = [];
  const engine = await createPlainEngine({
    dataset,
    start: start ?? initialCheckpoint([784, 6, 10], 'glorot-uniform', randomFor(4, 'initial weights')),
    learningRate: 0.05,
    dropout: 0.1,
    seed: 4,
  });
  const result = await train({ ...job, ...overrides }, wrap(engine), (event) => events.push(event), {
    signal: new AbortController().signal,
    breathe: () => Promise.resolve(),
    now: () => 0,
    keep: (checkpoint) => kept.push(checkpoint),
    ...control,
  });
  const of = <T extends TrainingEvent['type']>(type: T) =>
    events.filter((event): event is Extract<TrainingEvent, { type: T }> => event.type === type);
  return { result, of, kept };
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
    const rest = await run({ startStep: 10, earlierPeriods: periods.slice(0, 4) }, {}, whole.kept[3]);
    expect(rest.of('period').map(({ period }) => period)).toEqual(periods.slice(4));
    expect(rest.kept.at(-1)).toEqual(whole.kept.at(-1));
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
