import { describe, expect, it } from 'vitest';
import { tinyDataset } from '../training/fixtures/tiny-dataset.ts';
import type { CreateEngine, Engine, EngineId } from '../training/engine.ts';
import { createPlainEngine } from '../training/engines/plain/plain-engine.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import type { WebglKind } from './choose-engine.ts';
import type { Library } from './library.ts';
import type { SavedRun } from './protocol.ts';
import type { RunEvent } from './run-event.ts';
import { applyEvent, IDLE_RUN } from './run.ts';
import { createSession } from './session.ts';

const dataset = tinyDataset();
const library: Library = { source: () => ({ ...dataset, load: () => Promise.resolve(dataset) }) };
const request = {
  exercise: 'network',
  knobs: { learningRate: 0.05, steps: 40, batchSize: 8, hiddenUnits: [5], dropout: 0.1 },
  seed: 3,
  engine: 'webgl',
} as const;

/** An engine that trains like the plain one and loses its device at a given evaluation. */
function breaksAt(evaluation: number): CreateEngine {
  return async (options) => {
    const engine = await createPlainEngine(options);
    let evaluations = 0;
    return new Proxy(engine, {
      get(target, name: keyof Engine) {
        if (name === 'evaluate') {
          return (images: Parameters<Engine['evaluate']>[0]) => {
            evaluations += 1;
            return evaluations >= evaluation ? Promise.reject(new Error('context lost')) : target.evaluate(images);
          };
        }
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
  };
}

async function run(
  engines: Partial<Record<EngineId, CreateEngine>>,
  { webgl = 'real', saved }: { readonly webgl?: WebglKind; readonly saved?: SavedRun } = {},
) {
  const events: RunEvent[] = [];
  const checkpoints: Checkpoint[] = [];
  let time = 0;
  const session = createSession(
    library,
    {
      loadEngine: (id) => Promise.resolve(engines[id] ?? createPlainEngine),
      probeWebgl: () => webgl,
      simdSupported: () => true,
      yieldToMessages: () => Promise.resolve(),
      // So long after each other that nothing is told together.
      now: () => (time += 1000),
    },
    (reply) => {
      events.push(...reply.events);
      if (reply.checkpoint) checkpoints.push(reply.checkpoint);
    },
  );
  await session.start(request, saved);
  const before = saved ? { ...IDLE_RUN, record: saved.record } : IDLE_RUN;
  return { ...events.reduce(applyEvent, before), events, checkpoints };
}

describe('a session whose engine breaks down', () => {
  it('goes on with the next engine from the last period, to the same end', async () => {
    const undisturbed = await run({});
    // Evaluations: snapshot at 0, two a period; the ninth belongs to the fourth period.
    const disturbed = await run({ webgl: breaksAt(9) });
    expect(disturbed.state).toBe('done');
    expect(disturbed.record!.engine).toBe('webgl');
    expect(disturbed.record!.engineChanges).toEqual([{ step: 12, engine: 'simd', reason: 'webgl-failed' }]);
    expect(disturbed.record!.periods).toEqual(undisturbed.record!.periods);
    expect(disturbed.record!.snapshots.map(({ step }) => step)).toEqual(
      undisturbed.record!.snapshots.map(({ step }) => step),
    );
  });

  it('starts again on the next engine when no period was finished', async () => {
    const { state, record } = await run({ webgl: breaksAt(1) });
    expect(state).toBe('done');
    expect(record).toMatchObject({ engine: 'simd', engineReason: 'webgl-failed', engineChanges: [] });
    expect(record!.periods).toHaveLength(10);
  });

  it('records it when the next worker has to go on with another engine', async () => {
    const { events, checkpoints, record } = await run({});
    const third = events.findIndex((event) => event.type === 'period' && event.period.step === 12);
    const early = events.slice(0, third + 1).reduce(applyEvent, IDLE_RUN).record!;
    const saved = { record: early, checkpoint: checkpoints[2]! };
    const again = await run({}, { saved });
    expect(again.record!.engineChanges).toEqual([]);
    expect(again.record!.periods).toEqual(record!.periods);
    const without = await run({}, { saved, webgl: 'missing' });
    expect(without.state).toBe('done');
    expect(without.record!.engineChanges).toEqual([{ step: 12, engine: 'simd', reason: 'webgl-missing' }]);
    expect(without.record!.periods).toEqual(record!.periods);
  });

  it('fails with what was recorded when no engine is left', async () => {
    const { state, record, fault } = await run({ webgl: breaksAt(9), simd: breaksAt(3), plain: breaksAt(3) });
    expect(state).toBe('failed');
    expect(fault).toEqual({ code: 'engine-failed', detail: 'context lost' });
    expect(record!.periods.map(({ step }) => step)).toEqual([4, 8, 12, 16, 20]);
  });
});
