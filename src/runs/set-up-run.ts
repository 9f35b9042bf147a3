import type { LoadProgress } from '../datasets/dataset.ts';
import type { CreateEngine, Engine } from '../training/engine.ts';
import type { EngineId } from '../training/engines/engines.ts';
import { testEngine, WrongNumbersError } from '../training/self-test.ts';
import type { ResumePoint } from '../training/train.ts';
import { warmUp, type RunShape } from '../training/warm-up.ts';
import { chooseEngine, nextEngine, requireEngine } from './choose-engine.ts';
import type { EngineChoice, EngineNeeds, EngineTable } from './choose-engine.ts';
import type { Library } from './library.ts';
import { createEngineFor, layerSizes, type ExerciseRun, type Exercises } from './run-exercise.ts';
import type { RunRequest } from './run-record.ts';

/** The tables a worker works from; tests add rows of their own. */
export interface Tables {
  readonly exercises: Exercises;
  readonly engines: EngineTable;
  /** Fetches the code of an engine. */
  loadEngine(id: EngineId): Promise<CreateEngine>;
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
 * @throws UnsupportedError before anything is loaded
 */
export async function setUpRun(
  { request, resume }: { readonly request: RunRequest; readonly resume?: ResumePoint | undefined },
  library: Library,
  tables: Tables,
  onLoading: (loading: LoadProgress) => void,
  onChoice: (choice: EngineChoice) => void,
): Promise<RunSetUp> {
  const needs = needsOf(request, library, tables);
  let choice = requireEngine(request.wanted, needs, tables.engines);
  const exercise = tables.exercises[request.source.exercise];
  const loading = library.dataset(exercise.dataset, request.seed, onLoading);
  let waiting = true;
  const tested = withWorkingEngine(
    choice,
    needs,
    tables,
    (next) => {
      choice = next;
      if (!waiting) onChoice(next);
    },
    async (engine) => {
      // With the data at hand the run's own engine does it.
      if (waiting) await warmUp(engine.create, shapeOf(request, needs));
      return engine;
    },
  );
  // Its failure is told after the data's own.
  tested.catch(() => undefined);
  const dataset = await loading;
  waiting = false;
  onChoice(choice);
  return createWorking({ exercise, request, dataset, resume }, await tested, needs, tables, onChoice);
}

/** Fetches, tests and warms up the engine for a run that may be asked for soon. The run itself will tell of its failure. */
export async function warmUpEngine(request: RunRequest, library: Library, tables: Tables): Promise<void> {
  const ignore = () => undefined;
  const needs = needsOf(request, library, tables);
  const choice = chooseEngine(request.wanted, needs, tables.engines);
  if (!choice) return;
  await withWorkingEngine(choice, needs, tables, ignore, ({ create }) => warmUp(create, shapeOf(request, needs))).catch(
    ignore,
  );
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
  library: Library,
  tables: Tables,
  onChoice: (choice: EngineChoice) => void,
): Promise<RunSetUp> {
  const needs = needsOf(run.request, library, tables);
  const next = nextEngine(run.engine.id, 'failed', needs, tables.engines);
  if (!next) throw error;
  onChoice(next);
  const { exercise, request, dataset } = run;
  return createWorking({ exercise, request, dataset, resume }, next, needs, tables, onChoice);
}

function needsOf({ source, variation }: RunRequest, library: Library, { exercises }: Tables): EngineNeeds {
  return { shape: library.shape(exercises[source.exercise].dataset), variation };
}

function shapeOf({ source: { knobs } }: RunRequest, { shape }: EngineNeeds): RunShape {
  return { sizes: layerSizes(knobs, shape), batchSize: knobs.batchSize, dropout: knobs.dropout ?? 0 };
}

function createWorking(
  run: Omit<ExerciseRun, 'engine'>,
  choice: EngineChoice,
  needs: EngineNeeds,
  tables: Tables,
  onChange: (choice: EngineChoice) => void,
): Promise<RunSetUp> {
  return withWorkingEngine(choice, needs, tables, onChange, async (engine) => {
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
  needs: EngineNeeds,
  tables: Tables,
  onChange: (choice: EngineChoice) => void,
  use: (engine: ReadyEngine) => Promise<T>,
): Promise<T> {
  try {
    const create = await tables.loadEngine(choice.id);
    // The known numbers are what `plain` gives: it would be held against itself.
    if (choice.id !== 'plain') await testOnce(create);
    return await use({ ...choice, create });
  } catch (error) {
    const how = error instanceof WrongNumbersError ? 'wrong' : 'failed';
    const next = nextEngine(choice.id, how, needs, tables.engines);
    if (!next) throw error;
    onChange(next);
    return withWorkingEngine(next, needs, tables, onChange, use);
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
