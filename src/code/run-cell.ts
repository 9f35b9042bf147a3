import type { RunRecord } from '../runs/run-record.ts';
import { MAX_OUTPUT_BYTES, MAX_PIECES } from './cell-api.ts';
import type { Call, CellStart, ModelSpec, Piece, ReadSplit, ToCell, TrainedRun, TrainingSpec } from './cell-message.ts';
import type { CellProblem, PlacedProblem } from './cell-problem.ts';
import { parseFromCell } from './parse-from-cell.ts';
import { explainError } from './explain-error.ts';
import type { StepBench, StepJob, StepProgress } from './step-bench.ts';
import { trainedRun } from './trained-run.ts';

/** How often the code is asked for a sign of life, and after how many unanswered times it is ended: 3 seconds. */
const TICK_MS = 250;
const MAX_UNANSWERED = 12;
/** The sandbox itself always answers, however late on a busy machine: 10 seconds, or 2.5 where its code is silent, too. */
const MAX_UNANSWERED_BY_FRAME = 40;
const FEW_UNANSWERED_BY_FRAME = 10;
/** Without an output and without waiting for the page: 60 seconds. */
const MAX_SILENT_TICKS = 240;
/** Until the first sign of life, frame and worker included: 40 seconds. */
const MAX_START_TICKS = 160;
/** Messages that mean nothing, or come after the output was cut. */
const MAX_USELESS = 20_000;

/** What the page gives the code for what it asked. */
type Answer = TrainedRun | ReadSplit | StepJob;

const NO_STEP: Promise<CellProblem> = Promise.resolve({ code: 'not-trained', values: {} });

/** One thing the code put out, with the line that did. */
export type Output = { readonly line: number | null } & (
  | { readonly piece: Piece }
  /** What a `train` is doing, or did. */
  | { readonly training: RunRecord | null }
  /** How a training step of the reader's own compares, and trains. */
  | { readonly step: StepProgress }
  /** There was more than is kept. */
  | { readonly cut: true }
);

/** A run of a cell, as far as it has come. */
export interface CellProgress {
  readonly outputs: readonly Output[];
  /** Finished runs by the number that figures name them by. */
  readonly runs: readonly RunRecord[];
  /** What the page is asked to do, or fetches before the code begins; null while the code itself is at work. */
  readonly waitsFor: Call['name'] | 'tensorflow' | null;
}

export interface CellEnd extends CellProgress {
  readonly outcome: 'done' | 'failed' | 'stopped';
  readonly problem: PlacedProblem | null;
  /** The test images were read. */
  readonly testOpened: boolean;
}

/** The page's side of the functions of the course. What they cannot do they say as a problem. */
export interface CellLab {
  train(
    model: ModelSpec,
    training: TrainingSpec,
    onRecord: (record: RunRecord) => void,
    signal: AbortSignal,
  ): Promise<RunRecord | CellProblem>;
  read(run: RunRecord, set: 'training' | 'validation' | 'test', signal: AbortSignal): Promise<ReadSplit | CellProblem>;
  /** For code that writes a training step. */
  readonly step: StepBench | null;
}

/** A way to the worker in the sandbox, for one run. */
export interface CellChannel {
  send(message: ToCell, transfer?: readonly ArrayBuffer[]): void;
  /** Asks the sandbox itself for a sign of life, which it gives whatever the code does. */
  probe(): void;
  /** How often it was asked since it last gave one. */
  unanswered(): number;
  /** @param isDead the sandbox is of no use any more: the next run takes a new one */
  close(isDead: boolean): void;
}

export interface CellEffects {
  readonly lab: CellLab;
  /** Starts the code. What comes is not yet parsed. */
  open(hear: {
    message(value: unknown): void;
    broken(message: string, line: number): void;
    lost(): void;
    replaced(): void;
  }): CellChannel;
  every(ms: number, callback: () => void): () => void;
}

/**
 * Runs a reader's code to its end: hears what it shows, does what it asks for, one thing after another, and ends it when it
 * neither answers nor shows anything.
 *
 * @param given a record that the code knows as `run`
 * @param signal aborted by Stop
 */
export function runCell(
  { lines, firstLine, given }: Pick<CellStart, 'lines' | 'firstLine'> & { readonly given: RunRecord | null },
  effects: CellEffects,
  onProgress: (progress: CellProgress) => void,
  signal: AbortSignal,
): Promise<CellEnd> {
  return new Promise((resolve) => {
    let progress: CellProgress = { outputs: [], runs: given ? [given] : [], waitsFor: null };
    let testOpened = false;
    /** The first message has come; before that there is nobody to give a sign of life. */
    let hasBegun = false;
    let starting = 0;
    let bytes = 0;
    let useless = 0;
    let unanswered = 0;
    let silent = 0;
    /** Calls under way, the oldest first. */
    const calls: { readonly id: number; readonly line: number | null; readonly name: Call['name'] }[] = [];
    let work: Promise<void> = Promise.resolve();
    const over = new AbortController();
    const { lab } = effects;

    const change = (next: Partial<CellProgress>) => {
      progress = { ...progress, ...next };
      onProgress(progress);
    };
    const end = (outcome: CellEnd['outcome'], problem: PlacedProblem | null = null) => {
      if (over.signal.aborted) return;
      over.abort();
      signal.removeEventListener('abort', stop);
      stopTicking();
      channel.close(problem?.code === 'frame-died');
      resolve({ ...progress, waitsFor: null, outcome, problem, testOpened });
    };
    const fail = (problem: CellProblem, line: number | null = null) => {
      end('failed', { ...problem, line });
    };
    const stop = () => {
      end('stopped');
    };
    const put = (output: Output, size: number) => {
      const { outputs } = progress;
      const last = outputs[outputs.length - 1];
      if (last && 'cut' in last) {
        countUseless();
        return;
      }
      bytes += size;
      const full = outputs.length >= MAX_PIECES || bytes > MAX_OUTPUT_BYTES;
      change({ outputs: [...outputs, full ? { line: output.line, cut: true } : output] });
    };
    const countUseless = () => {
      useless += 1;
      if (useless > MAX_USELESS) fail({ code: 'flood', values: {} });
    };

    /** Does what the code asks for; the page does one thing at a time. */
    const answer = async (id: number, line: number | null, call: Call): Promise<void> => {
      const value = await serve(line, call).catch((): CellProblem => ({ code: 'not-trained', values: {} }));
      calls.shift();
      if (over.signal.aborted) return;
      silent = 0;
      change({ waitsFor: calls[0]?.name ?? null });
      const refused = value !== null && 'code' in value;
      channel.send(refused ? { type: 'refusal', id, problem: value } : { type: 'answer', id, value });
    };
    const serve = (line: number | null, call: Call): Promise<Answer | CellProblem | null> => {
      switch (call.name) {
        case 'train':
          return train(line, call);
        case 'gaps':
          return compare(line, call);
        case 'period':
          return lab.step?.period(call.step, call.values) ?? NO_STEP;
        default:
          return read(call);
      }
    };
    /** Puts out something that changes while the page works on it. */
    const putLive = <T>(first: T, asOutput: (value: T) => Output) => {
      const at = progress.outputs.length;
      let last = asOutput(first);
      put(last, 0);
      return (value: T) => {
        const outputs = progress.outputs.slice();
        if (over.signal.aborted || outputs[at] !== last) return;
        last = outputs[at] = asOutput(value);
        change({ outputs });
      };
    };
    const compare = (line: number | null, { answers }: Call & { name: 'gaps' }) => {
      if (!lab.step) return NO_STEP;
      const show = putLive<StepProgress>({ gaps: [], plain: null, own: [] }, (step) => ({ line, step }));
      return lab.step.compare(answers, show, over.signal);
    };
    const train = async (line: number | null, { model, training }: Call & { name: 'train' }) => {
      const show = putLive<RunRecord | null>(null, (record) => ({ line, training: record }));
      const record = await lab.train(model, training, show, over.signal);
      if ('code' in record) return record;
      show(record);
      change({ runs: [...progress.runs, record] });
      return trainedRun(progress.runs.length - 1, record);
    };
    const read = async ({ run, set }: Call & { name: 'evaluate' | 'read' }): Promise<ReadSplit | CellProblem> => {
      const record = progress.runs[run];
      if (!record) return { code: 'not-a-run', values: { call: 'read' } };
      const answered = await lab.read(record, set, over.signal);
      if (set === 'test' && !('code' in answered)) testOpened = true;
      return answered;
    };

    const hear = (value: unknown) => {
      if (over.signal.aborted) return;
      const message = parseFromCell(value);
      if (!message) {
        countUseless();
        return;
      }
      if (!hasBegun) {
        hasBegun = true;
        change({});
      }
      switch (message.type) {
        case 'pong':
          unanswered = 0;
          break;
        case 'show':
          silent = 0;
          put({ line: message.line, piece: message.piece }, sizeOf(message.piece));
          break;
        case 'call': {
          const { id, line, call } = message;
          if (!call) {
            // Nothing may wait for ever, whatever it is that it asked.
            channel.send({ type: 'refusal', id, problem: { code: 'not-trained', values: {} } });
            return;
          }
          if (calls.length >= MAX_PIECES) {
            fail({ code: 'flood', values: {} }, line);
            return;
          }
          calls.push({ id, line, name: call.name });
          change({ waitsFor: calls[0]!.name });
          work = work.then(() => (over.signal.aborted ? undefined : answer(id, line, call)));
          break;
        }
        case 'ended': {
          const [forgotten] = calls;
          if (forgotten) fail({ code: 'missing-await', values: { call: writtenName(forgotten.name) } }, forgotten.line);
          else end('done');
          break;
        }
        case 'failed':
          fail(message.problem ?? explainError(message), message.line);
      }
    };

    const channel = effects.open({
      message: hear,
      broken(message, line) {
        const at = line - firstLine + 1;
        fail(explainError({ name: '', message }), at >= 1 && at <= lines ? at : null);
      },
      lost() {
        fail({ code: 'frame-lost', values: {} });
      },
      replaced: stop,
    });
    const stopTicking = effects.every(TICK_MS, () => {
      channel.probe();
      if (channel.unanswered() > MAX_UNANSWERED_BY_FRAME) {
        fail({ code: 'frame-died', values: {} });
        return;
      }
      if (!hasBegun) {
        starting += 1;
        if (starting > MAX_START_TICKS) fail({ code: 'frame-lost', values: {} });
        return;
      }
      if (calls.length > 0) return;
      unanswered += 1;
      silent += 1;
      const seconds = (ticks: number) => ({ seconds: (ticks * TICK_MS) / 1000 });
      if (unanswered > MAX_UNANSWERED && channel.unanswered() >= FEW_UNANSWERED_BY_FRAME)
        fail({ code: 'frame-died', values: {} });
      else if (unanswered > MAX_UNANSWERED) fail({ code: 'endless', values: seconds(MAX_UNANSWERED) });
      else if (silent > MAX_SILENT_TICKS) fail({ code: 'silent', values: seconds(MAX_SILENT_TICKS) });
      else channel.send({ type: 'ping' });
    });
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
}

/** What the code calls to ask for it. */
function writtenName(name: Call['name']): string {
  return name === 'gaps' || name === 'period' ? 'tryStep' : name;
}

/** The run that code starts with, under the number 0. */
export function givenRun(record: RunRecord | null): TrainedRun | null {
  return record && trainedRun(0, record);
}

function sizeOf(piece: Piece): number {
  switch (piece.kind) {
    case 'text':
      return 2 * piece.text.length;
    case 'list':
      return 8 * piece.head.length;
    case 'matrix':
      return 8 * piece.rows.reduce((numbers, row) => numbers + row.length, 0);
    case 'picture':
      return piece.pixels.length;
    default:
      return 8;
  }
}
