import type { Engine, CreateEngine, EngineId } from '../training/engine.ts';
import { testEngine, WrongNumbersError } from '../training/self-test.ts';
import { warmUp, type RunShape } from '../training/warm-up.ts';
import { chooseEngine, nextEngine, type EngineChoice, type WebglKind } from './choose-engine.ts';
import type { Library } from './library.ts';
import type { RunRequest } from './protocol.ts';
import { createEngineFor, layerSizes, type ExerciseRun, type ResumePoint } from './run-exercise.ts';
import type { Loading } from './run.ts';

/** What this thread can do, and where its engines come from. */
export interface EngineEffects {
  loadEngine(id: EngineId): Promise<CreateEngine>;
  probeWebgl(): WebglKind;
  simdSupported(): boolean;
}

/** A run with its data and an engine that works. */
export interface RunSetUp {
  readonly run: ExerciseRun;
  readonly engine: Engine;
}

type ReadyEngine = ExerciseRun['engine'];

/**
 * Loads the data and makes the engine that was asked for, or the next one that can be made here. While the data are on
 * their way the engine is fetched, tested and warmed up.
 *
 * @param onChoice told once the data are there, and again when the choice changes after that
 */
export async function setUpRun(
  { request, resume }: { readonly request: RunRequest; readonly resume?: ResumePoint | undefined },
  library: Library,
  effects: EngineEffects,
  onLoading: (loading: Loading) => void,
  onChoice: (choice: EngineChoice) => void,
): Promise<RunSetUp> {
  const loading = library.source('mnist-sample').load(request.seed, onLoading);
  let waiting = true;
  let choice = chooseFor(request, effects);
  const tested = withWorkingEngine(
    choice,
    effects,
    (next) => {
      choice = next;
      if (!waiting) onChoice(next);
    },
    async (engine) => {
      // With the data at hand the run's own engine does it.
      if (waiting) await warmUp(engine.create, shapeOf(request));
      return engine;
    },
  );
  // Its failure is told after the data's own.
  tested.catch(() => undefined);
  const dataset = await loading;
  waiting = false;
  onChoice(choice);
  return createWorking({ request, dataset, resume }, await tested, effects, onChoice);
}

/** Fetches, tests and warms up the engine for a run that may be asked for soon. The run itself will tell of its failure. */
export async function warmUpEngine(request: RunRequest, effects: EngineEffects): Promise<void> {
  const ignore = () => undefined;
  await withWorkingEngine(chooseFor(request, effects), effects, ignore, ({ create }) =>
    warmUp(create, shapeOf(request)),
  ).catch(ignore);
}

/**
 * The same run on the engine after one that broke down.
 *
 * @throws `error` when there is no other engine
 */
export async function setUpSuccessor(
  {
    run,
    resume,
    error,
  }: { readonly run: ExerciseRun; readonly resume?: ResumePoint | undefined; readonly error: unknown },
  effects: EngineEffects,
  onChoice: (choice: EngineChoice) => void,
): Promise<RunSetUp> {
  const next = nextEngine(run.engine.id, 'failed', effects.simdSupported());
  if (!next) throw error;
  onChoice(next);
  return createWorking({ request: run.request, dataset: run.dataset, resume }, next, effects, onChoice);
}

function chooseFor({ engine }: RunRequest, effects: EngineEffects): EngineChoice {
  const asksWebgl = engine === 'auto' || engine === 'webgl';
  return chooseEngine(engine, {
    webgl: asksWebgl ? effects.probeWebgl() : 'missing',
    simd: effects.simdSupported(),
  });
}

function shapeOf({ knobs }: RunRequest): RunShape {
  return { sizes: layerSizes(knobs), batchSize: knobs.batchSize, dropout: knobs.dropout ?? 0 };
}

function createWorking(
  run: Omit<ExerciseRun, 'engine'>,
  choice: EngineChoice,
  effects: EngineEffects,
  onChange: (choice: EngineChoice) => void,
): Promise<RunSetUp> {
  return withWorkingEngine(choice, effects, onChange, async (engine) => {
    const ready = { ...run, engine };
    return { run: ready, engine: await createEngineFor(ready) };
  });
}

/**
 * Does something with the chosen engine, or with the first after it that can be fetched, passes its self-test and does not
 * fail at it.
 *
 * @param onChange told of each engine that is turned to instead
 */
async function withWorkingEngine<T>(
  choice: EngineChoice,
  effects: EngineEffects,
  onChange: (choice: EngineChoice) => void,
  use: (engine: ReadyEngine) => Promise<T>,
): Promise<T> {
  try {
    const create = await effects.loadEngine(choice.id);
    if (choice.id !== 'plain') await testOnce(create);
    return await use({ ...choice, create });
  } catch (error) {
    const how = error instanceof WrongNumbersError ? 'wrong' : 'failed';
    const next = nextEngine(choice.id, how, effects.simdSupported());
    if (!next) throw error;
    onChange(next);
    return withWorkingEngine(next, effects, onChange, use);
  }
}

const tests = new WeakMap<CreateEngine, Promise<void>>();

/** Tests an engine the first time it is used in this thread. One that only failed may find what it lacked another time. */
function testOnce(create: CreateEngine): Promise<void> {
  let test = tests.get(create);
  if (!test) {
    test = testEngine(create);
    tests.set(create, test);
    test.catch((error: unknown) => {
      if (!(error instanceof WrongNumbersError)) tests.delete(create);
    });
  }
  return test;
}
