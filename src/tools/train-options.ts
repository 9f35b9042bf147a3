import { parseArgs } from 'node:util';
import type { ExerciseId, Knobs } from '../exercises/exercise.ts';
import { EXERCISE_IDS } from '../exercises/exercises.ts';
import { exercises } from '../exercises/exercises.ts';
import { SETTING_NAMES } from '../lib/link-settings.ts';
import { readVariation } from '../lib/link-variation.ts';
import { parseKnob, SEED_RANGE, type KnobProblem, type KnobRange } from '../lib/parse-knob.ts';
import type { Wish } from '../runs/run-request.ts';
import { STANDARD, type Variation } from '../training/variation.ts';

/** What the command line asked for. */
export interface TrainOptions {
  readonly exercise: ExerciseId;
  readonly wish: Wish & { readonly wanted: 'plain' | 'simd' };
  /** Steps at which the first layer's weights go into the record; none when left out. */
  readonly snapshots: readonly number[];
  readonly json: boolean;
}

export const USAGE = `npm run -s train -- --exercise linear|network [options]

  --engine plain|simd     the engine to train with (webgl needs a browser)
  --seed 1                decides split, initial weights, batches and dropout
  --learning-rate 0.05    knobs left out are those of the exercise's solution
  --steps 1000
  --batch-size 30
  --hidden-units 100,100  network only
  --dropout 0             network only
  --variation shift:3     what differs from the notebook, besides the knobs; no engine trains any yet
  --snapshots 10,100,1000 put the first layer's weights at these steps into the record
  --json                  print the record as JSON instead of a summary`;

const FLAGS = { exercise: 'exercise', ...SETTING_NAMES, snapshots: 'snapshots' } as const;

/** Reads the flags, or says what is wrong with each of them: the flag, what was expected, what came. */
export function readTrainOptions(
  args: readonly string[],
): TrainOptions | { readonly problems: readonly string[] } | { readonly usage: true } {
  const problems: string[] = [];
  let values: Record<string, string | boolean | undefined>;
  try {
    const strings = Object.fromEntries(Object.values(FLAGS).map((flag) => [flag, { type: 'string' as const }]));
    const flags = { ...strings, json: { type: 'boolean' as const }, help: { type: 'boolean' as const } };
    ({ values } = parseArgs({ args: [...args], options: flags }));
  } catch (error) {
    return { problems: [(error as Error).message] };
  }
  if (values['help']) return { usage: true };

  const id = values['exercise'];
  if (!isExerciseId(id)) {
    return {
      problems: [
        `--exercise: expected ${EXERCISE_IDS.join(' or ')}, got ${id === undefined ? 'nothing' : JSON.stringify(id)}`,
      ],
    };
  }
  const exercise = exercises[id];

  const read = <T extends number | readonly number[]>(flag: string, range: KnobRange, fallback: T): T => {
    const text = values[flag];
    if (typeof text !== 'string') return fallback;
    const parsed = parseKnob(text, range);
    if (parsed.ok) return parsed.value as T;
    problems.push(`--${flag}: expected ${describeRange(range)}, got ${describeProblem(parsed.problem, text)}`);
    return fallback;
  };

  const readVaried = (text: unknown): Variation => {
    const variation = readVariation(typeof text === 'string' ? text : undefined, STANDARD);
    if (!('unknown' in variation)) return variation;
    problems.push(`--variation: expected words such as shift:3,mean-loss, got ${JSON.stringify(variation.unknown)}`);
    return STANDARD;
  };

  const knobs: Knobs = { ...exercise.solution };
  for (const name of ['learningRate', 'steps', 'batchSize', 'hiddenUnits', 'dropout'] as const) {
    const knob = exercise.knobs.find((each) => each.name === name);
    const flag = SETTING_NAMES[name];
    if (!knob) {
      if (values[flag] !== undefined) problems.push(`--${flag}: ${id} has no such knob`);
      continue;
    }
    Object.assign(knobs, { [name]: read(flag, knob, exercise.solution[name]!) });
  }
  const seed = read('seed', SEED_RANGE, 1);
  const snapshots = read<readonly number[]>(
    'snapshots',
    { kind: 'integers', min: 0, max: knobs.steps, maxLength: 100 },
    [],
  );
  const variation = readVaried(values['variation']);
  const engine = values['engine'] ?? 'plain';
  if (engine !== 'plain' && engine !== 'simd') {
    problems.push(`--engine: expected plain or simd (webgl needs a browser), got ${JSON.stringify(engine)}`);
    return { problems };
  }
  if (problems.length > 0) return { problems };
  return { exercise: id, wish: { knobs, seed, wanted: engine, variation }, snapshots, json: values['json'] === true };
}

function isExerciseId(value: unknown): value is ExerciseId {
  return EXERCISE_IDS.includes(value as ExerciseId);
}

function describeRange(range: KnobRange): string {
  const span = `${String(range.min)} to ${String(range.max)}`;
  if (range.kind === 'integers')
    return `up to ${String(range.maxLength)} whole numbers from ${span}, with commas between`;
  return `a ${range.kind === 'integer' ? 'whole ' : ''}number from ${span}`;
}

function describeProblem(problem: KnobProblem, text: string): string {
  if (problem.code === 'bad-entry')
    return `${JSON.stringify(problem.entry)} as entry ${String(problem.position)} of ${JSON.stringify(text)}`;
  if (problem.code === 'no-comma') return `${JSON.stringify(text)} without commas`;
  if (problem.code === 'too-long') return `${text.length} characters`;
  return problem.code === 'empty' ? 'nothing' : JSON.stringify(text);
}
