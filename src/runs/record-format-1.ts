import type { ExerciseId } from '../exercises/exercise.ts';
import { scramble } from '../lib/random.ts';
import type { EngineId } from '../training/engines/engines.ts';
import type { EngineReason, ReasonCause } from '../training/engine-descriptor.ts';
import type { LayerSnapshot, Snapshot } from '../training/training-event.ts';
import { STANDARD } from '../training/variation.ts';
import { ascending, list, nullable, object, oneOf } from './parser.ts';
import { confusion, datasetCounts, elapsedMs, engine, knobs, layerFields, metrics, model } from './record-fields.ts';
import { periods, runShape, seed, snapshots, step, test } from './record-fields.ts';
import { OUTCOMES, UNDATED, type EngineSpan, type RunId, type RunRecord } from './run-record.ts';

// Format 1 was written before runs had ids, dates and other engines' reasons; it recorded the first layer only. Kept runs
// and downloaded files of that time are still read.

const REASONS = [
  'chosen',
  'webgl-real',
  'webgl-emulated',
  'webgl-missing',
  'webgl-half-float',
  'webgl-failed',
  'webgl-wrong',
  'simd-missing',
  'simd-failed',
  'simd-wrong',
] as const;

/**
 * A record of format 1 as one of format 2.
 *
 * @throws Refusal with the path in the old record
 */
export function parseFormat1(value: unknown, exercises: readonly ExerciseId[]): RunRecord {
  const header = object({
    exercise: oneOf(exercises),
    knobs,
    seed,
    engine,
    engineReason: oneOf(REASONS),
    dataset: object(datasetCounts),
    variables: model,
  })(value, '');
  const shape = runShape(header.knobs.steps, header);
  const snapshot = object<Omit<Snapshot, 'layers'> & LayerSnapshot>({
    step: step(shape),
    ...layerFields(shape.layers[0]!),
    validation: metrics,
    confusion: confusion(shape),
  });
  const change = object({ step: step(shape), engine, reason: oneOf(REASONS) });
  const body = object({
    periods: periods(shape),
    confusion: nullable(confusion(shape)),
    snapshots: snapshots(snapshot, ({ weights, biases }) => weights.length + biases.length),
    engineChanges: ascending('step', list(change, 0, 10), false),
    outcome: nullable(oneOf(OUTCOMES)),
    elapsedMs,
    test: test(shape),
  })(value, '');

  const { exercise, engine: first, engineReason, dataset, variables } = header;
  const { snapshots: firstLayers, engineChanges, ...rest } = body;
  return {
    format: 2,
    id: idOf(JSON.stringify([header, rest])),
    startedAt: UNDATED,
    source: { kind: 'exercise', exercise, knobs: header.knobs },
    variation: STANDARD,
    wanted: engineReason === 'chosen' ? first : 'auto',
    seed: header.seed,
    dataset: { id: 'mnist-sample', ...dataset },
    variables,
    engines: [
      span(0, first, engineReason),
      ...engineChanges.map(({ step, engine, reason }) => span(step, engine, reason)),
    ],
    readings: null,
    snapshots: firstLayers.map(({ step, validation, confusion, ...layer }) => ({
      step,
      layers: [layer],
      validation,
      confusion,
    })),
    ...rest,
  };
}

function span(fromStep: number, engine: EngineId, reason: (typeof REASONS)[number]): EngineSpan {
  return { fromStep, engine, reason: reasonOf(engine, reason) };
}

/**
 * @example
 * reasonOf('simd', 'webgl-half-float') // { cause: 'half-float', engine: 'webgl' }
 */
function reasonOf(running: EngineId, reason: (typeof REASONS)[number]): EngineReason {
  if (reason === 'chosen') return { cause: 'chosen', engine: running };
  const engine = reason.startsWith('webgl') ? 'webgl' : 'simd';
  const cause = reason.slice(engine.length + 1);
  return { cause: cause === 'real' ? 'fastest' : (cause as ReasonCause), engine };
}

/**
 * The same id for the same run each time it is read: four times 32 bits of what it was and how it went. Not SHA-256, which
 * would weigh on every page that shows a run; nobody gains by two old records with one id.
 */
function idOf(content: string): RunId {
  const words = [1, 2, 3, 4].map((state) => {
    for (let i = 0; i < content.length; i++) state = scramble(state ^ content.charCodeAt(i));
    return state.toString(16).padStart(8, '0');
  });
  return words.join('');
}
