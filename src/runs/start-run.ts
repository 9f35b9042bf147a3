import type { ExerciseId } from '../exercises/exercise.ts';
import { createConnection } from './connection.ts';
import { createJournal } from './journal.ts';
import type { Answer, Ask, QueryName, RunRequest } from './protocol.ts';
import { runApart, type RunApart } from './run-apart.ts';
import { createRunSlot, type RunSlot, type Unfinished } from './run-slot.ts';
import type { Loading, Run } from './run.ts';
import { createWorkerTransport } from './worker-transport.ts';

// What the page shares: one worker, one journal, one slot for each exercise. The worker starts with the first command.
const connection = createConnection(createWorkerTransport());
const journal = createJournal();
const slots = new Map<ExerciseId, RunSlot>();

/** In session storage, because it belongs to this tab: runs that were going on when a page was left. */
const UNFINISHED_KEY = 'strokes:unfinished';

/** The slot of an exercise; always the same one on a page. */
export function runSlot(exercise: ExerciseId): RunSlot {
  let slot = slots.get(exercise);
  if (!slot) {
    if (slots.size === 0) addEventListener('pagehide', rememberUnfinished);
    slot = createRunSlot(exercise, connection, journal, () => takeUnfinished(exercise));
    slots.set(exercise, slot);
  }
  return slot;
}

/** One run that no slot follows and no journal keeps; see `run-apart.ts`. */
export function runOnce(request: RunRequest, onChange: (run: Run) => void, signal: AbortSignal): Promise<RunApart> {
  return runApart(connection, request, onChange, signal);
}

/** Asks the worker; rejects with a `Fault`. Loads the data on first need and tells how far it is. */
export function ask<Q extends QueryName>(
  name: Q,
  question: Ask<Q>,
  onLoading?: (loading: Loading) => void,
): Promise<Answer<Q>> {
  if ('exercise' in question) runSlot(question.exercise).adopt();
  return connection.ask(name, question, onLoading);
}

function readUnfinished(): Partial<Record<ExerciseId, Unfinished>> {
  try {
    return JSON.parse(sessionStorage.getItem(UNFINISHED_KEY) ?? '{}') as Partial<Record<ExerciseId, Unfinished>>;
  } catch {
    return {};
  }
}

function writeUnfinished(unfinished: Partial<Record<ExerciseId, Unfinished>>): void {
  try {
    sessionStorage.setItem(UNFINISHED_KEY, JSON.stringify(unfinished));
  } catch {
    // Storage is denied: the run is lost with the page, as the page then says.
  }
}

function takeUnfinished(exercise: ExerciseId): Unfinished | null {
  const { [exercise]: taken, ...others } = readUnfinished();
  if (taken) writeUnfinished(others);
  return taken ?? null;
}

function rememberUnfinished(): void {
  const unfinished = readUnfinished();
  for (const [exercise, slot] of slots) {
    const state = slot.unfinished();
    if (state) unfinished[exercise] = state;
  }
  writeUnfinished(unfinished);
}
