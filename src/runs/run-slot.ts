import type { ExerciseId } from '../exercises/exercise.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import type { Connection } from './connection.ts';
import type { Journal } from './journal.ts';
import type { RunRequest, SavedRun } from './protocol.ts';
import type { Fault, RunEvent } from './run-event.ts';
import { applyEvent, IDLE_RUN, isBusy, type Run } from './run.ts';

/** A worker that crashes or hangs is started again from the last checkpoint this often; then the reader is asked. */
const MAX_RESTARTS = 2;

/**
 * A run that goes on is kept at most this often: each time copies all its snapshots, some five megabytes in the end,
 * on the page's own thread. What is lost with a page is done again, to the same numbers.
 */
const KEEP_EVERY_MS = 2000;

/** What this tab was doing when its page was left: kept for the next page of the same tab. */
export interface Unfinished {
  readonly request: RunRequest;
  readonly state: 'running' | 'paused';
}

/** The one current run of an exercise on this page, shared by every widget that shows it. */
export interface RunSlot {
  readonly exercise: ExerciseId;
  /** The same object until something changes, so it can be compared. */
  current(): Run;
  /** Calls back after each change; returns the way to stop that. */
  subscribe(listener: () => void): () => void;
  /** Takes up the run kept on this device, once; a run that was going on when the page was left goes on. */
  restore(): Promise<void>;
  start(request: Omit<RunRequest, 'exercise'>): void;
  /** The reader has turned to the exercise: has the worker get the engine ready. Only the first call does something. */
  warmUp(request: Omit<RunRequest, 'exercise'>): void;
  pause(): void;
  resume(): void;
  stop(): void;
  /** Goes on with a failed run from its last checkpoint. */
  retry(): void;
  openTest(): void;
  /** Makes the worker know the run, before it is asked about it. */
  adopt(): void;
  /** What a next page would have to go on with; null when nothing is under way. */
  unfinished(): Unfinished | null;
}

export function createRunSlot(
  exercise: ExerciseId,
  connection: Connection,
  journal: Journal,
  takeUnfinished: () => Unfinished | null,
): RunSlot {
  let run: Run = IDLE_RUN;
  let id: number | undefined;
  /** The run as it was at its last checkpoint. */
  let saved: SavedRun | null = null;
  let checkpoint: Checkpoint | null = null;
  let restored: Promise<void> | undefined;
  let restarts = 0;
  let keptAt = -Infinity;
  let warmedUp = false;
  const listeners = new Set<() => void>();

  const set = (next: Run) => {
    run = next;
    for (const listener of listeners) listener();
  };

  /** The last of several periods heard together is the one the checkpoint is of. */
  const hear = (...events: readonly RunEvent[]) => {
    let next = run;
    let isLast = false;
    let isPeriod = false;
    for (const event of events) {
      next = applyEvent(next, event);
      if (!next.record || !checkpoint) continue;
      if (event.type === 'period') {
        isPeriod = true;
        saved = { record: next.record, checkpoint };
      } else if (event.type === 'finished' || event.type === 'test-opened') {
        isLast = true;
        saved = { record: { ...saved!.record, ...endOf(next) }, checkpoint };
      }
    }
    if (saved && (isLast || (isPeriod && performance.now() - keptAt > KEEP_EVERY_MS))) keep(saved);
    set(next);
  };

  const keep = (latest: SavedRun) => {
    keptAt = performance.now();
    void journal.save(latest).then((kept) => {
      if (run.kept !== kept) set({ ...run, kept });
    });
  };

  const hangUp = () => {
    if (id === undefined) return;
    connection.send({ type: 'stop', id });
    connection.close(id);
    id = undefined;
  };

  const openLine = () => {
    hangUp();
    id = connection.open({
      onReply: (reply) => {
        if (reply.checkpoint) checkpoint = reply.checkpoint;
        hear(...reply.events);
      },
      onFault: (fault: Fault) => {
        if (id !== undefined) connection.close(id);
        id = undefined;
        // A paused run waits as before; going on starts a new worker from the last checkpoint.
        if (run.state === 'paused') return;
        if (isBusy(run.state) && run.request && restarts < MAX_RESTARTS && fault.code !== 'worker-missing') {
          restarts += 1;
          launch(run.request, saved);
        } else if (isBusy(run.state)) hear({ type: 'failed', fault });
        else if (run.testLoading) hear({ type: 'test-failed', fault });
      },
      isBusy: () => (isBusy(run.state) && run.state !== 'paused') || run.testLoading !== null,
    });
    return id;
  };

  const launch = (request: RunRequest, resume: SavedRun | null) => {
    saved = resume;
    checkpoint = resume?.checkpoint ?? null;
    const loading = { ...IDLE_RUN, state: 'loading', request } as const;
    set(
      resume
        ? {
            ...loading,
            record: { ...resume.record, outcome: null },
            step: resume.checkpoint.step,
            elapsedMs: resume.record.elapsedMs,
          }
        : loading,
    );
    connection.send({ type: 'start', id: openLine(), request, ...(resume && { resume }) });
  };

  const adopt = () => {
    if (id !== undefined || !saved) return;
    connection.send({ type: 'adopt', id: openLine(), saved });
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
        const unfinished = takeUnfinished();
        const kept = await journal.load(exercise);
        if (run !== IDLE_RUN) return;
        if (unfinished) {
          const resume = kept?.record.outcome === null && sameRun(kept, unfinished.request) ? kept : null;
          if (unfinished.state === 'running') launch(unfinished.request, resume);
          else if (resume) show(resume);
          return;
        }
        if (kept) show(kept);
      })();
      return restored;
    },
    start(request) {
      restarts = 0;
      launch({ exercise, ...request }, null);
    },
    warmUp(request) {
      if (warmedUp || id !== undefined) return;
      warmedUp = true;
      connection.send({ type: 'warm-up', id: 0, request: { exercise, ...request } });
    },
    pause() {
      if (id !== undefined) connection.send({ type: 'pause', id });
    },
    resume() {
      if (id !== undefined) connection.send({ type: 'resume', id });
      else if (run.request) launch(run.request, saved);
    },
    stop() {
      if (!isBusy(run.state)) return;
      if (run.record && id !== undefined) {
        connection.send({ type: 'stop', id });
      } else {
        hangUp();
        if (run.record) hear({ type: 'finished', outcome: 'stopped', elapsedMs: run.elapsedMs });
        else set({ ...IDLE_RUN, request: run.request });
      }
    },
    retry() {
      restarts = 0;
      if (run.state === 'failed' && run.request) launch(run.request, saved);
    },
    openTest() {
      if (!run.record || isBusy(run.state)) return;
      adopt();
      if (id === undefined) return;
      connection.send({ type: 'open-test', id });
    },
    adopt,
    unfinished() {
      if (!run.request || !isBusy(run.state)) return null;
      return { request: run.request, state: run.state === 'paused' ? 'paused' : 'running' };
    },
  };

  /** Shows a kept run without waking the worker. */
  function show(kept: SavedRun): void {
    const { record } = kept;
    saved = kept;
    checkpoint = kept.checkpoint;
    set({
      ...IDLE_RUN,
      state: record.outcome ?? 'paused',
      request: { exercise, knobs: record.knobs, seed: record.seed, engine: record.engine },
      record,
      engine: { id: record.engine, reason: record.engineReason },
      step: kept.checkpoint.step,
      elapsedMs: record.elapsedMs,
      kept: true,
    });
  }
}

/** What the end of a run and the test set add to a record that was kept at its last period. */
function endOf({ record }: Run) {
  if (!record) return {};
  const { outcome, elapsedMs, test } = record;
  return { outcome, elapsedMs, ...(test && { test }) };
}

function sameRun({ record }: SavedRun, request: RunRequest): boolean {
  return record.seed === request.seed && JSON.stringify(record.knobs) === JSON.stringify(request.knobs);
}
