import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exercises } from '../exercises/exercises.ts';
import type { ExerciseId, Knobs } from '../exercises/exercise.ts';
import { loadEngine } from '../runs/load-engine.ts';
import { createLibrary, sourcesBy } from '../runs/library.ts';
import { createEngineFor, runExercise } from '../runs/run-exercise.ts';
import { newRequest } from '../runs/run-request.ts';
import { applyEvent } from '../runs/apply-event.ts';
import { IDLE_RUN, type Run } from '../runs/run.ts';
import type { ResumePoint } from '../training/train.ts';
import { fileFetch } from './read-packed.ts';

// Numbers never change by accident. These runs were recorded once; every figure and every byte of the weights must come
// out the same. To change them on purpose, run this file with RECORD_GOLDEN=1 and say why in a commit of its own.

const GOLDEN = new URL('./fixtures/golden-records.json', import.meta.url);
const DATA_FOLDER = fileURLToPath(new URL('../../public/data/', import.meta.url));

interface Case {
  readonly exercise: ExerciseId;
  readonly engine: 'plain' | 'simd';
  readonly seed: number;
  readonly knobs: Knobs;
  /** Ends after this many periods and goes on with a new engine. */
  readonly resumedAfter?: number;
}

const { linear, network } = exercises;
const CASES: Readonly<Record<string, Case>> = Object.fromEntries([
  ...(['plain', 'simd'] as const).flatMap(
    (engine) =>
      [
        ...[1, 2, 3].flatMap((seed): [string, Case][] => [
          [`linear ${engine} seed ${seed}`, { exercise: 'linear', engine, seed, knobs: linear.solution }],
          [
            `network ${engine} seed ${seed}`,
            {
              exercise: 'network',
              engine,
              seed,
              knobs: { ...network.solution, steps: engine === 'simd' ? 1000 : 200 },
            },
          ],
        ]),
        [
          `dropout ${engine}`,
          { exercise: 'network', engine, seed: 7, knobs: { ...network.solution, steps: 100, dropout: 0.2 } },
        ],
        [
          `uneven steps ${engine}`,
          {
            exercise: 'network',
            engine,
            seed: 4,
            knobs: { ...network.solution, steps: 57, batchSize: 33, hiddenUnits: [37] },
          },
        ],
        [
          `resumed ${engine}`,
          {
            exercise: 'network',
            engine,
            seed: 5,
            knobs: { ...network.solution, steps: 100, hiddenUnits: [20, 10], dropout: 0.1 },
            resumedAfter: 4,
          },
        ],
      ] as [string, Case][],
  ),
] as [string, Case][]);

const library = createLibrary(sourcesBy({ dataUrl: '/', fetch: fileFetch(DATA_FOLDER) }));

async function goldenOf({ exercise: id, engine: wanted, seed, knobs, resumedAfter }: Case) {
  const exercise = exercises[id];
  const request = newRequest(id, { knobs, seed, wanted });
  const dataset = await library.dataset(exercise.dataset, seed, () => undefined);
  const create = await loadEngine(wanted);
  let state: Run = { ...IDLE_RUN, state: 'preparing' };
  let latest: ResumePoint | undefined;
  const part = async (resume: ResumePoint | undefined, periods: number) => {
    const chosen = { id: wanted, reason: { cause: 'chosen', engine: wanted }, create } as const;
    const run = { exercise, request, dataset, engine: chosen, resume };
    const engine = await createEngineFor(run);
    const stop = new AbortController();
    await runExercise(
      run,
      engine,
      (event) => {
        // The end of the first part is not the run's.
        if (event.type !== 'finished') state = applyEvent(state, event);
        if (state.record?.periods.length === periods) stop.abort();
      },
      {
        signal: stop.signal,
        breathe: () => Promise.resolve(),
        now: () => 0,
        keep: (point) => {
          latest = point;
        },
      },
    );
    engine.dispose();
  };
  await part(undefined, resumedAfter ?? Infinity);
  if (resumedAfter !== undefined) {
    state = { ...state, state: 'preparing' };
    await part(latest, Infinity);
  }
  const { periods, confusion, snapshots } = state.record!;
  const { layers } = latest!.checkpoint;
  return {
    periods,
    confusion,
    weights: hash(layers.flatMap((layer) => [layer.weights, layer.biases, layer.weightSums, layer.biasSums])),
    snapshots: snapshots.map(({ step, layers }) => `${step} ${hash([layers[0]!.weights, layers[0]!.biases])}`),
  };
}

/** First half of the SHA-256 of the arrays' bytes, one after the other. */
function hash(arrays: readonly Float32Array[]): string {
  const sha256 = createHash('sha256');
  for (const { buffer, byteOffset, byteLength } of arrays)
    sha256.update(new Uint8Array(buffer, byteOffset, byteLength));
  return sha256.digest('hex').slice(0, 32);
}

describe('golden records', () => {
  if (process.env['RECORD_GOLDEN'] === '1') {
    it('are recorded anew', { timeout: 600_000 }, async () => {
      const golden: Record<string, unknown> = {};
      for (const [name, run] of Object.entries(CASES)) golden[name] = await goldenOf(run);
      const lines = Object.entries(golden).map(([name, run]) => `${JSON.stringify(name)}: ${JSON.stringify(run)}`);
      writeFileSync(GOLDEN, `{\n${lines.join(',\n')}\n}\n`);
    });
    return;
  }
  const golden = JSON.parse(readFileSync(GOLDEN, 'utf8')) as Record<string, unknown>;

  it.each(Object.entries(CASES))('%s comes out bit for bit', { timeout: 120_000 }, async (name, run) => {
    expect(await goldenOf(run)).toEqual(golden[name]);
  });
});
