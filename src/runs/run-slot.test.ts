import { describe, expect, it, vi } from 'vitest';
import type { DatasetSource } from '../datasets/dataset.ts';
import { splitSample } from '../datasets/split.ts';
import { tinyDataset } from '../training/fixtures/tiny-dataset.ts';
import { createConnection } from './connection.ts';
import { createDirectTransport } from './direct-transport.ts';
import type { Journal } from './journal.ts';
import type { Library } from './library.ts';
import { loadEngine } from './load-engine.ts';
import type { SavedRun } from './protocol.ts';
import { createRunSlot, type RunSlot, type Unfinished } from './run-slot.ts';
import type { RunState } from './run.ts';

const { training: sample, ...about } = tinyDataset(80);
const source: DatasetSource = {
  ...about,
  load: (seed) => Promise.resolve({ ...about, ...splitSample(sample, seed) }),
  test: (onLoading) => {
    onLoading({ loadedBytes: 1, totalBytes: 1, shards: 1, verifiedShards: 1 });
    return Promise.resolve(tinyDataset(12, 9).training);
  },
};
const library: Library = { source: () => source };

function memoryJournal(): Journal & { readonly runs: Map<string, SavedRun> } {
  const runs = new Map<string, SavedRun>();
  return {
    runs,
    save: (run) => {
      runs.set(run.record.exercise, structuredClone(run));
      return Promise.resolve(true);
    },
    load: (exercise) => Promise.resolve(structuredClone(runs.get(exercise) ?? null)),
  };
}

function setUp(journal = memoryJournal(), unfinished: Unfinished | null = null, load = loadEngine) {
  const transport = createDirectTransport(library, {
    loadEngine: load,
    probeWebgl: () => 'missing',
    simdSupported: () => false,
    yieldToMessages: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
  });
  const connection = createConnection(transport);
  return { slot: createRunSlot('network', connection, journal, () => unfinished), connection, journal };
}

const request = {
  knobs: { learningRate: 0.05, steps: 40, batchSize: 8, hiddenUnits: [5], dropout: 0.1 },
  seed: 3,
  engine: 'auto',
} as const;

/** Resolves at the moment of the change; polling would miss the short states of so small a run. */
function reaches(slot: RunSlot, state: RunState): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (slot.current().state !== state) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = slot.subscribe(look);
    look();
  });
}

async function finished(slot: RunSlot) {
  slot.start(request);
  await reaches(slot, 'done');
  return slot.current().record!;
}

describe('a run slot', () => {
  it('trains from start to end and keeps the run', async () => {
    const { slot, journal } = setUp();
    const record = await finished(slot);
    expect(record.periods.map(({ step }) => step)).toEqual([4, 8, 12, 16, 20, 24, 28, 32, 36, 40]);
    expect(record.engine).toBe('plain');
    expect(record.engineReason).toBe('simd-missing');
    expect(record.variables.map(({ name }) => name)).toEqual([
      'dnn/hiddenlayer_0/kernel',
      'dnn/hiddenlayer_0/bias',
      'dnn/logits/kernel',
      'dnn/logits/bias',
    ]);
    expect(journal.runs.get('network')!.record).toEqual(record);
    await vi.waitFor(() => {
      expect(slot.current().kept).toBe(true);
    });
  });

  it('repeats a run from its seed with identical numbers', async () => {
    const { slot } = setUp();
    const first = await finished(slot);
    const again = await finished(slot);
    expect(again.periods).toEqual(first.periods);
    expect(again.snapshots).toEqual(first.snapshots);
  });

  it('pauses and goes on to the same end', async () => {
    const undisturbed = await finished(setUp().slot);
    const { slot } = setUp();
    slot.start(request);
    await reaches(slot, 'running');
    slot.pause();
    await reaches(slot, 'paused');
    slot.resume();
    await reaches(slot, 'done');
    expect(slot.current().record!.periods).toEqual(undisturbed.periods);
  });

  it('stops with what was recorded, and while nothing was, goes back to idle', async () => {
    const { slot } = setUp();
    slot.start({ ...request, knobs: { ...request.knobs, steps: 5000 } });
    slot.stop();
    expect(slot.current().state).toBe('idle');
    slot.start({ ...request, knobs: { ...request.knobs, steps: 5000 } });
    await vi.waitFor(() => {
      expect(slot.current().record?.periods.length).toBeGreaterThan(0);
    });
    slot.stop();
    await reaches(slot, 'stopped');
    expect(slot.current().record!.outcome).toBe('stopped');
  });

  it('answers about its run, also after it was only restored', async () => {
    const first = setUp();
    await finished(first.slot);
    const ask = { exercise: 'network', split: 'validation', limit: 4 } as const;
    const readings = await first.connection.ask('readings', ask);
    expect(readings.rows).toHaveLength(4);

    const second = setUp(first.journal);
    await second.slot.restore();
    expect(second.slot.current().state).toBe('done');
    second.slot.adopt();
    expect(await second.connection.ask('readings', ask)).toEqual(readings);
  });

  it('goes on after the page was left in the middle, to the same end', async () => {
    const undisturbed = await finished(setUp().slot);
    const first = setUp();
    first.slot.start(request);
    await vi.waitFor(() => {
      expect(first.slot.current().record?.periods.length).toBeGreaterThan(2);
    });
    const left = first.slot.unfinished();
    // A page that is left takes its worker with it.
    const journal = structuredClone(first.journal.runs);
    first.slot.stop();
    const second = setUp(
      Object.assign(memoryJournal(), { load: () => Promise.resolve(journal.get('network')!) }),
      left,
    );
    await second.slot.restore();
    await reaches(second.slot, 'done');
    expect(second.slot.current().record!.periods).toEqual(undisturbed.periods);
    expect(second.slot.current().record!.snapshots).toEqual(undisturbed.snapshots);
  });

  it('opens the test set once the run is done and keeps it with the run', async () => {
    const { slot, journal } = setUp();
    await finished(slot);
    slot.openTest();
    await vi.waitFor(() => {
      expect(slot.current().record!.test?.rows).toBe(12);
    });
    const { accuracy, logLoss } = slot.current().record!.test!;
    expect(logLoss).toBeCloseTo(34.5388 * (1 - accuracy), 3);
    expect(journal.runs.get('network')!.record.test).toEqual(slot.current().record!.test);
  });

  it('has the engine made ready once, before a run is asked for, and fetches no data for it', async () => {
    const loaded: string[] = [];
    const dataset = vi.spyOn(source, 'load');
    const { slot } = setUp(memoryJournal(), null, (id) => {
      loaded.push(id);
      return loadEngine(id);
    });
    slot.warmUp(request);
    slot.warmUp(request);
    expect(loaded).toEqual(['plain']);
    expect(dataset).not.toHaveBeenCalled();
    expect(slot.current().state).toBe('idle');
    dataset.mockRestore();
    await finished(slot);
    const known = loaded.length;
    slot.warmUp({ ...request, seed: 4 });
    expect(loaded).toHaveLength(known);
  });

  it('trains as ever after an engine that could not be made ready', async () => {
    let tries = 0;
    const { slot } = setUp(memoryJournal(), null, (id) => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('no network')) : loadEngine(id);
    });
    slot.warmUp(request);
    expect(tries).toBe(1);
    expect((await finished(slot)).periods).toHaveLength(10);
  });

  it('says that nothing is kept when the device refuses', async () => {
    const { slot } = setUp(Object.assign(memoryJournal(), { save: () => Promise.resolve(false) }));
    await finished(slot);
    await vi.waitFor(() => {
      expect(slot.current().kept).toBe(false);
    });
  });

  it('tells of a failed load and can be tried again', async () => {
    const { slot } = setUp();
    const dataset = vi.spyOn(source, 'load').mockRejectedValueOnce(new Error('no luck'));
    slot.start(request);
    await reaches(slot, 'failed');
    expect(slot.current().fault).toEqual({ code: 'engine-failed', detail: 'no luck' });
    slot.retry();
    await reaches(slot, 'done');
    dataset.mockRestore();
  });
});
