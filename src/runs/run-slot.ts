import type { ExerciseId } from '../exercises/exercise.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import type { Connection } from './connection.ts';
import type { HandedOver, HandOver } from './hand-over.ts';
import type { Journal, SavedRun } from './journal.ts';
import { isBusy, stateAfter, type LifeEvent } from './life.ts';
import type { Model } from './protocol.ts';
import type { Fault, RunEvent } from './run-event.ts';
import { engineNow, finalLayers, requestOf, type RunRecord, type RunRequest } from './run-record.ts';
import { restorable } from './restorable.ts';
import { resumePoint, upTo } from './resume-point.ts';
import { newRequest, type Wish } from './run-request.ts';
import { applyEvent } from './apply-event.ts';
import { IDLE_RUN, type Run } from './run.ts';
import type { RunClaims } from './run-claims.ts';

/** A worker that crashes or hangs is started again from the last checkpoint this often; then the reader is asked. */
const MAX_RESTARTS = 2;

/**
 * A run that goes on is kept at most this often: each time copies its snapshots on the page's own thread. What is lost with
 * a page is done again, to the same numbers.
 */
const KEEP_EVERY_MS = 2000;

/** The one current run of an exercise on this page, shared by every widget that shows it. */
export interface RunSlot {
  readonly exercise: ExerciseId;
  /** The same object until something changes, so it can be compared. */
  current(): Run;
  /** Calls back after each change; returns the way to stop that. */
  subscribe(listener: () => void): () => void;
  /** Takes up the run kept on this device, once; a run that was going on when the page was left goes on. */
  restore(): Promise<void>;
  start(wish: Wish): void;
  /** A run like this may come: has the worker get the engine ready, once, and its data, once. */
  warmUp(wish: Wish, what: { readonly data: boolean }): void;
  pause(): void;
  resume(): void;
  stop(): void;
  /** Goes on with a failed run from its last checkpoint. */
  retry(): void;
  /** Goes on with the unfinished run that waits. */
  takeUp(): void;
  /** Leaves the run that waits as it is: it counts as stopped. */
  dismiss(): void;
  openTest(): void;
  /** Makes the worker know the run, before it is asked about it. */
  adopt(): void;
  /** What a next page of this tab would have to go on with; null when nothing is under way. */
  unfinished(): HandedOver | null;
}

/** What a slot works with. */
export interface SlotEffects {
  readonly connection: Connection;
  readonly journal: Journal;
  readonly handOver: HandOver;
  readonly claims: RunClaims;
  /** Whether the page's address asks for another run than this one. */
  asksOtherwise(request: RunRequest): boolean;
  now(): number;
  date(): Date;
}

export function createRunSlot(exercise: ExerciseId, effects: SlotEffects): RunSlot {
  const { connection, journal, handOver, claims } = effects;
  let run: Run = IDLE_RUN;
  /** Number of the conversation with the worker. */
  let line: number | undefined;
  /** Of the last period; what is recorded up to it stands in the run's record. */
  let checkpoint: Checkpoint | null = null;
  /** An unfinished run that another is shown in place of, or that makes way for a link. */
  let waiting: SavedRun | null = null;
  let restored: Promise<void> | undefined;
  let restarts = 0;
  let keptAt = -Infinity;
  const warmed = { engine: false, data: false };
  const listeners = new Set<() => void>();

  const set = (next: Run) => {
    if (next === run) return;
    run = next;
    for (const listener of listeners) listener();
  };

  const hear = (...events: readonly RunEvent[]) => {
    const next = events.reduce(applyEvent, run);
    const ends = events.some(({ type }) => type === 'finished' || type === 'failed' || type === 'test-opened');
    const isDue = events.some(({ type }) => type === 'period') && effects.now() - keptAt > KEEP_EVERY_MS;
    set(next);
    if (ends || isDue) keep();
  };

  const keep = () => {
    const { record } = run;
    if (!record || record.periods.length === 0) return;
    keptAt = effects.now();
    const isOver = record.outcome !== null && record.outcome !== 'failed';
    if (isOver) claims.release(record.id);
    // One that failed can go on, so it is kept as one that has not ended.
    const saved = isOver ? { record, checkpoint: null } : { record: { ...record, outcome: null }, checkpoint };
    void journal.save(saved).then((kept) => {
      if (run.record?.id === record.id) set({ ...run, kept });
    });
  };

  const offer = (unfinished: SavedRun | null) => {
    waiting = unfinished;
    set({ ...run, waiting: unfinished && requestOf(unfinished.record) });
  };

  /** Nobody will go on with it. */
  const settle = (record: RunRecord, outcome: 'stopped' | 'failed') => {
    claims.release(record.id);
    if (record.periods.length > 0) void journal.save({ record: { ...record, outcome }, checkpoint: null });
  };

  const hangUp = () => {
    if (line === undefined) return;
    connection.send({ type: 'stop', id: line });
    connection.close(line);
    line = undefined;
  };

  const openLine = () => {
    hangUp();
    line = connection.open({
      onReply: (reply) => {
        if (reply.checkpoint) checkpoint = reply.checkpoint;
        hear(...reply.events);
      },
      onFault,
      isBusy: () => (isBusy(run.state) && run.state !== 'paused') || run.testLoading !== null,
    });
    return line;
  };

  const onFault = (fault: Fault) => {
    if (line !== undefined) connection.close(line);
    line = undefined;
    if (run.testLoading) hear({ type: 'test-failed', fault });
    // A paused run waits as before; going on starts a new worker from the last checkpoint.
    if (!isBusy(run.state) || run.state === 'paused') return;
    const helps = fault.code !== 'worker-missing' && fault.code !== 'offline';
    if (run.request && helps && restarts < MAX_RESTARTS) {
      restarts += 1;
      goOn(run.request);
    } else hear({ type: 'failed', fault });
  };

  /** Moves the run on by what the reader does; false when it cannot be done now. */
  const move = (event: LifeEvent, change: Partial<Run> = {}): boolean => {
    const state = stateAfter(run.state, event);
    if (state) set({ ...run, ...change, state });
    return state !== undefined;
  };

  /** Sends a run to the worker: from its last checkpoint where there is one, else from its start. */
  const goOn = (request: RunRequest) => {
    const resume = resumePoint(run.record, checkpoint);
    if (!resume) checkpoint = null;
    const record = resume && upTo(run.record!, resume.checkpoint.step);
    claims.claim(request.id).catch(() => undefined);
    move('asked', {
      ...IDLE_RUN,
      waiting: run.waiting,
      request,
      record,
      step: resume?.checkpoint.step ?? 0,
      elapsedMs: resume?.elapsedMs ?? 0,
    });
    connection.send({ type: 'start', id: openLine(), request, ...(resume && { resume }) });
  };

  const startAnew = (request: RunRequest) => {
    if (run.request) claims.release(run.request.id);
    if (run.state === 'failed' && run.record) settle(run.record, 'failed');
    restarts = 0;
    checkpoint = null;
    goOn(request);
  };

  const adopt = () => {
    const model = line === undefined && modelOf(run, checkpoint);
    if (model) connection.send({ type: 'adopt', id: openLine(), model });
  };

  /** Shows a kept run without waking the worker. */
  const show = ({ record, checkpoint: kept }: SavedRun) => {
    checkpoint = kept;
    const { engine, reason } = engineNow(record) ?? {};
    move(record.outcome ?? 'paused', {
      request: requestOf(record),
      recalled: true,
      record,
      engine: engine && reason ? { id: engine, reason } : null,
      step: kept?.step ?? record.periods.at(-1)?.step ?? 0,
      elapsedMs: record.elapsedMs,
      kept: { kept: true, weightsRemoved: 0 },
    });
  };

  return {
    exercise,
    current: () => run,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    restore() {
      restored ??= (async () => {
        const left = await handOver.take(exercise);
        const goesOn = left?.asksOtherwise === false ? left : null;
        const found = await restorable(exercise, journal, claims, goesOn?.request.id, (request) =>
          effects.asksOtherwise(request),
        );
        // The reader was faster: the journal may know of the run that was started.
        const besides = (kept: SavedRun | null) => (kept?.record.id === run.request?.id ? null : kept);
        const shown = besides(found.shown);
        if (run !== IDLE_RUN) {
          if (shown) claims.release(shown.record.id);
        } else {
          if (shown) show(shown);
          if (goesOn?.state === 'running') goOn(goesOn.request);
          // Nothing of it was kept: it waits at its first step.
          else if (goesOn && !shown) move('paused', { request: goesOn.request });
        }
        offer(besides(found.waiting));
      })();
      return restored;
    },
    start: (wish) => {
      startAnew(newRequest(exercise, wish, effects.date()));
    },
    warmUp(wish, { data }) {
      const wanted = { engine: !warmed.engine && line === undefined, data: data && !warmed.data };
      if (!wanted.engine && !wanted.data) return;
      warmed.engine = true;
      warmed.data ||= data;
      connection.send({
        type: 'warm-up',
        id: 0,
        request: newRequest(exercise, wish, effects.date()),
        data: wanted.data,
      });
    },
    // The reader's word counts at once; a worker that hangs cannot keep it from counting.
    pause() {
      if (move('paused') && line !== undefined) connection.send({ type: 'pause', id: line });
    },
    resume() {
      if (run.state !== 'paused' || !run.request) return;
      if (line === undefined) goOn(run.request);
      else {
        move('resumed');
        connection.send({ type: 'resume', id: line });
      }
    },
    stop() {
      if (!isBusy(run.state)) return;
      hangUp();
      if (run.record) hear({ type: 'finished', outcome: 'stopped', elapsedMs: run.elapsedMs });
      else move('cancelled', { ...IDLE_RUN, waiting: run.waiting, request: run.request });
    },
    retry() {
      restarts = 0;
      if (run.state === 'failed' && run.request) goOn(run.request);
    },
    takeUp() {
      if (!waiting || isBusy(run.state)) return;
      if (run.request) claims.release(run.request.id);
      restarts = 0;
      ({ checkpoint } = waiting);
      run = { ...run, record: waiting.record };
      offer(null);
      goOn(requestOf(run.record!));
    },
    dismiss() {
      if (waiting) settle(waiting.record, 'stopped');
      offer(null);
    },
    openTest() {
      if (isBusy(run.state) || run.testLoading || !modelOf(run, checkpoint)) return;
      // First of all: a worker that cannot be had is then told of at once.
      set({ ...run, testFault: null, testLoading: { loadedBytes: 0, totalBytes: 0 } });
      adopt();
      if (line !== undefined) connection.send({ type: 'open-test', id: line });
    },
    adopt,
    unfinished() {
      if (!run.request || !isBusy(run.state)) return null;
      return { request: run.request, state: run.state === 'paused' ? 'paused' : 'running' };
    },
  };
}

/** The model a run has come to; null before its first period, or when its weights made room for others. */
function modelOf({ request, record, step }: Run, checkpoint: Checkpoint | null): Model | null {
  const engine = record && engineNow(record)?.engine;
  const layers = record && (finalLayers(record) ?? checkpoint?.layers ?? null);
  return request && engine && layers ? { request, engine, step, layers, readings: record.readings } : null;
}
