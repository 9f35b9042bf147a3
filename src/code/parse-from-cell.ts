import type { SplitName } from '../datasets/dataset.ts';
import { check, integer, list, number, nullable, object, oneOf, Refusal, text, type Parser } from '../runs/parser.ts';
import type { FromFrame } from './frame-message.ts';
import type { Call, FromCell, ModelSpec, Piece, TrainingSpec } from './cell-message.ts';
import { CELL_PROBLEMS, type CellProblem, type CellProblemCode } from './cell-problem.ts';
import { GAPS, type GapAnswer } from './step-gaps.ts';

/** What no honest prelude goes beyond; whatever is longer is refused whole. */
const MAX_TEXT = 20_000;
const MAX_ENTRIES = 100;
const MAX_SIDE = 64;
const MAX_ID = 1e9;
/** More than a network of one hidden layer has in one array. */
const MAX_NUMBERS = 100_000;
/** Weights and biases of two layers. */
const ARRAYS_OF_STEP = 4;

const line = nullable(integer(1, 1e6));
const anyNumber = check<number>('a number', (value) => typeof value === 'number');

/** A parser by what `key` says. */
function byName<T extends object>(key: string, parsers: Readonly<Record<string, Parser<T>>>): Parser<T> {
  const name = oneOf(Object.keys(parsers));
  return (value, path) => {
    const found = object<{ name: string }>({ name: (_, at) => name(ownOf(value, key), at) })(value, path).name;
    return parsers[found]!(value, path);
  };
}

function ownOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.prototype.hasOwnProperty.call(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

const is = <const T extends string>(name: T) => oneOf([name]);

const pixels = check<Uint8Array>(
  `a picture of at most ${MAX_SIDE} pixels a side`,
  (value) => value instanceof Uint8Array && value.length > 0 && value.length <= MAX_SIDE ** 2,
);

const piece: Parser<Piece> = byName<Piece>('kind', {
  text: object<Piece & { kind: 'text' }>({ kind: is('text'), text: text(MAX_TEXT) }),
  number: object<Piece & { kind: 'number' }>({ kind: is('number'), value: anyNumber }),
  list: object<Piece & { kind: 'list' }>({
    kind: is('list'),
    name: text(MAX_ENTRIES),
    length: integer(0, MAX_ID),
    head: list(anyNumber, 0, MAX_ENTRIES),
  }),
  matrix: (value, path) => {
    const matrix = object<Piece & { kind: 'matrix' }>({
      kind: is('matrix'),
      rows: list(list(anyNumber, 1, MAX_ENTRIES), 1, MAX_ENTRIES),
    })(value, path);
    const [first] = matrix.rows;
    if (matrix.rows.some(({ length }) => length !== first!.length))
      throw new Refusal(path, 'rows of one length', matrix.rows);
    return matrix;
  },
  picture: (value, path) => {
    const picture = object<Piece & { kind: 'picture' }>({
      kind: is('picture'),
      side: integer(1, MAX_SIDE),
      pixels,
    })(value, path);
    if (picture.pixels.length !== picture.side ** 2) throw new Refusal(path, 'side × side pixels', picture.pixels);
    return picture;
  },
  figure: object<Piece & { kind: 'figure' }>({
    kind: is('figure'),
    figure: oneOf(['losses', 'confusion']),
    run: integer(0, MAX_ID),
  }),
  tensorflow: object<Piece & { kind: 'tensorflow' }>({
    kind: is('tensorflow'),
    backend: oneOf(['webgl', 'cpu']),
    version: text(MAX_ENTRIES),
  }),
});

const model: Parser<ModelSpec> = object<ModelSpec>({
  kind: oneOf(['linear', 'network']),
  learningRate: number(),
  hiddenUnits: list(number(), 0, MAX_ENTRIES),
  dropout: number(),
});

const training: Parser<TrainingSpec> = object<TrainingSpec>({
  steps: number(),
  batchSize: number(),
  seed: nullable(number()),
});

const question = <N extends 'evaluate' | 'read'>(name: N): Parser<Call & { name: N }> =>
  object<Call & { name: N }>({
    name: is(name),
    run: integer(0, MAX_ID),
    set: oneOf<SplitName>(['training', 'validation', 'test']),
  });

const float64s = check<Float64Array>(
  `at most ${MAX_NUMBERS} numbers`,
  (value) => value instanceof Float64Array && value.length <= MAX_NUMBERS,
);
const float32s = check<Float32Array>(
  `at most ${MAX_NUMBERS} numbers`,
  (value) => value instanceof Float32Array && value.length <= MAX_NUMBERS,
);

const call: Parser<Call> = byName<Call>('name', {
  train: object<Call & { name: 'train' }>({ name: is('train'), model, training }),
  evaluate: question('evaluate'),
  read: question('read'),
  gaps: object<Call & { name: 'gaps' }>({
    name: is('gaps'),
    answers: list(
      (value, path, index) =>
        object<GapAnswer>({ gap: is(GAPS[index]!), values: nullable(float64s), given: text(MAX_ENTRIES) })(value, path),
      GAPS.length,
      GAPS.length,
    ),
  }),
  period: object<Call & { name: 'period' }>({
    name: is('period'),
    step: integer(1, MAX_ID),
    values: list(float32s, ARRAYS_OF_STEP, ARRAYS_OF_STEP),
  }),
});

/** A problem with just the values its sentence takes: the page puts them into a text. */
const problem: Parser<CellProblem> = (value, path) => {
  const { code } = object<{ code: CellProblemCode }>({
    code: oneOf(Object.keys(CELL_PROBLEMS) as CellProblemCode[]),
  })(value, path);
  const given = ownOf(value, 'values');
  const values = Object.fromEntries(
    CELL_PROBLEMS[code].map((name) => {
      const own = ownOf(given, name);
      if (typeof own !== 'string' && typeof own !== 'number')
        throw new Refusal(`${path}.values.${name}`, 'a text or a number', own);
      return [name, typeof own === 'string' ? own.slice(0, MAX_ENTRIES) : own];
    }),
  );
  return { code, values };
};

const fromCell: Parser<FromCell> = byName<FromCell>('type', {
  pong: object<FromCell & { type: 'pong' }>({ type: is('pong') }),
  ended: object<FromCell & { type: 'ended' }>({ type: is('ended') }),
  show: object<FromCell & { type: 'show' }>({ type: is('show'), line, piece }),
  call: object<FromCell & { type: 'call' }>({
    type: is('call'),
    id: integer(1, MAX_ID),
    line,
    call: (value) => orNull(call, value),
  }),
  failed: object<FromCell & { type: 'failed' }>({
    type: is('failed'),
    line,
    name: (value) => (typeof value === 'string' ? value.slice(0, MAX_ENTRIES) : ''),
    message: (value) => (typeof value === 'string' ? value.slice(0, MAX_TEXT) : ''),
    problem: nullable(problem),
  }),
});

const fromFrame = byName<FromFrame>('type', {
  ready: object<FromFrame & { type: 'ready' }>({ type: is('ready') }),
  here: object<FromFrame & { type: 'here' }>({ type: is('here') }),
  broken: object<FromFrame & { type: 'broken' }>({
    type: is('broken'),
    run: integer(0, MAX_ID),
    message: (value) => (typeof value === 'string' ? value.slice(0, MAX_TEXT) : ''),
    line: integer(0, MAX_ID),
  }),
});

/** What the reader's code says, who may have written any message himself; null for what means nothing. */
export function parseFromCell(value: unknown): FromCell | null {
  return orNull(fromCell, value);
}

/** What the frame says; null for what means nothing. */
export function parseFromFrame(value: unknown): FromFrame | null {
  return orNull(fromFrame, value);
}

function orNull<T>(parser: Parser<T>, value: unknown): T | null {
  try {
    return parser(value, '');
  } catch {
    return null;
  }
}
