import type { Exercise, ExerciseId, Knobs } from '../exercises/exercise.ts';
import type { RunRequest } from './run-record.ts';
import type { Exercises } from './run-exercise.ts';

/** From anywhere to a request, or null; handed in, because a page fetches it only when there is something to read. */
type ParseRequest = (value: unknown) => RunRequest | null;

/** What this tab was doing when its page was left. */
export interface HandedOver {
  readonly request: RunRequest;
  readonly state: 'running' | 'paused';
}

/** From one page of a tab to its next: the runs that were going on when it was left. */
export interface HandOver {
  /** Takes what was left of an exercise, once. */
  take(exercise: ExerciseId): Promise<(HandedOver & { readonly asksOtherwise: boolean }) | null>;
  leave(runs: readonly HandedOver[]): void;
  /** The page was not left after all: it came back from the browser's cache with what it does of these exercises. */
  withdraw(exercises: readonly ExerciseId[]): void;
}

/** Belongs to the tab, so it lies in session storage. */
const KEY = 'strokes:unfinished';
/** A run takes some 500; an address and a run of each exercise never come to this. */
const MAX_CHARS = 100_000;

/**
 * @param storage session storage; may throw where it is denied: the run is then lost with the page, as the page says
 * @param loadParser fetches what reads requests
 * @param search the settings in this page's address
 * @param asksOtherwise whether these settings ask for another run than a request
 */
export function createHandOver(
  storage: () => Storage,
  exercises: Exercises,
  loadParser: () => Promise<ParseRequest>,
  search: string,
  asksOtherwise: (request: RunRequest) => boolean,
): HandOver {
  const read = (): unknown => {
    try {
      const text = storage().getItem(KEY) ?? 'null';
      return text.length > MAX_CHARS ? null : JSON.parse(text);
    } catch {
      return null;
    }
  };
  const write = (left: unknown) => {
    try {
      storage().setItem(KEY, JSON.stringify(left));
    } catch {
      // Denied or full.
    }
  };
  /** What lies there of other exercises. */
  const besides = (mine: readonly unknown[]) => rawRuns(read()).filter((run) => !mine.includes(exerciseOf(run)));
  return {
    async take(exercise) {
      if (read() === null) return null;
      const parseRequest = await loadParser();
      // Only now: another widget may have taken its own meanwhile.
      const left = parse(read(), exercises, parseRequest);
      const taken = left?.runs.find(({ request }) => request.source.exercise === exercise);
      if (!left || !taken) return null;
      write({ ...left, runs: left.runs.filter((each) => each !== taken) });
      // The same address again is a reload or the other language, not a link that was opened.
      return { ...taken, asksOtherwise: left.search !== search && asksOtherwise(taken.request) };
    },
    leave(runs) {
      write({ search, runs: [...besides(runs.map(({ request }) => request.source.exercise)), ...runs] });
    },
    withdraw(mine) {
      write({ search, runs: besides(mine) });
    },
  };
}

/** What lies in storage is read, not believed: runs that no lab could have started are left out. */
function parse(
  value: unknown,
  exercises: Exercises,
  parseRequest: ParseRequest,
): { search: string; runs: HandedOver[] } | null {
  const { search } = (value ?? {}) as { search?: unknown };
  if (typeof search !== 'string') return null;
  return {
    search,
    runs: rawRuns(value).flatMap((run: unknown): HandedOver[] => {
      const { request: asked, state } = (run ?? {}) as { request?: unknown; state?: unknown };
      const request = parseRequest(asked);
      if (!request || (state !== 'running' && state !== 'paused')) return [];
      return fits(exercises[request.source.exercise], request.source.knobs) ? [{ request, state }] : [];
    }),
  };
}

function rawRuns(value: unknown): readonly unknown[] {
  const { runs } = (value ?? {}) as { runs?: unknown };
  return Array.isArray(runs) ? (runs as unknown[]) : [];
}

function exerciseOf(run: unknown): unknown {
  return (run as { request?: { source?: { exercise?: unknown } } } | null)?.request?.source?.exercise;
}

function fits({ knobs }: Exercise, values: Knobs): boolean {
  const fitting = knobs.filter((knob) => {
    const value = values[knob.name];
    const isWithin = (number: unknown) => typeof number === 'number' && number >= knob.min && number <= knob.max;
    if (!Array.isArray(value)) return isWithin(value);
    return knob.kind === 'integers' && value.length > 0 && value.length <= knob.maxLength && value.every(isWithin);
  });
  // Each knob of the exercise, and no other.
  return fitting.length === knobs.length && Object.keys(values).length === knobs.length;
}
