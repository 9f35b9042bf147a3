import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exercises } from '../exercises/exercises.ts';
import { asksOtherwise } from './asks-otherwise.ts';
import { testPage } from './fixtures/test-page.ts';
import { tinyRecord } from './fixtures/tiny-record.ts';
import { createHandOver } from './hand-over.ts';
import { createJournal, type Journal, type JournalEffects } from './journal.ts';
import { parseRequest } from './parse-record.ts';
import { requestOf } from './run-record.ts';

// Whoever can run a script under this address can write into its storage, and so can an older or a newer version of the
// course. Whatever lies there, the lab lives, a new run is kept, and what is sound is found.

const never: JournalEffects = { after: () => () => undefined, persist: () => Promise.resolve(true) };
const SOUND = tinyRecord({ id: 'a'.repeat(32) });
const FORGED = tinyRecord({ startedAt: '2026-11-26T19:00:00.000Z' });

const junk = fc.oneof(
  fc.anything({ maxDepth: 3, withDate: true, withMap: true, withTypedArray: true }),
  fc.constantFrom<unknown>(null, [], {}, 'x'.repeat(100_000), { note: 'x'.repeat(100_000), starred: 'yes' }),
);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

async function write(store: string, value: unknown): Promise<void> {
  const database = await openDB('strokes');
  await database.put(store, value, FORGED.id);
  database.close();
}

/** Parts of a good summary or record, each replaced in turn. */
const PARTS = ['id', 'startedAt', 'source', 'variation', 'wanted', 'seed', 'outcome', 'progress', 'validation'];

async function expectAlive(journal: Journal): Promise<void> {
  const list = await journal.list();
  expect(list.map(({ id }) => id)).toContain(SOUND.id);
  for (const { starred, note } of list) expect([typeof starred, note.length <= 2000]).toEqual(['boolean', true]);
  expect(await journal.get(SOUND.id)).not.toBeNull();
  const { slot } = testPage({ journal: Object.assign(testPage().journal, journal) });
  await slot.restore();
  // Shown, or left out for the sound one.
  expect([SOUND.id, FORGED.id]).toContain(slot.current().record?.id);
  expect((await journal.save({ record: FORGED, checkpoint: null })).kept).toBe(true);
}

describe('forged storage', () => {
  for (const store of ['summaries', 'records', 'checkpoints', 'remarks']) {
    it(`leaves the lab alive: anything among the ${store}`, async () => {
      await fc.assert(
        fc.asyncProperty(junk, async (value) => {
          vi.stubGlobal('indexedDB', new IDBFactory());
          const journal = createJournal(never);
          for (const record of [SOUND, FORGED]) await journal.save({ record, checkpoint: null });
          await write(store, value).catch(() => fc.pre(false));
          await expectAlive(journal);
        }),
        { numRuns: 30 },
      );
    });
  }

  it.each(PARTS)('leaves the lab alive: a summary with another %s', async (part) => {
    await fc.assert(
      fc.asyncProperty(junk, async (value) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const journal = createJournal(never);
        for (const record of [SOUND, FORGED]) await journal.save({ record, checkpoint: null });
        const database = await openDB('strokes');
        const summary = (await database.get('summaries', FORGED.id)) as object;
        database.close();
        await write('summaries', { ...summary, [part]: value }).catch(() => fc.pre(false));
        await expectAlive(journal);
      }),
      { numRuns: 10 },
    );
  });

  it('shows no record under the name of another', async () => {
    const journal = createJournal(never);
    await journal.save({ record: FORGED, checkpoint: null });
    await write('records', SOUND);
    expect(await journal.get(FORGED.id)).toBeNull();
  });

  it('hands over nothing that no lab could have left, however much of it there is', async () => {
    const open = (text: string) =>
      createHandOver(
        () => ({ getItem: () => text, setItem: () => undefined }) as unknown as Storage,
        exercises,
        () => Promise.resolve(parseRequest),
        '',
        () => false,
      );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          junk.map((value) => JSON.stringify({ search: '', runs: [value] })),
        ),
        async (text) => {
          expect(await open(text).take('network')).toBeNull();
          open(text).leave([]);
        },
      ),
    );
    // A text that would take long to read is not read.
    const long = JSON.stringify({
      search: 'x'.repeat(100_000),
      runs: [{ request: requestOf(FORGED), state: 'paused' }],
    });
    expect(await open(long).take('network')).toBeNull();
  });

  it('answers any link', () => {
    const query = fc.array(
      fc.tuple(fc.constantFrom('seed', 'steps', 'hidden-units', 'engine', 'variation', '__proto__', 'x'), fc.string()),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          query.map((pairs) => new URLSearchParams(pairs).toString()),
        ),
        (search) => {
          expect(typeof asksOtherwise(search, exercises.network, requestOf(FORGED))).toBe('boolean');
        },
      ),
    );
  });
});
