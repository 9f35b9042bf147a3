import type { LoadProgress } from '../datasets/dataset.ts';
import type { ExerciseId } from '../exercises/exercise.ts';
import { exercises } from '../exercises/exercises.ts';
import { asksOtherwise } from './asks-otherwise.ts';
import { createConnection } from './connection.ts';
import { createHandOver, type HandOver } from './hand-over.ts';
import type { Journal } from './journal.ts';
import type { Answer, Ask, QueryName } from './protocol.ts';
import { runApart, type RunApart } from './run-apart.ts';
import { createRunClaims } from './run-claims.ts';
import type { RunRequest } from './run-record.ts';
import { newRequest, type Wish } from './run-request.ts';
import type { RunSummary } from './run-summary.ts';
import { createRunSlot, type RunSlot } from './run-slot.ts';
import type { Run } from './run.ts';
import { createWorkerTransport } from './worker-transport.ts';

// What the page shares: one worker, one journal, one slot for each exercise. The worker starts with the first command.
const connection = createConnection(
  createWorkerTransport({
    isOnline: () => navigator.onLine,
    edition: () => document.documentElement.dataset['edition'] ?? '',
  }),
);
const slots = new Map<ExerciseId, RunSlot>();
/** Those whose runs end with the page. */
const passing = new Map<ExerciseId, RunSlot>();
let shared: Omit<Parameters<typeof createRunSlot>[1], 'connection'> | undefined;

/** Made when the page is there: modules also load while the site is built. */
function share() {
  if (shared) return shared;
  const search = location.search;
  const otherwise = (request: RunRequest) => asksOtherwise(search, exercises[request.source.exercise], request);
  const handOver = createHandOver(
    () => sessionStorage,
    exercises,
    async () => (await import('./parse-record.ts')).parseRequest,
    search,
    otherwise,
  );
  addEventListener('pagehide', () => {
    handOver.leave([...slots.values()].flatMap((slot) => slot.unfinished() ?? []));
  });
  // Back from the browser's cache, with its worker and its runs.
  addEventListener('pageshow', (event: PageTransitionEvent) => {
    if (event.persisted) handOver.withdraw([...slots.keys()]);
  });
  shared = {
    handOver,
    journal: laterJournal(),
    claims: createRunClaims((navigator as Partial<Navigator>).locks),
    asksOtherwise: otherwise,
    now: () => performance.now(),
    date: () => new Date(),
  };
  return shared;
}

/** The slot of an exercise; always the same one on a page. */
export function runSlot(exercise: ExerciseId): RunSlot {
  let slot = slots.get(exercise);
  if (!slot) {
    slot = createRunSlot(exercise, { connection, ...share() });
    slots.set(exercise, slot);
  }
  return slot;
}

/**
 * A slot whose runs are not kept: no other page finds them. The home page's is one, as its run, with the solution's knobs,
 * would give away in a lab what the lesson asks.
 */
export function passingSlot(exercise: ExerciseId): RunSlot {
  let slot = passing.get(exercise);
  if (!slot) {
    slot = createRunSlot(exercise, { connection, ...share(), journal: NOTHING_KEPT, handOver: NOTHING_LEFT });
    passing.set(exercise, slot);
  }
  return slot;
}

/** One run that no slot follows and no journal keeps; see `run-apart.ts`. */
export function runOnce(
  exercise: ExerciseId,
  wish: Wish,
  onChange: (run: Run) => void,
  signal: AbortSignal,
): Promise<RunApart> {
  return runApart(connection, newRequest(exercise, wish), onChange, signal);
}

/** One run that a reader's code asked for: no slot follows it, and the journal keeps it when it has ended. */
export async function runByCode(
  exercise: ExerciseId,
  wish: Wish & Required<Pick<Wish, 'code'>>,
  onChange: (run: Run) => void,
  signal: AbortSignal,
): Promise<RunApart> {
  const { journal } = share();
  const ended = await runApart(connection, newRequest(exercise, wish), onChange, signal);
  if ('record' in ended) await journal.save({ record: ended.record, checkpoint: null });
  return ended;
}

/** All runs that the code in a cell asked for, as far as they are kept; unordered. */
export async function runsOfCell(cell: string): Promise<readonly RunSummary[]> {
  const runs = await share().journal.list();
  return runs.filter(({ source }) => source.kind === 'code' && source.cell === cell);
}

/** Asks the worker; rejects with a `Fault`. Loads the data on first need and tells how far it is. */
export function ask<Q extends QueryName>(
  name: Q,
  question: Ask<Q>,
  onLoading?: (loading: LoadProgress) => void,
): Promise<Answer<Q>> {
  if ('exercise' in question) (passing.get(question.exercise) ?? runSlot(question.exercise)).adopt();
  return connection.ask(name, question, onLoading);
}

const NOTHING_KEPT: Journal = {
  save: () => Promise.resolve({ kept: false, why: 'denied' }),
  get: () => Promise.resolve(null),
  latest: () => Promise.resolve(null),
  list: () => Promise.resolve([]),
  remove: () => Promise.resolve(false),
  annotate: () => Promise.resolve(false),
};

const NOTHING_LEFT: HandOver = {
  take: () => Promise.resolve(null),
  leave: () => undefined,
  withdraw: () => undefined,
};

/** The journal with all that reads and packs records, fetched when a page first looks for a run: nothing waits for it. */
function laterJournal(): Journal {
  const open = () =>
    import('./journal.ts').then(
      ({ createJournal }) =>
        createJournal({
          after(ms, callback) {
            const timer = setTimeout(callback, ms);
            return () => {
              clearTimeout(timer);
            };
          },
          persist: () => navigator.storage.persist(),
        }),
      () => null,
    );
  let opened: ReturnType<typeof open> | undefined;
  const through = async <T>(work: (journal: Journal) => Promise<T>, otherwise: T): Promise<T> => {
    const journal = await (opened ??= open());
    return journal ? work(journal) : otherwise;
  };
  return {
    save: (run) => through((journal) => journal.save(run), { kept: false, why: 'denied' }),
    get: (id) => through((journal) => journal.get(id), null),
    latest: (exercise) => through((journal) => journal.latest(exercise), null),
    list: () => through((journal) => journal.list(), []),
    remove: (id) => through((journal) => journal.remove(id), false),
    annotate: (id, remarks) => through((journal) => journal.annotate(id, remarks), false),
  };
}
