import { EXERCISE_IDS } from '../exercises/exercises.ts';
import { requestFields } from './parse-record.ts';
import { boolean, integer, list, nullable, object, oneOf, type Parser } from './parser.ts';
import { elapsedMs, engine, metrics } from './record-fields.ts';
import { OUTCOMES } from './run-record.ts';
import type { RunSummary } from './run-summary.ts';

const count = integer(0, Number.MAX_SAFE_INTEGER);

const summary = object<RunSummary>({
  ...requestFields(EXERCISE_IDS),
  engine: nullable(engine),
  outcome: nullable(oneOf(OUTCOMES)),
  validation: nullable(metrics),
  elapsedMs,
  hasWeights: boolean,
  progress: list(count, 3, 3) as Parser<unknown> as Parser<RunSummary['progress']>,
});

/** A run's line out of a value from anywhere; null for anything else. Never throws. */
export function parseSummary(value: unknown): RunSummary | null {
  try {
    return summary(value, '');
  } catch {
    return null;
  }
}
