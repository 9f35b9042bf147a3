import type { Dataset } from '../datasets/dataset.ts';
import { randomFor } from '../lib/random.ts';
import { drawPeriod, periodEnds } from './batches.ts';
import { snapshotLayer, type Checkpoint } from './checkpoint.ts';
import { hasDiverged, isFiniteEvaluation } from './divergence.ts';
import type { Engine } from './engine.ts';
import { toMetrics, type Evaluation } from './metrics.ts';
import type { LayerSnapshot, PeriodRecord, TrainingEvent, TrainingOutcome } from './training-event.ts';

/** What to train, apart from the model, which the engine holds. */
export interface TrainingJob {
  readonly dataset: Dataset;
  readonly steps: number;
  readonly batchSize: number;
  readonly seed: number;
  /** Steps at which the first layer is recorded, besides all layers at the end of each period; 0 is before the first step. */
  readonly snapshotSteps: readonly number[];
  /** Step the engine starts from: 0, or the end of a period of an earlier part of the run. */
  readonly startStep: number;
  /** Periods recorded by that earlier part. */
  readonly earlierPeriods: readonly PeriodRecord[];
}

/** What the surroundings provide. */
export interface TrainingControl {
  /** Aborted when the reader stops the run; that is an outcome, not an error. */
  readonly signal: AbortSignal;
  /** Lets other work in (messages, a pause) and resolves when training should go on. */
  breathe(): Promise<void>;
  /** Milliseconds of any clock that only goes forward. */
  now(): number;
  /** Takes the checkpoint of each finished period. */
  keep(checkpoint: Checkpoint): void;
}

/** Training lets other work in after about this long, so that Stop and Pause are felt at once. */
const CHUNK_MS = 40;

/**
 * Trains through the periods of a job and reports as it goes: `stepped`, `snapshot` and `period` events.
 * Time in pauses is not counted.
 *
 * @returns how the run ended; rejects when the engine does
 */
export async function train(
  job: TrainingJob,
  engine: Engine,
  report: (event: TrainingEvent) => void,
  control: TrainingControl,
): Promise<{ outcome: TrainingOutcome; elapsedMs: number }> {
  const periods = [...job.earlierPeriods];
  const stopwatch = startStopwatch(control);
  let step = job.startStep;
  let chunk = 1;

  const snapshot = (layers: readonly LayerSnapshot[], evaluation: Evaluation) => {
    const { confusion } = evaluation;
    report({ type: 'snapshot', snapshot: { step, layers, validation: toMetrics(evaluation), confusion } });
  };
  // Whatever is read of an engine at one moment is asked for at once: on a GPU that is one wait instead of one for each.
  const look = async () => {
    const [first, evaluation] = await Promise.all([engine.weights(0), engine.evaluate(job.dataset.validation)]);
    snapshot([first], evaluation);
  };
  const end = (outcome: TrainingOutcome) => ({ outcome, elapsedMs: stopwatch.elapsedMs() });

  if (step === 0 && job.snapshotSteps.includes(0)) await look();

  for (const [index, periodEnd] of periodEnds(job.steps).entries()) {
    if (periodEnd <= job.startStep) continue;
    const random = randomFor(job.seed, 'period', index);
    engine.prepare({
      firstStep: step,
      batches: drawPeriod(job.dataset.training.count, job.batchSize, periodEnd - step, random),
    });
    const stops = [...job.snapshotSteps.filter((at) => at > step && at < periodEnd), periodEnd].sort((a, b) => a - b);
    for (const stop of stops) {
      while (step < stop) {
        await stopwatch.paused(() => control.breathe());
        if (control.signal.aborted) return end('stopped');
        const count = Math.min(chunk, stop - step);
        const started = control.now();
        engine.step(count);
        await engine.settled();
        step += count;
        report({ type: 'stepped', step, elapsedMs: stopwatch.elapsedMs() });
        chunk = nextChunk(chunk, count, control.now() - started);
      }
      if (stop < periodEnd) await look();
    }

    const [training, validation, checkpoint] = await Promise.all([
      engine.evaluate(job.dataset.training),
      engine.evaluate(job.dataset.validation),
      engine.checkpoint(),
    ]);
    if (!isFiniteEvaluation(training) || !isFiniteEvaluation(validation)) return end('diverged');
    const period = { step, training: toMetrics(training), validation: toMetrics(validation) };
    periods.push(period);
    // Copies: who hears of a snapshot may transfer its memory to another thread.
    snapshot(checkpoint.layers.map(snapshotLayer), validation);
    control.keep(checkpoint);
    const { confusion, readings } = validation;
    report({ type: 'period', period, confusion, readings, elapsedMs: stopwatch.elapsedMs() });
    if (hasDiverged(periods, job.dataset.shape.classes)) return end('diverged');
  }
  return end('done');
}

/**
 * As many steps as fit into `CHUNK_MS`, found by doubling and halving.
 *
 * @param count steps that were taken: fewer than `chunk` where a period ended or a snapshot was due
 */
function nextChunk(chunk: number, count: number, tookMs: number): number {
  if (tookMs > CHUNK_MS) return Math.max(1, Math.floor(count / 2));
  return Math.max(chunk, tookMs * 2 < CHUNK_MS ? count * 2 : count);
}

function startStopwatch(control: TrainingControl) {
  const started = control.now();
  let pausedMs = 0;
  return {
    elapsedMs: () => control.now() - started - pausedMs,
    async paused(wait: () => Promise<void>) {
      const from = control.now();
      await wait();
      pausedMs += control.now() - from;
    },
  };
}
