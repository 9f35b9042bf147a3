import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { initialCheckpoint } from '../training/checkpoint.ts';
import { randomFor } from '../lib/random.ts';
import { reaches, testPage, WISH } from './fixtures/test-page.ts';
import { createJournal, type JournalEffects, type SavedRun } from './journal.ts';

/** A real run of the tiny dataset. */
async function trained(seed = 3, started = 0): Promise<SavedRun> {
  const { slot, clock } = testPage();
  clock.ms = started;
  slot.start({ ...WISH, seed });
  await reaches(slot, 'done');
  const record = slot.current().record!;
  return { record: { ...record, dataset: { ...record.dataset, sha256: 'a'.repeat(64) } }, checkpoint: null };
}

const never: JournalEffects = { after: () => () => undefined, persist: () => Promise.resolve(true) };

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('the journal', () => {
  it('gives back figures, matrix and readings as they were, and the last model bit for bit', async () => {
    const journal = createJournal(never);
    const run = await trained();
    expect(await journal.save(run)).toEqual({ kept: true, weightsRemoved: 0 });
    const { record, checkpoint } = (await createJournal(never).get(run.record.id))!;
    const { snapshots, ...facts } = run.record;
    expect(record).toMatchObject(facts);
    expect(record.snapshots.at(-1)).toEqual(snapshots.at(-1));
    expect(checkpoint).toBeNull();
  });

  it('keeps many runs and lists them without their weights', async () => {
    const journal = createJournal(never);
    const [early, late] = [await trained(1, 0), await trained(2, 1000)];
    await journal.save(early);
    await journal.save(late);
    const list = await journal.list();
    expect(list.map(({ seed }) => seed).sort()).toEqual([1, 2]);
    expect(list[0]).toMatchObject({ hasWeights: true, starred: false, note: '', engine: 'plain', outcome: 'done' });
    expect(JSON.stringify(list)).not.toContain('weights"');
    expect((await journal.latest('network'))!.record.seed).toBe(2);
    expect(await journal.latest('linear')).toBeNull();
  });

  it('keeps a checkpoint until the run has ended', async () => {
    const journal = createJournal(never);
    const { record } = await trained();
    const checkpoint = { ...initialCheckpoint([784, 5, 10], 'zeros', randomFor(1, 'initial weights')), step: 40 };
    await journal.save({ record: { ...record, outcome: null }, checkpoint });
    expect((await journal.get(record.id))!.checkpoint).toEqual(checkpoint);
    await journal.save({ record, checkpoint: null });
    expect((await journal.get(record.id))!.checkpoint).toBeNull();
  });

  it('never goes back to an earlier state of the same run', async () => {
    const journal = createJournal(never);
    const { record } = await trained();
    await journal.save({ record, checkpoint: null });
    const earlier = { ...record, outcome: null, periods: record.periods.slice(0, 3) };
    expect((await createJournal(never).save({ record: earlier, checkpoint: null })).kept).toBe(true);
    expect((await journal.get(record.id))!.record.periods).toHaveLength(10);
  });

  it('removes a run with all that lies beside it', async () => {
    const journal = createJournal(never);
    const run = await trained();
    await journal.save(run);
    await journal.annotate(run.record.id, { starred: true });
    expect(await journal.remove(run.record.id)).toBe(true);
    expect(await journal.list()).toEqual([]);
    await journal.save(run);
    expect((await journal.list())[0]!.starred).toBe(false);
  });

  it('keeps star and note beside the record, and asks the browser to keep them', async () => {
    const persist = vi.fn(() => Promise.reject(new Error('not allowed')));
    const journal = createJournal({ ...never, persist });
    const run = await trained();
    await journal.save(run);
    expect(persist).not.toHaveBeenCalled();
    expect(await journal.annotate(run.record.id, { starred: true })).toBe(true);
    expect(await journal.annotate(run.record.id, { note: '第一次' })).toBe(true);
    expect(persist).toHaveBeenCalled();
    await journal.save(run);
    expect((await journal.list())[0]).toMatchObject({ starred: true, note: '第一次' });
  });

  it('sets aside what cannot be read, and goes on', async () => {
    const journal = createJournal(never);
    const run = await trained();
    await journal.save(run);
    const database = await openRaw();
    await put(database, 'records', run.record.id, { format: 2, knobs: null });
    expect(await journal.get(run.record.id)).toBeNull();
    expect(await journal.list()).toEqual([]);
    expect(await all(database, 'aside')).toEqual([{ format: 2, knobs: null }]);
    database.close();
  });

  it('says why a run is not kept', async () => {
    const run = await trained();
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    expect(await createJournal(never).save(run)).toEqual({ kept: false, why: 'denied' });
    // A later version of the course has been here.
    vi.stubGlobal('indexedDB', new IDBFactory());
    (await openRaw(9)).close();
    expect(await createJournal(never).save(run)).toEqual({ kept: false, why: 'newer' });
    expect(await createJournal(never).list()).toEqual([]);
  });

  it('does not wait for storage that never answers, and tries again', async () => {
    const run = await trained();
    const real = indexedDB;
    const silent: unknown = Object.assign(Object.create(IDBOpenDBRequest.prototype) as object, {
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    });
    vi.stubGlobal('indexedDB', { open: () => silent });
    let limit: (() => void) | undefined;
    const journal = createJournal({
      ...never,
      after: (_, callback) => {
        limit = callback;
        return () => undefined;
      },
    });
    const saving = journal.save(run);
    limit!();
    expect(await saving).toEqual({ kept: false, why: 'timeout' });
    vi.stubGlobal('indexedDB', real);
    expect((await journal.save(run)).kept).toBe(true);
  });

  it('lets the oldest weights without a star make room, one run after the other', async () => {
    const journal = createJournal(never);
    const runs = [await trained(1, 0), await trained(2, 1000), await trained(3, 2000), await trained(4, 3000)];
    for (const run of runs.slice(0, 3)) await journal.save(run);
    await journal.annotate(runs[0]!.record.id, { starred: true });
    let refusals = 1;
    const { put } = IDBObjectStore.prototype as {
      put: (this: IDBObjectStore, ...args: Parameters<IDBObjectStore['put']>) => IDBRequest<IDBValidKey>;
    };
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'records' && args[1] === runs[3]!.record.id && refusals-- > 0) {
        throw new DOMException('full', 'QuotaExceededError');
      }
      return put.apply(this, args);
    });
    expect(await journal.save(runs[3]!)).toEqual({ kept: true, weightsRemoved: 1 });
    spy.mockRestore();
    const seeds = (await journal.list()).filter(({ hasWeights }) => !hasWeights).map(({ seed }) => seed);
    expect(seeds).toEqual([2]);
    const second = (await journal.get(runs[1]!.record.id))!.record;
    expect(second.snapshots).toEqual([]);
    expect(second.periods).toEqual(runs[1]!.record.periods);
  });

  it('is full when nothing is left that could make room', async () => {
    const journal = createJournal(never);
    const run = await trained();
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await journal.save(run)).toEqual({ kept: false, why: 'full' });
    spy.mockRestore();
  });
});

describe('a journal of the first version', () => {
  it('moves over: runs become records of format 2, and what cannot be read is set aside', async () => {
    const old = await openRaw(1, (database) => database.createObjectStore('runs'));
    const metrics = { logLoss: 3.45, crossEntropy: 0.3, accuracy: 0.9 };
    const confusion = Array.from({ length: 10 }, (_, i) => Array.from({ length: 10 }, (_, j) => (i === j ? 2 : 0)));
    await put(old, 'runs', 'linear', {
      record: {
        format: 1,
        exercise: 'linear',
        knobs: { learningRate: 0.03, steps: 10, batchSize: 30 },
        seed: 7,
        engine: 'simd',
        engineReason: 'webgl-emulated',
        dataset: { sha256: 'a'.repeat(64), training: 60, validation: 20 },
        variables: [
          { name: 'linear/linear_model/pixels/weights', shape: [784, 10] },
          { name: 'linear/linear_model/bias_weights', shape: [10] },
        ],
        periods: Array.from({ length: 10 }, (_, i) => ({ step: i + 1, training: metrics, validation: metrics })),
        confusion,
        snapshots: [
          {
            step: 10,
            inputs: 784,
            units: 10,
            weights: new Float32Array(7840).fill(0.5),
            biases: new Float32Array(10),
            validation: metrics,
            confusion,
          },
        ],
        engineChanges: [],
        outcome: 'done',
        elapsedMs: 12,
      },
      checkpoint: null,
    });
    await put(old, 'runs', 'network', { record: { format: 1 }, checkpoint: null });
    old.close();
    const journal = createJournal(never);
    const { record } = (await journal.latest('linear'))!;
    expect(record).toMatchObject({
      format: 2,
      seed: 7,
      wanted: 'auto',
      readings: null,
      engines: [{ fromStep: 0, engine: 'simd', reason: { cause: 'emulated', engine: 'webgl' } }],
    });
    expect(record.snapshots[0]!.layers[0]!.weights[0]).toBe(0.5);
    expect(await journal.list()).toHaveLength(1);
    const database = await openRaw();
    expect(await all(database, 'aside')).toEqual([{ record: { format: 1 }, checkpoint: null }]);
    database.close();
  });
});

function openRaw(version?: number, upgrade?: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('strokes', version);
    request.onupgradeneeded = () => upgrade?.(request.result);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('not opened'));
    };
  });
}

function put(database: IDBDatabase, store: string, key: string, value: unknown): Promise<void> {
  return new Promise((resolve) => {
    const transaction = database.transaction(store, 'readwrite');
    transaction.objectStore(store).put(value, key);
    transaction.oncomplete = () => {
      resolve();
    };
  });
}

function all(database: IDBDatabase, store: string): Promise<unknown[]> {
  return new Promise((resolve) => {
    const request = database.transaction(store).objectStore(store).getAll();
    request.onsuccess = () => {
      resolve(request.result as unknown[]);
    };
  });
}
