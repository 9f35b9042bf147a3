import type { Dataset, LabelledImages } from '../datasets/dataset.ts';
import { checkpointBuffers, type Checkpoint } from '../training/checkpoint.ts';
import type { Engine, EngineId } from '../training/engine.ts';
import type { CreateEngine } from '../training/engine.ts';
import { toMetrics } from '../training/metrics.ts';
import { chooseEngine, nextEngine, type EngineChoice, type WebglKind } from './choose-engine.ts';
import { toFault } from './fault.ts';
import type { Library } from './library.ts';
import { createPauseGate } from './pause-gate.ts';
import type { Ask, Readings, RunRequest, SavedRun } from './protocol.ts';
import { selectReadings } from './readings.ts';
import type { RunEvent } from './run-event.ts';
import { createEngineFor, runExercise, type ExerciseRun } from './run-exercise.ts';
import type { Loading } from './run.ts';

export interface SessionEffects {
  loadEngine(id: EngineId): Promise<CreateEngine>;
  probeWebgl(): WebglKind;
  simdSupported(): boolean;
  /** Resolves after waiting messages were handled. */
  yieldToMessages(): Promise<void>;
  now(): number;
}

/** What a session says; the lab adds whose it is. */
export type SessionReply = { readonly event: RunEvent } | { readonly checkpoint: Checkpoint };

/** One run of one exercise in the worker, from its start until another takes its place. */
export interface Session {
  start(request: RunRequest, resume?: SavedRun): Promise<void>;
  /** Takes a kept run over for questions; its engine is made when the first one comes. */
  adopt(saved: SavedRun): void;
  control(what: 'pause' | 'resume' | 'stop' | 'open-test'): void;
  readings(ask: Ask<'readings'>): Promise<Readings>;
  dispose(): void;
}

export function createSession(
  library: Library,
  effects: SessionEffects,
  post: (reply: SessionReply, transfer?: ArrayBuffer[]) => void,
): Session {
  const report = (event: RunEvent) => {
    const buffers = event.type === 'snapshot' ? [event.snapshot.weights.buffer, event.snapshot.biases.buffer] : [];
    post({ event }, buffers as ArrayBuffer[]);
  };
  const stop = new AbortController();
  const gate = createPauseGate(effects.yieldToMessages, (type) => {
    report({ type });
  });
  /** Dataset and engine of the run; an adopted run gets them when it is first asked something. */
  let bench: Promise<{ dataset: Dataset; engine: Engine }> | undefined;
  let adopted: SavedRun | undefined;
  const probabilities = new Map<LabelledImages, Promise<Float32Array>>();

  const setUp = async (
    request: RunRequest,
    resume: SavedRun | undefined,
    onLoading: (loading: Loading) => void,
    onChoice: (choice: EngineChoice) => void,
  ): Promise<{ run: ExerciseRun; engine: Engine }> => {
    const dataset = await library.dataset(request.seed, onLoading);
    const simd = effects.simdSupported();
    const asksWebgl = request.engine === 'auto' || request.engine === 'webgl';
    const make = async (choice: EngineChoice): Promise<{ run: ExerciseRun; engine: Engine }> => {
      onChoice(choice);
      try {
        const run = { request, dataset, resume, engine: { ...choice, create: await effects.loadEngine(choice.id) } };
        return { run, engine: await createEngineFor(run) };
      } catch (error) {
        const next = nextEngine(choice.id, simd);
        if (!next) throw error;
        return make(next);
      }
    };
    return make(chooseEngine(request.engine, { webgl: asksWebgl ? effects.probeWebgl() : 'missing', simd }));
  };

  const ready = () => {
    if (!bench && adopted) {
      const saved = adopted;
      const { exercise, knobs, seed, engine } = saved.record;
      const request = { exercise, knobs, seed, engine };
      bench = setUp(request, saved, ignore, ignore).then(({ run, engine }) => ({ dataset: run.dataset, engine }));
      bench.catch(() => {
        bench = undefined;
      });
    }
    if (!bench) throw new Error('The run has not been set up');
    return bench;
  };

  const openTest = async () => {
    try {
      const { images } = await library.images('test', ({ loadedBytes, totalBytes }) => {
        report({ type: 'test-loading', loadedBytes, totalBytes });
      });
      const { engine } = await ready();
      const evaluation = await engine.evaluate(images);
      report({
        type: 'test-opened',
        test: { rows: images.count, ...toMetrics(evaluation), confusion: evaluation.confusion },
      });
    } catch (error) {
      report({ type: 'test-failed', fault: toFault(error) });
    }
  };

  return {
    async start(request, resume) {
      try {
        const { run, engine } = await setUp(
          request,
          resume,
          (loading) => {
            if (!stop.signal.aborted) report({ type: 'loading', ...loading });
          },
          ({ id, reason }) => {
            if (!stop.signal.aborted) report({ type: 'preparing', engine: id, reason });
          },
        );
        if (stop.signal.aborted) {
          engine.dispose();
          return;
        }
        bench = Promise.resolve({ dataset: run.dataset, engine });
        await runExercise(run, engine, report, {
          signal: stop.signal,
          breathe: () => gate.pass(),
          now: effects.now,
          keep: (checkpoint) => {
            post({ checkpoint }, checkpointBuffers(checkpoint));
          },
        });
      } catch (error) {
        if (!stop.signal.aborted) report({ type: 'failed', fault: toFault(error) });
      }
    },
    adopt(saved) {
      adopted = saved;
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
      const { dataset, engine } = await ready();
      const images = ask.split === 'test' ? (await library.images('test', ignore)).images : dataset.validation;
      let known = probabilities.get(images);
      if (!known) {
        known = engine.predict(images.pixels);
        probabilities.set(images, known);
      }
      return selectReadings(images, await known, ask);
    },
    dispose() {
      stop.abort();
      gate.open();
      void bench?.then(({ engine }) => {
        engine.dispose();
      });
    },
  };
}

function ignore(): void {
  // Questions about a kept run load quietly; the widget that asked shows that it is waiting.
}
