import { describe, expect, it } from 'vitest';
import type { DatasetId } from '../datasets/sources.ts';
import type { Exercise, ExerciseId, Knobs } from '../exercises/exercise.ts';
import { exercises } from '../exercises/exercises.ts';
import type { EngineId } from '../training/engines/engines.ts';
import { createSimdEngine } from '../training/engines/simd/simd-engine.ts';
import { blobs } from '../training/fixtures/blobs.ts';
import { reaches, testEffects, testPage, untestedSource } from './fixtures/test-page.ts';
import { createLibrary, type Sources } from './library.ts';

// Nothing in the room may take for granted that what is trained are 784 pixels and ten digits: here a point has two
// coordinates and belongs to one of three classes, by one more row in each table.

const DATASET = 'blobs' as DatasetId;
const EXERCISE = 'points' as ExerciseId;
const points: Exercise = { ...exercises.network, id: EXERCISE, dataset: DATASET };
/** Of 300 points, 225 to learn from and 75 to check with. */
const sources = (): Sources => {
  const source = untestedSource(blobs());
  return { [DATASET]: () => source };
};

const NETWORK: Knobs = { learningRate: 0.05, steps: 300, batchSize: 15, hiddenUnits: [8], dropout: 0 };
const LINEAR: Knobs = { learningRate: 0.05, steps: 300, batchSize: 15 };

function page() {
  const effects = testEffects({ simd: createSimdEngine }, { webgl: 'ready', simd: 'ready' });
  return testPage({
    exercise: EXERCISE,
    library: createLibrary(sources()),
    effects: { ...effects, exercises: { ...effects.exercises, [EXERCISE]: points } },
  });
}

async function train(wanted: EngineId | 'auto', knobs: Knobs) {
  const { slot, connection } = page();
  slot.start({ knobs, seed: 3, wanted });
  await reaches(slot, ({ state }) => state === 'done' || state === 'failed');
  return { slot, connection, record: slot.current().record! };
}

describe('points in the plane', () => {
  it.each([
    ['plain', NETWORK],
    ['simd', NETWORK],
    ['plain', LINEAR],
    ['simd', LINEAR],
  ] as const)('are told apart by %s with %j', async (wanted, knobs) => {
    const { record } = await train(wanted, knobs);
    expect(record.engines).toEqual([{ fromStep: 0, engine: wanted, reason: { cause: 'chosen', engine: wanted } }]);
    expect(record.dataset).toEqual({ id: 'blobs', sha256: 'blobs', training: 225, validation: 75 });
    expect(record.periods.at(-1)!.validation.accuracy).toBeGreaterThan(0.95);
    expect(record.variables.map(({ shape }) => shape)).toEqual(
      'hiddenUnits' in knobs ? [[2, 8], [8], [8, 3], [3]] : [[2, 3], [3]],
    );
    expect(record.confusion!.map((row) => row.length)).toEqual([3, 3, 3]);
    expect(record.confusion!.flat().reduce((sum, count) => sum + count)).toBe(75);
    expect(record.readings).toHaveLength(75);
    expect(new Set(record.readings)).toEqual(new Set([0, 1, 2]));
  });

  it('are passed over by the engine that only takes images', async () => {
    const { record } = await train('auto', NETWORK);
    expect(record.engines).toEqual([
      { fromStep: 0, engine: 'simd', reason: { cause: 'unsupported', engine: 'webgl' } },
    ]);
  });

  it('can be asked about, as data and as they were read', async () => {
    const { connection, record } = await train('plain', NETWORK);
    const part = { dataset: DATASET, seed: 3, split: 'validation' } as const;
    const counts = await connection.ask('labelCounts', part);
    // The rows of the confusion matrix are the true classes.
    expect(counts).toEqual(record.confusion!.map((row) => row.reduce((sum, count) => sum + count)));
    expect((await connection.ask('summary', part)).mean).toHaveLength(2);
    const readings = await connection.ask('readings', { exercise: EXERCISE, split: 'validation', limit: 5 });
    expect([...readings.guesses]).toEqual([...record.readings!.subarray(0, 5)]);
    expect(readings.confidences.every((confidence) => confidence > 1 / 3)).toBe(true);
  });

  it('have no test set, which is said', async () => {
    const { slot } = await train('plain', LINEAR);
    slot.openTest();
    await reaches(slot, ({ testFault }) => testFault !== null);
    expect(slot.current()).toMatchObject({
      state: 'done',
      testFault: { code: 'engine-failed', detail: 'blobs: expected a test set, got a dataset without one' },
    });
  });
});
