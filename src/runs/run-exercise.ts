import type { Dataset, Shape } from '../datasets/dataset.ts';
import type { ExerciseId, Exercise, Knobs } from '../exercises/exercise.ts';
import { randomFor } from '../lib/random.ts';
import { initialCheckpoint } from '../training/checkpoint.ts';
import type { CreateEngine, Engine } from '../training/engine.ts';
import { train, type ResumePoint, type TrainingControl } from '../training/train.ts';
import type { EngineChoice } from './choose-engine.ts';
import type { RunEvent } from './run-event.ts';
import type { RunHeader, RunRequest } from './run-record.ts';
import { variablesOf } from './variables.ts';

/** What exercises a thread knows, by their ids. */
export type Exercises = Readonly<Record<ExerciseId, Exercise>>;

/** One run of an exercise, ready to go. */
export interface ExerciseRun {
  readonly exercise: Exercise;
  readonly request: RunRequest;
  readonly dataset: Dataset;
  readonly engine: EngineChoice & { readonly create: CreateEngine };
  /** The earlier part of the same run, to go on from. */
  readonly resume?: ResumePoint | undefined;
  /** Steps to record the first layer at instead of the exercise's own. */
  readonly snapshotSteps?: readonly number[] | undefined;
}

/** Units of each layer, input and output included. */
export function layerSizes({ hiddenUnits = [] }: Knobs, { inputs, classes }: Shape): number[] {
  return [inputs, ...hiddenUnits, classes];
}

/** The engine of a run, at its start or where its earlier part ended. */
export function createEngineFor({ exercise, request, dataset, engine, resume }: ExerciseRun): Promise<Engine> {
  const { source, seed } = request;
  const sizes = layerSizes(source.knobs, dataset.shape);
  return engine.create({
    dataset,
    start: resume?.checkpoint ?? initialCheckpoint(sizes, exercise.initialisation, randomFor(seed, 'initial weights')),
    learningRate: source.knobs.learningRate,
    dropout: source.knobs.dropout ?? 0,
    seed,
  });
}

/**
 * Trains an exercise from its first step, or from where `resume` ended, and reports everything that makes its record.
 * The same code serves the page's worker and the command line.
 */
export async function runExercise(
  run: ExerciseRun,
  engine: Engine,
  report: (event: RunEvent) => void,
  control: TrainingControl,
): Promise<void> {
  const { exercise, request, resume } = run;
  const { knobs } = request.source;
  const { id, reason } = run.engine;
  const fromStep = resume?.checkpoint.step ?? 0;
  report({ type: 'started', header: headerOf(run), span: { fromStep, engine: id, reason } });
  const end = await train(
    {
      dataset: run.dataset,
      steps: knobs.steps,
      batchSize: knobs.batchSize,
      seed: request.seed,
      snapshotSteps: run.snapshotSteps ?? exercise.snapshotSteps,
      resume,
    },
    engine,
    report,
    control,
  );
  report({ type: 'finished', ...end });
}

function headerOf({ exercise, request, dataset }: ExerciseRun): RunHeader {
  const { sha256, shape, training, validation } = dataset;
  return {
    ...request,
    dataset: { id: exercise.dataset, sha256, training: training.count, validation: validation.count },
    variables: variablesOf(layerSizes(request.source.knobs, shape)),
  };
}
