import type { Examples, LoadProgress } from '../datasets/dataset.ts';
import { copyLayer, INITIAL_SUM, type Checkpoint } from '../training/checkpoint.ts';
import { toMetrics, type Evaluation } from '../training/metrics.ts';
import type { ResumePoint } from '../training/train.ts';
import { toFault } from './fault.ts';
import type { Library } from './library.ts';
import { lifeEventOf, stateAfter, type RunState } from './life.ts';
import { createOutbox, type SessionReply } from './outbox.ts';
import { createPauseGate } from './pause-gate.ts';
import type { Ask, Model, Readings } from './protocol.ts';
import { selectReadings } from './readings.ts';
import type { RunEvent } from './run-event.ts';
import { runExercise } from './run-exercise.ts';
import type { RunRequest } from './run-record.ts';
import { setUpRun, setUpSuccessor, type RunSetUp, type Tables } from './set-up-run.ts';

export interface SessionEffects extends Tables {
  /** Resolves after waiting messages were handled. */
  yieldToMessages(): Promise<void>;
  now(): number;
}

/** One run of one exercise in the worker, from its start until another takes its place. */
export interface Session {
  start(request: RunRequest, resume?: ResumePoint): Promise<void>;
  /** Takes a kept model over for questions; its engine is made when the first one needs it. */
  adopt(model: Model): void;
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
  const gate = createPauseGate(
    () => effects.yieldToMessages(),
    (type) => {
      report({ type });
    },
  );
  let state: RunState = 'idle';
  let asked: RunRequest | undefined;
  /** Data and engine of the run; an adopted one gets them when it is first asked something that needs them. */
  let setUp: Promise<RunSetUp> | undefined;
  /** The end of the last period: what another engine goes on from. */
  let latest: ResumePoint | undefined;
  /** The model questions are about, and how it read the validation images. */
  let model: Pick<Model, 'layers' | 'readings'> | undefined;
  const evaluations = new Map<Examples, Promise<Evaluation>>();

  /** What cannot happen to the run any more is not told: a stopped one says nothing, the page has moved on. */
  function report(event: RunEvent): void {
    const life = lifeEventOf(event);
    const next = life ? stateAfter(state, life) : state;
    if (!next) return;
    state = next;
    if (event.type === 'period' && latest) {
      // A copy: the event's own is handed over to the page.
      model = { layers: latest.checkpoint.layers, readings: event.readings.slice() };
    }
    outbox.report(event);
  }

  function keep(point: ResumePoint): void {
    latest = { ...point, checkpoint: copyOf(point.checkpoint) };
    outbox.keep(point.checkpoint);
  }

  /** Trains to the end; when an engine breaks down, the next one goes on from the last period. */
  async function train(): Promise<void> {
    const mine = ready();
    const current = await mine;
    if (isStopped()) {
      letGo();
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
      if (isStopped()) letGo();
      else {
        replace(mine, current, error);
        await train();
      }
    }
  }

  function preparing({ id, reason }: Pick<RunSetUp['run']['engine'], 'id' | 'reason'>): void {
    report({ type: 'preparing', engine: id, reason });
  }

  /** What is set up is there for all who need it; what failed is forgotten, so that the next try starts anew. */
  function hold(next: Promise<RunSetUp>): Promise<RunSetUp> {
    setUp = next;
    next.catch(() => {
      if (setUp === next) setUp = undefined;
    });
    return next;
  }

  /** The engine that knows the model: the one that trained it, or one made of what was kept. */
  function ready(): Promise<RunSetUp> {
    if (setUp) return setUp;
    if (!asked || !latest || !model) return Promise.reject(new Error('The run has not been set up'));
    return hold(setUpRun({ request: asked, resume: latest }, library, effects, ignore, ignore));
  }

  /** In the place of an engine that broke down the next one is made, of the last period; once, whoever finds it out. */
  function replace(broken: Promise<RunSetUp>, lost: RunSetUp, error: unknown): void {
    if (setUp !== broken) return;
    release(lost);
    void hold(setUpSuccessor({ run: lost.run, resume: latest, error }, library, effects, preparing));
  }

  /** Frees the engine, also one that is still on its way. */
  function letGo(): void {
    void setUp?.then(release, ignore);
    setUp = undefined;
  }

  /** Asks the engine that knows the model, and the next one when it breaks down: its device may be lost long after the run. */
  async function evaluate(images: Examples): Promise<Evaluation> {
    const asking = ready();
    const current = await asking;
    try {
      return await current.engine.evaluate(images);
    } catch (error) {
      replace(asking, current, error);
      return evaluate(images);
    }
  }

  async function evaluated(images: Examples): Promise<Evaluation> {
    let known = evaluations.get(images);
    if (!known) {
      known = evaluate(images);
      evaluations.set(images, known);
      known.catch(() => evaluations.delete(images));
    }
    return known;
  }

  async function openTest(request: RunRequest): Promise<void> {
    try {
      const images = await testImages(request, ({ loadedBytes, totalBytes }) => {
        report({ type: 'test-loading', loadedBytes, totalBytes });
      });
      const evaluation = await evaluated(images);
      const { confusion } = evaluation;
      report({ type: 'test-opened', test: { rows: images.count, ...toMetrics(evaluation), confusion } });
    } catch (error) {
      report({ type: 'test-failed', fault: toFault(error) });
    }
  }

  function testImages({ source, seed }: RunRequest, onLoading: Parameters<Library['split']>[3]): Promise<Examples> {
    return library.split(effects.exercises[source.exercise].dataset, 'test', seed, onLoading);
  }

  return {
    async start(request, resume) {
      asked = request;
      state = 'loading';
      latest = resume;
      try {
        const onLoading = (loading: LoadProgress) => {
          report({ type: 'loading', ...loading });
        };
        void hold(setUpRun({ request, resume }, library, effects, onLoading, preparing));
        await train();
      } catch (error) {
        report({ type: 'failed', fault: toFault(error) });
      }
    },
    adopt(kept) {
      // What trained last, whatever was wanted.
      asked = { ...kept.request, wanted: kept.engine };
      latest = { checkpoint: checkpointOf(kept), periods: [], elapsedMs: 0 };
      model = kept;
      state = 'done';
    },
    control(what) {
      if (what === 'open-test') {
        if (asked) void openTest(asked);
      } else if (what === 'pause') gate.pause();
      else {
        if (what === 'stop') {
          stop.abort();
          state = stateAfter(state, 'stopped') ?? state;
        }
        gate.open();
      }
    },
    async readings(ask) {
      if (!asked || !model) throw new Error('The run has no model yet');
      const { dataset } = effects.exercises[asked.source.exercise];
      const images =
        ask.split === 'test'
          ? await testImages(asked, ignore)
          : (await library.dataset(dataset, asked.seed, ignore)).validation;
      // Of the validation images the record knows what was read; nothing is computed again.
      const known = ask.split === 'validation' ? model.readings : null;
      return selectReadings(images, model.layers, known ?? (await evaluated(images)).readings, ask);
    },
    dispose() {
      // A run that was going on is told that it was stopped, at whatever it was: nothing else would be heard of it.
      report({ type: 'finished', outcome: 'stopped', elapsedMs: latest?.elapsedMs ?? 0 });
      stop.abort();
      gate.open();
      evaluations.clear();
      // Whoever still waits for an answer gets no other engine.
      model = undefined;
      letGo();
    },
  };
}

/** Frees what an engine still holds; one that broke down without its device may refuse even that. */
function release({ engine }: RunSetUp): void {
  try {
    engine.dispose();
  } catch {
    // Its memory went with the device.
  }
}

/** The original is transferred to the page. */
function copyOf(checkpoint: Checkpoint): Checkpoint {
  return { ...checkpoint, layers: checkpoint.layers.map(copyLayer) };
}

/** A model to be asked, not to be trained on: the optimizer's sums stand as at the start. */
function checkpointOf({ step, layers }: Model): Checkpoint {
  return {
    step,
    layers: layers.map(({ inputs, units, weights, biases }) => ({
      inputs,
      units,
      weights: Float32Array.from(weights),
      biases: Float32Array.from(biases),
      weightSums: new Float32Array(weights.length).fill(INITIAL_SUM),
      biasSums: new Float32Array(biases.length).fill(INITIAL_SUM),
    })),
  };
}

function ignore(): void {
  // Questions about a kept run load quietly; the widget that asked shows that it is waiting.
}
