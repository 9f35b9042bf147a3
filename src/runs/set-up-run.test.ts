import { describe, expect, it } from 'vitest';
import type { Dataset } from '../datasets/dataset.ts';
import type { CreateEngine } from '../training/engine.ts';
import type { EngineId } from '../training/engines/engines.ts';
import { createPlainEngine } from '../training/engines/plain/plain-engine.ts';
import { tinyDataset } from '../training/fixtures/tiny-dataset.ts';
import { STANDARD } from '../training/variation.ts';
import { UnsupportedError, type EngineChoice } from './choose-engine.ts';
import { plainWith } from './fixtures/plain-with.ts';
import { testEffects, tinyLibrary, tinySource, WISH } from './fixtures/test-page.ts';
import { newRequest } from './run-request.ts';
import { setUpRun, setUpSuccessor, warmUpEngine } from './set-up-run.ts';

const dataset = tinyDataset();
const REQUEST = newRequest('network', { ...WISH, wanted: 'webgl' });
const ALL = { webgl: 'ready', simd: 'ready' } as const;
const chosen: EngineChoice = { id: 'webgl', reason: { cause: 'chosen', engine: 'webgl' } };
const after = (id: EngineId, cause: 'failed' | 'wrong', engine: EngineId): EngineChoice => ({
  id,
  reason: { cause, engine },
});

/** Names the dataset of each engine that is made: 'self-test', 'warm-up', or 'tiny' for the run itself. */
function noting(failsOn?: string) {
  const made: string[] = [];
  const waiting: { readonly name: string; readonly resolve: () => void }[] = [];
  const create: CreateEngine = async (options) => {
    const name = options.dataset.sha256;
    made.push(name);
    for (const each of waiting) if (each.name === name) each.resolve();
    if (name === failsOn) throw new Error('no program');
    return createPlainEngine(options);
  };
  return {
    made,
    create,
    /** Resolves when an engine for this dataset is made. */
    makes: (name: string) =>
      new Promise<void>((resolve) => {
        if (made.includes(name)) resolve();
        else waiting.push({ name, resolve });
      }),
  };
}

/** Looks like a working engine and adds wrongly. */
const adds = () =>
  plainWith((engine) => ({
    predict: async (inputs) => (await engine.predict(inputs)).map((probability) => probability + 1e-4),
  }));
const broken: CreateEngine = () => Promise.reject(new Error('no program'));

/** A set-up whose data come when the test says so. */
function setUp(engines: Partial<Record<EngineId, CreateEngine>>, request = REQUEST) {
  const { promise, resolve, reject } = Promise.withResolvers<Dataset>();
  const loaded: EngineId[] = [];
  const told: EngineChoice[] = [];
  const effects = testEffects(engines, ALL);
  const result = setUpRun(
    { request },
    tinyLibrary({ ...tinySource(dataset), load: () => promise }),
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
    const webgl = noting();
    const { result, loaded, told, arrive } = setUp({ webgl: webgl.create });
    await webgl.makes('warm-up');
    expect(webgl.made).toEqual(['self-test', 'warm-up']);
    expect(loaded).toEqual(['webgl']);
    expect(told).toEqual([]);
    arrive();
    const { run } = await result;
    expect(told).toEqual([chosen]);
    expect(webgl.made).toEqual(['self-test', 'warm-up', 'tiny']);
    expect(run.engine).toMatchObject(chosen);
  });

  it('does not warm up with the data at hand, and tests an engine once', async () => {
    const { made, create } = noting();
    for (const others of [['self-test', 'tiny'], ['tiny']]) {
      made.length = 0;
      const { result, told, arrive } = setUp({ webgl: create });
      arrive();
      await result;
      expect(made).toEqual(others);
      expect(told).toEqual([chosen]);
    }
  });

  it('does not hold plain against its own numbers', async () => {
    const plain = noting();
    const { result, arrive } = setUp({ plain: plain.create }, newRequest('network', { ...WISH, wanted: 'plain' }));
    await plain.makes('warm-up');
    arrive();
    await result;
    expect(plain.made).toEqual(['warm-up', 'tiny']);
  });

  it('turns to the next engine when one gives wrong numbers, also when it was chosen', async () => {
    const { result, told, arrive } = setUp({ webgl: adds() });
    arrive();
    const { run } = await result;
    expect(run.engine).toMatchObject(after('simd', 'wrong', 'webgl'));
    expect(told).toEqual([chosen, after('simd', 'wrong', 'webgl')]);
  });

  it('tells only of the engine it came to, when the others were found out before the data came', async () => {
    const plain = noting();
    const { result, told, arrive } = setUp({ webgl: adds(), simd: adds(), plain: plain.create });
    await plain.makes('warm-up');
    arrive();
    const { run } = await result;
    expect(run.engine).toMatchObject(after('plain', 'wrong', 'simd'));
    expect(told).toEqual([after('plain', 'wrong', 'simd')]);
  });

  it.each(['self-test', 'warm-up', 'tiny'])('turns to the next engine when one fails at %s', async (failsOn) => {
    const webgl = noting(failsOn);
    const { result, arrive } = setUp({ webgl: webgl.create });
    await webgl.makes(failsOn === 'tiny' ? 'warm-up' : failsOn);
    arrive();
    const { run } = await result;
    expect(webgl.made.at(-1)).toBe(failsOn);
    expect(run.engine).toMatchObject(after('simd', 'failed', 'webgl'));
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

  it('never tries an engine again that gave wrong numbers', async () => {
    let tests = 0;
    const wrong = plainWith((engine) => {
      tests += 1;
      return { predict: async (inputs) => (await engine.predict(inputs)).map(() => 0.1) };
    });
    for (let i = 0; i < 2; i++) {
      const { result, arrive } = setUp({ webgl: wrong });
      arrive();
      expect((await result).run.engine.id).toBe('simd');
    }
    expect(tests).toBe(1);
  });

  it('fails with the data, and says nothing of engines after that', async () => {
    const simd = noting();
    const { result, told, fail } = setUp({ webgl: adds(), simd: simd.create });
    fail(new Error('404'));
    await expect(result).rejects.toThrow('404');
    await simd.makes('warm-up');
    expect(told).toEqual([]);
  });

  it('fails with the engine once the data are there, when none is left', async () => {
    const { result, arrive } = setUp({ webgl: broken, simd: broken, plain: broken });
    arrive();
    await expect(result).rejects.toThrow('no program');
  });

  it.each([
    ['no engine trains', { ...STANDARD, activation: 'tanh' }],
    ['nobody makes the data for', { ...STANDARD, labelNoise: 0.1 }],
  ] as const)('refuses what %s, before anything is loaded', async (_, variation) => {
    const { result, loaded } = setUp({}, { ...REQUEST, variation });
    await expect(result).rejects.toThrow(UnsupportedError);
    await expect(result).rejects.toThrow(/^No engine trains 784 inputs in 10 classes with variation=/);
    expect(loaded).toEqual([]);
  });
});

describe('the engine after one that broke down', () => {
  it('is set up on the same data and named', async () => {
    const { result, arrive } = setUp({});
    arrive();
    const { run } = await result;
    const told: EngineChoice[] = [];
    const error = new Error('context lost');
    const next = await setUpSuccessor({ run, error }, tinyLibrary(), testEffects({}, ALL), (choice) =>
      told.push(choice),
    );
    expect(told).toEqual([after('simd', 'failed', 'webgl')]);
    expect(next.run).toMatchObject({ request: REQUEST, engine: after('simd', 'failed', 'webgl') });
    expect(next.run.dataset).toBe(dataset);
    const last = { run: { ...run, engine: { ...run.engine, id: 'plain' } }, error } as const;
    await expect(setUpSuccessor(last, tinyLibrary(), testEffects(), () => undefined)).rejects.toBe(error);
  });
});

describe('warming an engine up', () => {
  it('tests it and makes one of the run’s sizes, so that the run does neither', async () => {
    const webgl = noting();
    const effects = testEffects({ webgl: webgl.create }, ALL);
    await warmUpEngine(REQUEST, tinyLibrary(), effects);
    expect(webgl.made).toEqual(['self-test', 'warm-up']);
    const { result, arrive } = setUp({ webgl: webgl.create });
    arrive();
    await result;
    expect(webgl.made).toEqual(['self-test', 'warm-up', 'tiny']);
  });

  it('says nothing of what fails', async () => {
    const effects = testEffects({ webgl: broken, simd: broken, plain: broken }, ALL);
    await expect(warmUpEngine(REQUEST, tinyLibrary(), effects)).resolves.toBeUndefined();
    const varied = { ...REQUEST, variation: { ...STANDARD, clip: false } };
    await expect(warmUpEngine(varied, tinyLibrary(), effects)).resolves.toBeUndefined();
  });
});
