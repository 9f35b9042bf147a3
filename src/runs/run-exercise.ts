import type { Dataset } from '../datasets/dataset.ts';
import { MNIST_SHAPE } from '../datasets/mnist-shape.ts';
import type { Exercise, Knobs } from '../exercises/exercise.ts';
import { exercises } from '../exercises/exercises.ts';
import { randomFor } from '../lib/random.ts';
import { initialCheckpoint, type Checkpoint } from '../training/checkpoint.ts';
import type { CreateEngine, Engine, EngineId } from '../training/engine.ts';
import { train, type TrainingControl } from '../training/train.ts';
import type { RunRequest } from './protocol.ts';
import type { RunEvent } from './run-event.ts';
import type { EngineReason, PeriodRecord, RunHeader } from './run-record.ts';

/** Where an earlier part of a run ended: at the end of a period. */
export interface ResumePoint {
  readonly checkpoint: Checkpoint;
  readonly periods: readonly PeriodRecord[];
  readonly elapsedMs: number;
}

/** One run of an exercise, ready to go. */
export interface ExerciseRun {
  readonly request: RunRequest;
  readonly dataset: Dataset;
  readonly engine: { readonly id: EngineId; readonly reason: EngineReason; readonly create: CreateEngine };
  /** The earlier part of the same run, to go on from. */
  readonly resume?: ResumePoint | undefined;
  /** Steps to record the first layer at instead of the exercise's own. */
  readonly snapshotSteps?: readonly number[] | undefined;
}

/** Units of each layer, input and output included. */
export function layerSizes({ hiddenUnits = [] }: Knobs): number[] {
  return [MNIST_SHAPE.inputs, ...hiddenUnits, MNIST_SHAPE.classes];
}

/** The engine of a run, at its start or where its earlier part ended. */
export function createEngineFor({ request, dataset, engine, resume }: ExerciseRun): Promise<Engine> {
  const { knobs, seed, exercise } = request;
  const { initialisation } = exercises[exercise];
  return engine.create({
    dataset,
    start:
      resume?.checkpoint ?? initialCheckpoint(layerSizes(knobs), initialisation, randomFor(seed, 'initial weights')),
    learningRate: knobs.learningRate,
    dropout: knobs.dropout ?? 0,
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
  const { request, resume } = run;
  const exercise = exercises[request.exercise];
  const earlierMs = resume?.elapsedMs ?? 0;
  report(resume ? { type: 'resumed' } : { type: 'started', header: runHeader(exercise, run) });
  const { outcome, elapsedMs } = await train(
    {
      dataset: run.dataset,
      steps: request.knobs.steps,
      batchSize: request.knobs.batchSize,
      seed: request.seed,
      snapshotSteps: run.snapshotSteps ?? exercise.snapshotSteps,
      startStep: resume?.checkpoint.step ?? 0,
      earlierPeriods: resume?.periods ?? [],
    },
    engine,
    (event) => {
      report('elapsedMs' in event ? { ...event, elapsedMs: event.elapsedMs + earlierMs } : event);
    },
    control,
  );
  report({ type: 'finished', outcome, elapsedMs: elapsedMs + earlierMs });
}

function runHeader(exercise: Exercise, { request, dataset, engine }: ExerciseRun): RunHeader {
  return {
    exercise: exercise.id,
    knobs: request.knobs,
    seed: request.seed,
    engine: engine.id,
    engineReason: engine.reason,
    dataset: {
      sha256: dataset.sha256,
      training: dataset.training.count,
      validation: dataset.validation.count,
    },
    variables: variables(request.knobs),
  };
}

/** The model's variables under the names TensorFlow 1 gave them (canned/linear.py, canned/dnn.py). */
function variables(knobs: Knobs): RunHeader['variables'] {
  const sizes = layerSizes(knobs);
  if (sizes.length === 2) {
    return [
      { name: 'linear/linear_model/pixels/weights', shape: sizes },
      { name: 'linear/linear_model/bias_weights', shape: sizes.slice(1) },
    ];
  }
  return sizes.slice(1).flatMap((units, l) => {
    const layer = l === sizes.length - 2 ? 'dnn/logits' : `dnn/hiddenlayer_${String(l)}`;
    return [
      { name: `${layer}/kernel`, shape: [sizes[l]!, units] },
      { name: `${layer}/bias`, shape: [units] },
    ];
  });
}
