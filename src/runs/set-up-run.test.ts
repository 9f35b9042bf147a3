import { describe, expect, it } from 'vitest';
import type { Dataset } from '../datasets/dataset.ts';
import type { CreateEngine, EngineOptions } from '../training/engine.ts';
import type { EngineId } from '../training/engines/engines.ts';
import { createPlainEngine } from '../training/engines/plain/plain-engine.ts';
import { tinyDataset } from '../training/fixtures/tiny-dataset.ts';
import type { EngineChoice } from './choose-engine.ts';
import { comesTrue, testEffects, tinyLibrary, WISH } from './fixtures/test-page.ts';
import { newRequest } from './run-request.ts';
import { setUpRun } from './set-up-run.ts';

const dataset = tinyDataset();
const request = newRequest('network', { ...WISH, wanted: 'webgl' });
const chosen: EngineChoice = { id: 'webgl', reason: { cause: 'chosen', engine: 'webgl' } };
const instead = (id: EngineId, cause: 'failed' | 'wrong', engine: EngineId): EngineChoice => ({
  id,
  reason: { cause, engine },
});

/** Names the dataset of each engine that is made: 'self-test', 'warm-up', or 'tiny' for the run itself. */
function plainNoting(made: string[], failsOn?: string): CreateEngine {
  return (options: EngineOptions) => {
    made.push(options.dataset.sha256);
    return options.dataset.sha256 === failsOn ? Promise.reject(new Error('no program')) : createPlainEngine(options);
  };
}

/** Looks like a working engine and adds wrongly. */
const adds: CreateEngine = async (options) => {
  const engine = await createPlainEngine(options);
  return Object.assign(Object.create(engine) as typeof engine, {
    prepare: engine.prepare.bind(engine),
    step: engine.step.bind(engine),
    weights: engine.weights.bind(engine),
    predict: async (inputs: Uint8Array) => (await engine.predict(inputs)).map((probability) => probability + 1e-4),
    dispose: engine.dispose.bind(engine),
  });
};

/** A set-up whose data come when the test says so. */
function setUp(engines: Partial<Record<EngineId, CreateEngine>>) {
  const { promise, resolve, reject } = Promise.withResolvers<Dataset>();
  const loaded: EngineId[] = [];
  const told: EngineChoice[] = [];
  const source = { id: 'tiny', shape: dataset.shape, load: () => promise };
  const effects = testEffects(engines, { webgl: 'ready', simd: 'ready' });
  const result = setUpRun(
    { request },
    tinyLibrary(source),
    {
      ...effects,
      loadEngine: (id) => {
        loaded.push(id);
        return effects.loadEngine(id);
      },
    },
    () => undefined,
    (choice) => told.push(choice),
  );
  return {
    result,
    loaded,
    told,
    arrive: () => {
      resolve(dataset);
    },
    fail: reject,
  };
}

describe('setting up a run', () => {
  it('tests and warms the engine up while the data are on their way, and names it when they are there', async () => {
    const made: string[] = [];
    const { result, loaded, told, arrive } = setUp({ webgl: plainNoting(made) });
    await comesTrue(() => String(made) === String(['self-test', 'warm-up']));
    expect(loaded).toEqual(['webgl']);
    expect(told).toEqual([]);
    arrive();
    const { run } = await result;
    expect(told).toEqual([chosen]);
    expect(made).toEqual(['self-test', 'warm-up', 'tiny']);
    expect(run.engine).toMatchObject(chosen);
  });

  it('does not warm up with the data at hand, and tests an engine once', async () => {
    const made: string[] = [];
    const webgl = plainNoting(made);
    for (const others of [['self-test', 'tiny'], ['tiny']]) {
      made.length = 0;
      const { result, told, arrive } = setUp({ webgl });
      arrive();
      await result;
      expect(made).toEqual(others);
      expect(told).toEqual([chosen]);
    }
  });

  it('turns to the next engine when one gives wrong numbers, also when it was chosen', async () => {
    const { result, told, arrive } = setUp({ webgl: adds });
    arrive();
    const { run } = await result;
    expect(run.engine).toMatchObject(instead('simd', 'wrong', 'webgl'));
    expect(told).toEqual([chosen, instead('simd', 'wrong', 'webgl')]);
  });

  it('tells only of the engine it came to, when the others were found out before the data came', async () => {
    const made: string[] = [];
    const { result, told, arrive } = setUp({ webgl: adds, simd: adds, plain: plainNoting(made) });
    await comesTrue(() => String(made) === String(['warm-up']));
    arrive();
    const { run } = await result;
    expect(run.engine).toMatchObject(instead('plain', 'wrong', 'simd'));
    expect(told).toEqual([instead('plain', 'wrong', 'simd')]);
  });

  it.each(['self-test', 'warm-up', 'tiny'])('turns to the next engine when one fails at %s', async (failsOn) => {
    const made: string[] = [];
    const { result, arrive } = setUp({ webgl: plainNoting(made, failsOn) });
    await comesTrue(() => made.includes(failsOn === 'tiny' ? 'warm-up' : failsOn));
    arrive();
    const { run } = await result;
    expect(made.at(-1)).toBe(failsOn);
    expect(run.engine).toMatchObject(instead('simd', 'failed', 'webgl'));
  });

  it('tests an engine again that only failed', async () => {
    let tries = 0;
    const webgl: CreateEngine = (options) => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('no memory')) : createPlainEngine(options);
    };
    for (const id of ['simd', 'webgl']) {
      const { result, arrive } = setUp({ webgl });
      arrive();
      expect((await result).run.engine.id).toBe(id);
    }
  });

  it('fails with the data, and says nothing of engines after that', async () => {
    const made: string[] = [];
    const { result, told, fail } = setUp({ webgl: adds, simd: plainNoting(made) });
    fail(new Error('404'));
    await expect(result).rejects.toThrow('404');
    await comesTrue(() => made.includes('warm-up'));
    expect(told).toEqual([]);
  });

  it('fails with the engine once the data are there, when none is left', async () => {
    const broken: CreateEngine = () => Promise.reject(new Error('no program'));
    const { result, arrive } = setUp({ webgl: broken, simd: broken, plain: broken });
    arrive();
    await expect(result).rejects.toThrow('no program');
  });
});
