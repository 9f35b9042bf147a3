import { DATASET_IDS } from '../datasets/dataset-ids.ts';
import type { ExerciseId } from '../exercises/exercise.ts';
import { EXERCISE_IDS } from '../exercises/exercises.ts';
import { REASON_CAUSES, type EngineReason } from '../training/engine-descriptor.ts';
import { ENGINE_CHOICES } from '../training/engines/engines.ts';
import type { Snapshot } from '../training/training-event.ts';
import type { Variation } from '../training/variation.ts';
import { ascending, boolean, check, hex, integer, list } from './parser.ts';
import { nullable, number, object, oneOf, Refusal, text, typedArray, type Parser } from './parser.ts';
import { confusion, datasetCounts, elapsedMs, engine, knobs, layers, metrics, model } from './record-fields.ts';
import { periods, rows, runShape, seed, snapshots, step, test, type RunShape } from './record-fields.ts';
import { parseFormat1 } from './record-format-1.ts';
import {
  OUTCOMES,
  type EngineSpan,
  type RunHeader,
  type RunRecord,
  type RunRequest,
  type RunSource,
} from './run-record.ts';

/** Why a value is not a record, for a bug report; the page has a sentence for each code. */
export interface RecordProblem {
  /** 'newer-format': written by a later version of the course. 'damaged': something in it is not as it should be. */
  readonly code: 'not-a-record' | 'newer-format' | 'damaged' | 'too-large';
  /** Where: `periods[3].validation.logLoss`; empty for the whole. */
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}
export type ParsedRecord =
  { readonly ok: true; readonly record: RunRecord } | { readonly ok: false; readonly problem: RecordProblem };

/** The newest format this version writes and reads; it also reads format 1. */
const FORMAT = 2;
const MAX_ENGINES = 20;
const MAX_CELL_CHARS = 100;
/** An image has fewer pixels a side than this. */
const MAX_SHIFT = 1000;

/**
 * A record from anywhere: the journal, a file, a link, another window. Whatever the value is, nothing is thrown, only
 * known properties are taken, and what is returned can be shown, compared and resumed without another look. Records of
 * format 1 come out as format 2. Typed arrays are those of `value`; all else is new.
 *
 * @param exercises ids a run may be of
 */
export function parseRecord(value: unknown, exercises: readonly ExerciseId[] = EXERCISE_IDS): ParsedRecord {
  let code: RecordProblem['code'] = 'not-a-record';
  try {
    const { format } = object({ format: integer(1, Number.MAX_SAFE_INTEGER) })(value, '');
    code = format > FORMAT ? 'newer-format' : 'damaged';
    oneOf([1, FORMAT])(format, 'format');
    return { ok: true, record: format === 1 ? parseFormat1(value, exercises) : parseFormat2(value, exercises) };
  } catch (error) {
    // Besides refusals there is what only a live object can do: a getter or a proxy that throws.
    const { path, expected, got } = error instanceof Refusal ? error : new Refusal('', 'readable data', undefined);
    return { ok: false, problem: { code, path, expected, got } };
  }
}

function parseFormat2(value: unknown, exercises: readonly ExerciseId[]): RunRecord {
  const header = object<RunHeader>({
    ...requestFields(exercises),
    dataset: object<RunHeader['dataset']>({ id: oneOf(DATASET_IDS), ...datasetCounts }),
    variables: model,
  })(value, '');
  const shape = runShape(header.source.knobs.steps, header);
  const span = object<EngineSpan>({ fromStep: step(shape), engine, reason });
  const snapshot = object<Snapshot>({
    step: step(shape),
    layers: layers(shape),
    validation: metrics,
    confusion: confusion(shape),
  });
  const body = object<Omit<RunRecord, keyof RunHeader | 'format'>>({
    // Two engines may be lost at the same step, one after the other.
    engines: ascending('fromStep', list(span, 0, MAX_ENGINES), false),
    periods: periods(shape),
    confusion: nullable(confusion(shape)),
    readings: nullable(readings(shape)),
    snapshots: snapshots(snapshot, valuesOf),
    outcome: nullable(oneOf(OUTCOMES)),
    elapsedMs,
    test: test(shape),
  })(value, '');
  return { format: FORMAT, ...header, ...body };
}

/**
 * What a run was asked for, from anywhere; null when it is nothing of the kind.
 *
 * @param exercises ids a run may be of
 */
export function parseRequest(value: unknown, exercises: readonly ExerciseId[] = EXERCISE_IDS): RunRequest | null {
  try {
    return object<RunRequest>(requestFields(exercises))(value, '');
  } catch {
    return null;
  }
}

export function requestFields(exercises: readonly ExerciseId[]): {
  readonly [K in keyof RunRequest]: Parser<RunRequest[K]>;
} {
  return {
    id: hex(32),
    startedAt: moment,
    source: source(exercises),
    variation,
    wanted: oneOf(ENGINE_CHOICES),
    seed,
  };
}

const moment: Parser<string> = check(
  'a moment in UTC like 2026-11-25T19:00:00.000Z',
  (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !isNaN(Date.parse(value)),
);

function source(exercises: readonly ExerciseId[]): Parser<RunSource> {
  const common = { exercise: oneOf(exercises), knobs };
  const kinds: { readonly [K in RunSource['kind']]: Parser<RunSource> } = {
    exercise: object({ kind: oneOf(['exercise']), ...common }),
    code: object({ kind: oneOf(['code']), ...common, cell: text(MAX_CELL_CHARS), codeSha256: hex(64) }),
  };
  return (value, path) => {
    const { kind } = object({ kind: oneOf(['exercise', 'code']) })(value, path);
    return kinds[kind](value, path);
  };
}

const variation = object<Variation>({
  shuffledPixels: boolean,
  labelNoise: number(0, 1),
  trainingRows: nullable(rows),
  shift: number(0, MAX_SHIFT),
  loss: oneOf(['sum', 'mean']),
  clip: boolean,
  activation: oneOf(['relu', 'tanh', 'none']),
});

const reason = object<EngineReason>({ cause: oneOf(REASON_CAUSES), engine });

function readings({ validation, classes }: RunShape): Parser<Uint8Array> {
  return typedArray(Uint8Array<ArrayBuffer>, validation, `a number below ${classes}`, (digit) => digit < classes);
}

function valuesOf({ layers }: Snapshot): number {
  return layers.reduce((sum, { weights, biases }) => sum + weights.length + biases.length, 0);
}
