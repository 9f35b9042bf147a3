/// <reference lib="webworker" />
/**
 * What runs before the reader's code, in the same script: it makes the functions of the course, takes away what reaches
 * outside, and tells the page what the code shows and asks. Built into one classic script (`tools/build-scripts.ts`).
 */
import type { SplitName } from '../../datasets/dataset.ts';
import { MAX_PIECES } from '../cell-api.ts';
import type { Call, CellStart, FromCell, ModelSpec, Piece, ReadSplit, ToCell, TrainedRun } from '../cell-message.ts';
import { scoresOf } from '../scores-of.ts';
import { linearSpec, networkSpec, brief, trainingSpec } from './arguments.ts';
import { callLine } from './call-line.ts';
import { CellFault } from './cell-fault.ts';
import type * as tensorflow from './tensorflow/entry.ts';
import { toPiece } from './to-piece.ts';
import { tryStep } from './try-step.ts';

declare const self: DedicatedWorkerGlobalScope & {
  run?: object;
  tf?: object;
  /** There if the code names `tf`. */
  strokesTensorflow?: typeof tensorflow;
};

/**
 * Names that lead outside or keep something. The policy of the frame already refuses them all but one: WebKit opens `caches`
 * to a page without an origin.
 */
const AWAY = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'importScripts',
  'indexedDB',
  'caches',
  'BroadcastChannel',
  'Worker',
  'SharedWorker',
  'Notification',
];

/** What a promise of the course has not got yet, and is asked for where `await` was forgotten. */
const LATER = [
  'accuracy',
  'crossEntropy',
  'periods',
  'confusion',
  'weights',
  'settings',
  'seconds',
  'lossChart',
  'predictions',
  'labels',
  'probabilities',
];

/** Called once by the script itself, with the reader's code as its body. */
export function begin(body: () => Promise<unknown>): void {
  takeAway();
  self.addEventListener(
    'message',
    ({ data, ports }: MessageEvent<CellStart>) => {
      const [port] = ports;
      if (port) run(body, data, port);
    },
    { once: true },
  );
}

function run(body: () => Promise<unknown>, start: CellStart, port: MessagePort): void {
  // Bound now: the code may change any of them for itself.
  const post = port.postMessage.bind(port);
  const tell = (message: FromCell) => {
    post(message);
  };
  const waiting = new Map<number, { resolve(value: unknown): void; reject(fault: CellFault): void }>();
  const figures = new WeakMap<object, Piece>();
  const runs = new WeakMap<object, number>();
  const models = new WeakMap<object, ModelSpec>();
  const { ranges, data } = start;
  const tensorflow = self.strokesTensorflow;
  let lastCall = 0;
  let shown = 0;

  port.onmessage = ({ data: message }: MessageEvent<ToCell>) => {
    if (message.type === 'ping') tell({ type: 'pong' });
    if (message.type !== 'answer' && message.type !== 'refusal') return;
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'answer') call?.resolve(message.value);
    else call?.reject(new CellFault(message.problem.code, message.problem.values));
  };

  const here = () => {
    const { stack = '' } = new Error();
    return { stack, line: callLine({ stack }, start) };
  };

  /** Asks the page; what it refuses is thrown at the line that asked. */
  const ask = <T>(name: string, call: Call, { stack, line } = here()): Promise<T> => {
    lastCall += 1;
    const id = lastCall;
    const answer = new Promise<T>((resolve, reject) => {
      waiting.set(id, {
        resolve: resolve,
        reject: (fault) => {
          // The stack of an answer begins in the prelude; this one begins where the code asked.
          fault.stack = stack;
          reject(fault);
        },
      });
    });
    tell({ type: 'call', id, line, call });
    return warned(name, answer);
  };

  const toRun = ({ run: id, ...facts }: TrainedRun): object => {
    const lossChart = Object.freeze({ toString: () => 'lossChart' });
    figures.set(lossChart, { kind: 'figure', figure: 'losses', run: id });
    figures.set(facts.confusion, { kind: 'figure', figure: 'confusion', run: id });
    const trained = { ...facts, lossChart };
    runs.set(trained, id);
    return trained;
  };

  const runOf = (call: string, given: unknown): number => {
    if (given instanceof Promise) throw new CellFault('missing-await', { call: 'train' });
    const id = typeof given === 'object' && given !== null ? runs.get(given) : undefined;
    if (id === undefined) throw new CellFault('not-a-run', { call });
    return id;
  };

  const toModel = (spec: ModelSpec): object => {
    const model = Object.freeze({ ...spec });
    models.set(model, spec);
    return model;
  };

  const splitHere = (call: string, set: unknown) => {
    if (set === 'test') throw new CellFault('test-sealed', { call });
    if (set !== 'training' && set !== 'validation') throw new CellFault('unknown-set', { call, set: brief(set) });
    return data![set];
  };

  const course = {
    linearClassifier: (given?: unknown) => toModel(linearSpec(given, ranges)),
    networkClassifier: (given?: unknown) => toModel(networkSpec(given, ranges)),
    train(model: unknown, given?: unknown) {
      const spec = typeof model === 'object' && model !== null ? models.get(model) : undefined;
      if (!spec) throw new CellFault('not-a-model', { call: 'train' });
      const call: Call = { name: 'train', model: spec, training: trainingSpec(given, ranges) };
      return warned('train', ask<TrainedRun>('train', call).then(toRun));
    },
    evaluate(given: unknown, set: unknown) {
      const id = runOf('evaluate', given);
      if (set === 'test') throw new CellFault('test-sealed', { call: 'evaluate' });
      if (set !== 'training' && set !== 'validation')
        throw new CellFault('unknown-set', { call: 'evaluate', set: brief(set) });
      return warned('evaluate', ask<ReadSplit>('evaluate', { name: 'evaluate', run: id, set }).then(scoresOf));
    },
    read(given: unknown, set: unknown) {
      const id = runOf('read', given);
      if (set !== 'training' && set !== 'validation' && set !== 'test')
        throw new CellFault('unknown-set', { call: 'read', set: brief(set) });
      return ask<ReadSplit>('read', { name: 'read', run: id, set: set satisfies SplitName });
    },
    dataset: (set: unknown) => splitHere('dataset', set),
    image(set: unknown, row: unknown) {
      const { images, labels } = splitHere('image', set);
      const last = labels.length - 1;
      if (!Number.isInteger(row) || (row as number) < 0 || (row as number) > last)
        throw new CellFault('row-outside', { row: brief(row), last });
      const size = images.length / labels.length;
      const pixels = images.slice((row as number) * size, ((row as number) + 1) * size);
      const picture = Object.freeze({ pixels, label: labels[row as number]! });
      figures.set(picture, { kind: 'picture', side: Math.sqrt(size), pixels });
      return picture;
    },
    show: (...values: readonly unknown[]) => {
      // What is over the limit is counted by the page too, which cuts it; it need not be sent.
      if (shown > MAX_PIECES) return;
      const { line } = here();
      for (const value of values) {
        if (shown > MAX_PIECES) return;
        shown += 1;
        tell({ type: 'show', line, piece: toPiece(tensorflow ? tensorflow.plain(value) : value, figures) });
      }
    },
  };
  Object.assign(self, course);
  const { step } = start;
  if (step) {
    // Taken now, as above.
    const later = self.setTimeout.bind(self);
    const now = self.performance.now.bind(self.performance);
    const breathe = () =>
      new Promise<void>((resolve) => {
        later(resolve);
      });
    Object.assign(self, {
      tryStep(parts: unknown) {
        const from = here();
        return tryStep(parts, step, { ask: (call) => ask('tryStep', call, from), now, breathe });
      },
    });
  }
  // A notebook's habit.
  const print = (to: (...values: readonly unknown[]) => void) => {
    Object.assign(console, { log: to, info: to, warn: to, error: to });
  };
  if (start.given) self.run = toRun(start.given);

  const failed = (error: unknown) => {
    const { name = '', message = String(error), stack } = error instanceof Error ? error : {};
    const problem = error instanceof CellFault ? error.problem : null;
    tell({ type: 'failed', line: callLine({ stack, message }, start), name, message, problem });
  };
  self.addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    failed(event.reason);
  });
  self.addEventListener('error', (event) => {
    event.preventDefault();
    failed(event.error ?? event.message);
  });
  // The first sign of life: from here on the code has to give one.
  tell({ type: 'pong' });
  void (async () => {
    try {
      if (tensorflow) {
        // What it says of backends that are not there is no output of the code.
        print(() => undefined);
        const ready = await tensorflow.prepare({
          refuse: (steps) => new CellFault('tensorflow-steps', { steps }),
          alive() {
            tell({ type: 'pong' });
          },
        });
        self.tf = tensorflow.tf;
        tell({ type: 'show', line: null, piece: { kind: 'tensorflow', ...ready } });
      }
      print(course.show);
      await body();
      tell({ type: 'ended' });
    } catch (error) {
      failed(error);
    }
  })();
}

/** A promise that says what was forgotten when its result is asked for. */
function warned<T>(call: string, promise: Promise<T>): Promise<T> {
  for (const name of LATER) {
    Reflect.defineProperty(promise, name, {
      get() {
        throw new CellFault('missing-await', { call });
      },
    });
  }
  return promise;
}

function takeAway(): void {
  for (const name of AWAY) {
    for (const place of chainOf(self)) {
      if (Object.prototype.hasOwnProperty.call(place, name)) Reflect.deleteProperty(place, name);
    }
    Object.defineProperty(self, name, {
      get() {
        throw new CellFault('not-here', { name });
      },
    });
  }
}

/** An object and what it inherits from. */
function chainOf(object: object): readonly object[] {
  const next = Object.getPrototypeOf(object) as object | null;
  return next ? [object, ...chainOf(next)] : [object];
}
