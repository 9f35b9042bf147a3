import type { Engine, CreateEngine, EngineId } from '../training/engine.ts';
import { chooseEngine, nextEngine, type EngineChoice, type WebglKind } from './choose-engine.ts';
import type { Library } from './library.ts';
import type { RunRequest } from './protocol.ts';
import { createEngineFor, type ExerciseRun, type ResumePoint } from './run-exercise.ts';
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

/** Loads the data and makes the engine that was asked for, or the next one that can be made here. */
export async function setUpRun(
  { request, resume }: { readonly request: RunRequest; readonly resume?: ResumePoint | undefined },
  library: Library,
  effects: EngineEffects,
  onLoading: (loading: Loading) => void,
  onChoice: (choice: EngineChoice) => void,
): Promise<RunSetUp> {
  const dataset = await library.dataset(request.seed, onLoading);
  const asksWebgl = request.engine === 'auto' || request.engine === 'webgl';
  const choice = chooseEngine(request.engine, {
    webgl: asksWebgl ? effects.probeWebgl() : 'missing',
    simd: effects.simdSupported(),
  });
  return withEngine({ request, dataset, resume }, choice, effects, onChoice);
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
  const next = nextEngine(run.engine.id, effects.simdSupported());
  if (!next) throw error;
  return withEngine({ request: run.request, dataset: run.dataset, resume }, next, effects, onChoice);
}

async function withEngine(
  run: Omit<ExerciseRun, 'engine'>,
  choice: EngineChoice,
  effects: EngineEffects,
  onChoice: (choice: EngineChoice) => void,
): Promise<RunSetUp> {
  onChoice(choice);
  try {
    const withChoice = { ...run, engine: { ...choice, create: await effects.loadEngine(choice.id) } };
    return { run: withChoice, engine: await createEngineFor(withChoice) };
  } catch (error) {
    const next = nextEngine(choice.id, effects.simdSupported());
    if (!next) throw error;
    return withEngine(run, next, effects, onChoice);
  }
}
