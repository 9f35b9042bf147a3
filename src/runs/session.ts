import type { Examples } from '../datasets/dataset.ts';
import { loadSplit } from '../datasets/load-split.ts';
import { copyLayer, type Checkpoint } from '../training/checkpoint.ts';
import { toMetrics } from '../training/metrics.ts';
import { toFault } from './fault.ts';
import type { Library } from './library.ts';
import { createOutbox, type SessionReply } from './outbox.ts';
import { createPauseGate } from './pause-gate.ts';
import type { Ask, Readings, RunRequest, SavedRun } from './protocol.ts';
import { selectReadings } from './readings.ts';
import type { RunEvent } from './run-event.ts';
import { runExercise, type ResumePoint } from './run-exercise.ts';
import type { PeriodRecord } from './run-record.ts';
import { setUpRun, setUpSuccessor, type EngineEffects, type RunSetUp } from './set-up-run.ts';

export interface SessionEffects extends EngineEffects {
  /** Resolves after waiting messages were handled. */
  yieldToMessages(): Promise<void>;
  now(): number;
}

/** One run of one exercise in the worker, from its start until another takes its place. */
export interface Session {
  start(request: RunRequest, saved?: SavedRun): Promise<void>;
  /** Takes a kept run over for questions; its engine is made when the first one comes. */
  adopt(saved: SavedRun): void;
  control(what: 'pause' | 'resume' | 'stop' | 'open-test'): void;
  readings(ask: Ask<'readings'>): Promise<Readings>;
  dispose(): void;
}

export function createSession(
  library: Library,
  effects: SessionEffects,
  post: (reply: SessionReply, transfer: ArrayBuffer[]) => void,
): Session {
  const outbox = createOutbox(post, () => effects.now());
  const stop = new AbortController();
  /** Asked anew after each wait. */
  const isStopped = () => stop.signal.aborted;
  /** A session that was stopped says nothing more about loading or engines: the page has moved on. */
  const reportUnlessStopped = (event: RunEvent) => {
    if (!isStopped()) report(event);
  };
  const gate = createPauseGate(
    () => effects.yieldToMessages(),
    (type) => {
      report({ type });
    },
  );
  /** Data and engine of the run; an adopted run gets them when it is first asked something. */
  let setUp: Promise<RunSetUp> | undefined;
  let adopted: { readonly request: RunRequest; readonly resume: ResumePoint } | undefined;
  /** The end of the last period, kept here as well so that another engine can go on at once. */
  let latest: ResumePoint | undefined;
  const periods: PeriodRecord[] = [];
  let latestCheckpoint: Checkpoint | undefined;
  const probabilities = new Map<Examples, Promise<Float32Array>>();

  function report(event: RunEvent): void {
    if (event.type === 'period' && latestCheckpoint) {
      periods.push(event.period);
      latest = { checkpoint: latestCheckpoint, periods: [...periods], elapsedMs: event.elapsedMs };
    }
    outbox.report(event);
  }

  function keep(checkpoint: Checkpoint): void {
    // The original is transferred to the page.
    latestCheckpoint = { ...checkpoint, layers: checkpoint.layers.map(copyLayer) };
    outbox.keep(checkpoint);
  }

  /** Trains to the end; when an engine breaks down, the next one goes on from the last period. */
  async function train(current: RunSetUp): Promise<void> {
    setUp = Promise.resolve(current);
    if (isStopped()) {
      current.engine.dispose();
      return;
    }
    try {
      await runExercise(current.run, current.engine, report, {
        signal: stop.signal,
        breathe: () => gate.pass(),
        now: () => effects.now(),
        keep,
      });
    } catch (error) {
      release(current);
      if (isStopped()) return;
      const resume = latest;
      const successor = await setUpSuccessor({ run: current.run, resume, error }, effects, ({ id, reason }) => {
        reportUnlessStopped(
          resume
            ? { type: 'engine-changed', change: { step: resume.checkpoint.step, engine: id, reason } }
            : { type: 'preparing', engine: id, reason },
        );
      });
      await train(successor);
    }
  }

  function ready(): Promise<RunSetUp> {
    if (!setUp && adopted) {
      setUp = setUpRun(adopted, library, effects, ignore, ignore);
      setUp.catch(() => {
        setUp = undefined;
      });
    }
    return setUp ?? Promise.reject(new Error('The run has not been set up'));
  }

  async function openTest(): Promise<void> {
    try {
      const images = await loadSplit(library.source('mnist-sample'), 'test', 0, ({ loadedBytes, totalBytes }) => {
        report({ type: 'test-loading', loadedBytes, totalBytes });
      });
      const { confusion, crossEntropy } = await (await ready()).engine.evaluate(images);
      const metrics = toMetrics({ confusion, crossEntropy });
      report({ type: 'test-opened', test: { rows: images.count, ...metrics, confusion } });
    } catch (error) {
      report({ type: 'test-failed', fault: toFault(error) });
    }
  }

  return {
    async start(request, saved) {
      try {
        const resume = saved && resumePoint(saved);
        if (resume) periods.push(...resume.periods);
        latest = resume;
        const first = await setUpRun(
          { request, resume },
          library,
          effects,
          (loading) => {
            reportUnlessStopped({ type: 'loading', ...loading });
          },
          ({ id, reason }) => {
            reportUnlessStopped({ type: 'preparing', engine: id, reason });
          },
        );
        if (saved) {
          const { id: engine, reason } = first.run.engine;
          const { engine: header, engineChanges } = saved.record;
          // A new worker may find another engine than the one that broke down with the old worker.
          if (engine !== (engineChanges.at(-1)?.engine ?? header)) {
            const { step } = saved.checkpoint;
            reportUnlessStopped({ type: 'engine-changed', change: { step, engine, reason } });
          }
        }
        await train(first);
      } catch (error) {
        reportUnlessStopped({ type: 'failed', fault: toFault(error) });
      }
    },
    adopt(saved) {
      const { exercise, knobs, seed, engine } = saved.record;
      adopted = { request: { exercise, knobs, seed, engine }, resume: resumePoint(saved) };
    },
    control(what) {
      if (what === 'open-test') void openTest();
      else if (what === 'pause') gate.pause();
      else {
        if (what === 'stop') stop.abort();
        gate.open();
      }
    },
    async readings(ask) {
      const { run, engine } = await ready();
      const images =
        ask.split === 'test'
          ? await loadSplit(library.source('mnist-sample'), 'test', 0, ignore)
          : run.dataset.validation;
      let known = probabilities.get(images);
      if (!known) {
        known = engine.predict(images.inputs);
        probabilities.set(images, known);
      }
      return selectReadings(images, await known, ask);
    },
    dispose() {
      stop.abort();
      gate.open();
      void setUp?.then(({ engine }) => {
        engine.dispose();
      });
    },
  };
}

/** Frees what an engine that broke down still holds; one without its device may refuse even that. */
function release({ engine }: RunSetUp): void {
  try {
    engine.dispose();
  } catch {
    // Its memory went with the device.
  }
}

function resumePoint({ record, checkpoint }: SavedRun): ResumePoint {
  return { checkpoint, periods: record.periods, elapsedMs: record.elapsedMs };
}

function ignore(): void {
  // Questions about a kept run load quietly; the widget that asked shows that it is waiting.
}
