import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { ExerciseId } from '../exercises/exercise.ts';
import type { Checkpoint } from '../training/checkpoint.ts';
import { packRecord } from './pack-record.ts';
import { parseCheckpoint } from './parse-checkpoint.ts';
import { parseRecord } from './parse-record.ts';
import { parseSummary } from './parse-summary.ts';
import { boolean, object, text } from './parser.ts';
import type { RunId, RunRecord } from './run-record.ts';
import { isAhead, summaryOf, type RunSummary } from './run-summary.ts';

/** A run as it is kept: its record, and where to go on from while it has not ended. */
export interface SavedRun {
  readonly record: RunRecord;
  readonly checkpoint: Checkpoint | null;
}

/** Whether a run is kept; where others made room for it, how many lost their weights. */
export type Kept =
  | { readonly kept: true; readonly weightsRemoved: number }
  | { readonly kept: false; readonly why: 'denied' | 'full' | 'blocked' | 'timeout' | 'newer' };

/** What a reader says of a run. Lies beside the record, which only the run itself writes. */
export interface Remarks {
  readonly starred: boolean;
  readonly note: string;
}

/** Keeps runs on the device. Storage that is denied, full or silent never breaks a run: it is only not kept. */
export interface Journal {
  save(run: SavedRun): Promise<Kept>;
  get(id: RunId): Promise<SavedRun | null>;
  /** The newest run of an exercise that no code asked for. */
  latest(exercise: ExerciseId): Promise<SavedRun | null>;
  /** All runs, without reading a single weight. */
  list(): Promise<readonly (RunSummary & Remarks)[]>;
  /** False when it could not be removed. */
  remove(id: RunId): Promise<boolean>;
  /** The first star or note asks the browser not to clear what is kept here. False when it could not be written. */
  annotate(id: RunId, remarks: Partial<Remarks>): Promise<boolean>;
}

/** What the journal needs of the page. */
export interface JournalEffects {
  /** Calls back after so long, unless cancelled. */
  after(ms: number, callback: () => void): () => void;
  /** Asks the browser to keep what is stored here. */
  persist(): Promise<unknown>;
}

const DATABASE = 'strokes';
/** 1 kept the latest run of each exercise in one store, `runs`. */
const VERSION = 2;
/** Storage that has not answered for so long is taken for silent; each later try asks it again. */
const SILENCE_LIMIT_MS = 5000;
/** Longest note that is kept, in characters. */
const MAX_NOTE = 2000;

interface Schema extends DBSchema {
  summaries: { key: RunId; value: RunSummary };
  /** Packed records. */
  records: { key: RunId; value: unknown };
  /** Of runs that have not ended. */
  checkpoints: { key: RunId; value: Checkpoint };
  remarks: { key: RunId; value: Remarks };
  /** What nobody here could read: kept for a version that can. */
  aside: { key: IDBValidKey; value: unknown };
}
type Database = IDBPDatabase<Schema>;

const STORES = ['summaries', 'records', 'checkpoints', 'remarks'] as const;
const NO_REMARKS: Remarks = { starred: false, note: '' };

export function createJournal(effects: JournalEffects): Journal {
  let opened: Promise<Database> | undefined;
  let isBlocked = false;

  /** A failed opening is not remembered: the next try may find what this one lacked. */
  const open = (): Promise<Database> => {
    if (opened) return opened;
    const opening = openDatabase(
      () => {
        isBlocked = true;
      },
      () => {
        opened = undefined;
      },
    );
    opened = opening;
    opening.then(
      () => {
        isBlocked = false;
      },
      () => {
        opened = undefined;
      },
    );
    return opening;
  };

  /** The result, or a `SilenceError` when storage does not answer in time. */
  const inTime = <T>(work: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const cancel = effects.after(SILENCE_LIMIT_MS, () => {
        opened = undefined;
        reject(new SilenceError());
      });
      work.finally(cancel).then(resolve, reject);
    });

  const reading = async <T>(work: (database: Database) => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await inTime(open().then(work));
    } catch {
      return otherwise;
    }
  };
  const writing = (work: (database: Database) => Promise<unknown>) =>
    reading(async (database) => {
      await work(database);
      return true;
    }, false);

  const get = (id: RunId) => reading((database) => read(database, id), null);
  const list = () => reading(listAll, []);

  return {
    async save(run) {
      try {
        const weightsRemoved = await inTime(open().then((database) => write(database, run)));
        return { kept: true, weightsRemoved };
      } catch (error) {
        return { kept: false, why: isBlocked ? 'blocked' : reasonOf(error) };
      }
    },
    get,
    async latest(exercise) {
      const newest = (await list())
        .filter(({ source }) => source.kind === 'exercise' && source.exercise === exercise)
        .reduce<RunSummary | null>((best, run) => (best && best.startedAt >= run.startedAt ? best : run), null);
      return newest && get(newest.id);
    },
    list,
    remove: (id) =>
      writing(async (database) => {
        const transaction = database.transaction(STORES, 'readwrite');
        await Promise.all([...STORES.map((store) => transaction.objectStore(store).delete(id)), transaction.done]);
      }),
    async annotate(id, { starred, note }) {
      const written = await writing(async (database) => {
        const transaction = database.transaction('remarks', 'readwrite');
        const before = parseRemarks(await transaction.store.get(id));
        const after = { starred: starred ?? before.starred, note: (note ?? before.note).slice(0, MAX_NOTE) };
        await Promise.all([transaction.store.put(after, id), transaction.done]);
      });
      if (written) await effects.persist().catch(() => undefined);
      return written;
    },
  };
}

class SilenceError extends Error {
  override readonly name = 'SilenceError';
}

function reasonOf(error: unknown): (Kept & { kept: false })['why'] {
  const { name } = error instanceof Error || error instanceof DOMException ? error : { name: '' };
  if (name === 'SilenceError') return 'timeout';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'VersionError' ? 'newer' : 'denied';
}

/**
 * @param onBlocked another tab holds an older version open
 * @param onLost the connection ended: by the browser, or for a tab that upgrades
 */
function openDatabase(onBlocked: () => void, onLost: () => void): Promise<Database> {
  const opening = openDB<Schema>(DATABASE, VERSION, {
    upgrade(database, from, _, transaction) {
      for (const store of [...STORES, 'aside'] as const) database.createObjectStore(store);
      // A request that fails ends the transaction, and with it the opening.
      if (from === 1) void moveOver(database, transaction);
    },
    blocked: onBlocked,
    // Another tab upgrades: it must not wait for this one.
    blocking() {
      void opening.then((database) => {
        database.close();
      });
      onLost();
    },
    terminated: onLost,
  });
  return opening;
}

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Runs of the first version become records of today; what cannot be read is set aside. */
async function moveOver(database: Database, transaction: Upgrade): Promise<void> {
  // Of the old schema, which the types no longer know.
  const old = (transaction as unknown as { objectStore(name: string): OldStore }).objectStore('runs');
  for (const key of await old.getAllKeys()) {
    const kept = (await old.get(key)) as { readonly record?: unknown; readonly checkpoint?: unknown } | undefined;
    const parsed = parseRecord(kept?.record);
    if (!parsed.ok) {
      await transaction.objectStore('aside').put(kept, key);
      continue;
    }
    const { record } = parsed;
    await transaction.objectStore('summaries').put(summaryOf(record), record.id);
    await transaction.objectStore('records').put(packRecord(record), record.id);
    const checkpoint = record.outcome === null ? parseCheckpoint(kept?.checkpoint, record) : null;
    if (checkpoint) await transaction.objectStore('checkpoints').put(checkpoint, record.id);
  }
  (database as unknown as { deleteObjectStore(name: string): void }).deleteObjectStore('runs');
}

interface OldStore {
  getAllKeys(): Promise<IDBValidKey[]>;
  get(key: IDBValidKey): Promise<unknown>;
}

/** @returns how many other runs lost their weights to it */
async function write(database: Database, { record, checkpoint }: SavedRun): Promise<number> {
  const summary = summaryOf(record);
  const packed = packRecord(record);
  for (let removed = 0; ; removed++) {
    try {
      const transaction = database.transaction(STORES, 'readwrite');
      const before = parseSummary(await transaction.objectStore('summaries').get(record.id));
      // Another tab may have come further with the same run.
      if (!before || !isAhead(before, summary)) {
        await transaction.objectStore('summaries').put(summary, record.id);
        await transaction.objectStore('records').put(packed, record.id);
        if (checkpoint) await transaction.objectStore('checkpoints').put(checkpoint, record.id);
        else await transaction.objectStore('checkpoints').delete(record.id);
      }
      await transaction.done;
      return removed;
    } catch (error) {
      if (reasonOf(error) !== 'full' || !(await removeOldestWeights(database, record.id))) throw error;
    }
  }
}

/** The weights of the oldest run without a star make room; its row stays. False when there is none left. */
async function removeOldestWeights(database: Database, besides: RunId): Promise<boolean> {
  const candidates = (await listAll(database))
    .filter(({ id, hasWeights, starred, outcome }) => id !== besides && hasWeights && !starred && outcome !== null)
    .sort((a, b) => a.startedAt.localeCompare(b.startedAt));
  const [oldest] = candidates;
  if (!oldest) return false;
  const { starred: _, note: __, ...summary } = oldest;
  const transaction = database.transaction(STORES, 'readwrite');
  const records = transaction.objectStore('records');
  const packed = (await records.get(oldest.id)) as object;
  await records.put({ ...packed, snapshots: [] }, oldest.id);
  await transaction.objectStore('summaries').put({ ...summary, hasWeights: false }, oldest.id);
  await transaction.done;
  return true;
}

/** What was kept is parsed, never believed; what cannot be read is set aside. */
async function read(database: Database, id: RunId): Promise<SavedRun | null> {
  const stored: unknown = await database.get('records', id);
  if (stored === undefined) return null;
  const parsed = parseRecord(stored);
  if (!parsed.ok || parsed.record.id !== id) {
    const transaction = database.transaction([...STORES, 'aside'], 'readwrite');
    await transaction.objectStore('aside').put(stored, id);
    for (const store of STORES) await transaction.objectStore(store).delete(id);
    await transaction.done;
    return null;
  }
  const { record } = parsed;
  return { record, checkpoint: parseCheckpoint(await database.get('checkpoints', id), record) };
}

async function listAll(database: Database): Promise<(RunSummary & Remarks)[]> {
  const transaction = database.transaction(['summaries', 'remarks']);
  const noted = transaction.objectStore('remarks');
  const [summaries, ids, all] = await Promise.all([
    transaction.objectStore('summaries').getAll(),
    noted.getAllKeys(),
    noted.getAll(),
  ]);
  const byId = new Map(ids.map((id, i) => [id, parseRemarks(all[i])]));
  return summaries.flatMap((stored: unknown) => {
    const summary = parseSummary(stored);
    return summary ? { ...summary, ...(byId.get(summary.id) ?? NO_REMARKS) } : [];
  });
}

const remarks = object<Remarks>({ starred: boolean, note: text(MAX_NOTE) });

function parseRemarks(value: unknown): Remarks {
  try {
    return remarks(value, '');
  } catch {
    return NO_REMARKS;
  }
}
