import type { Knobs } from '../exercises/exercise.ts';
import { PERIODS } from '../training/batches.ts';
import { ENGINES } from '../training/engines/engines.ts';
import type { Metrics } from '../training/metrics.ts';
import type { Confusion, LayerSnapshot, PeriodRecord } from '../training/training-event.ts';
import { ascending, hex, integer, list, number, object, oneOf, optional, Refusal, text } from './parser.ts';
import { typedArray, type Parser } from './parser.ts';
import { kernel } from './packed-weights.ts';
import type { RunHeader, TestRecord } from './run-record.ts';

// What records of both formats have in common. The limits are far above what an exercise allows (its ranges may change)
// and low enough that no record can hold up a page.

const MAX_STEPS = 1e6;
const MAX_ROWS = 1e6;
const MAX_LAYERS = 16;
const MAX_WIDTH = 65_536;
/** A confusion matrix of more classes than this nobody could read. */
const MAX_CLASSES = 100;
const MAX_NAME_CHARS = 200;
/** An exercise asks for about five snapshots besides those at the ends of periods. */
const MAX_SNAPSHOTS = 100;
/**
 * Weights and biases of all snapshots together: 64 MiB. The largest run of today, four hidden layers of 512 units, has
 * 13.6 million.
 */
const MAX_VALUES = 2 ** 24;

export const engine = oneOf(ENGINES.map(({ id }) => id));
export const seed = integer(0, 2 ** 32 - 1);
export const rows = integer(1, MAX_ROWS);
export const elapsedMs = number(0);

export const knobs = object<Knobs>({
  learningRate: number(0, 1e6),
  steps: integer(1, MAX_STEPS),
  batchSize: integer(1, MAX_ROWS),
  hiddenUnits: optional(list(integer(1, MAX_WIDTH), 0, MAX_LAYERS - 1)),
  dropout: optional(number(0, 1)),
});

export const datasetCounts = { sha256: hex(64), training: rows, validation: rows };

const metricsFields: { readonly [M in keyof Metrics]: Parser<number> } = {
  logLoss: number(0),
  // A mean of −ln p: a model that is sure of every image may come out a rounding below 0.
  crossEntropy: number(-1e-3),
  accuracy: number(0, 1),
};
export const metrics = object<Metrics>(metricsFields);

const variables = list(
  object<RunHeader['variables'][number]>({
    name: text(MAX_NAME_CHARS),
    shape: list(integer(1, MAX_WIDTH), 1, 2),
  }),
  2,
  2 * MAX_LAYERS,
);

/** Kernel [inputs, units] and bias [units] of each layer in turn, the units of one being the inputs of the next. */
export const model: Parser<RunHeader['variables']> = (value, path) => {
  const parsed = variables(value, path);
  parsed.forEach(({ shape }, i) => {
    const before = parsed[i - 1]?.shape;
    const isKernel = i % 2 === 0;
    const inputs = before ? before[before.length - 1] : shape[0];
    if (shape.length !== (isKernel ? 2 : 1) || shape[0] !== inputs) {
      const expected = isKernel ? `${inputs ?? 'inputs'}, units` : String(inputs);
      throw new Refusal(`${path}[${i}].shape`, `[${expected}]`, `[${shape.join(', ')}]`);
    }
  });
  if (parsed.length % 2 === 1) throw new Refusal(path, 'a kernel and a bias for each layer', parsed);
  const last = parsed.length - 1;
  if (parsed[last]!.shape[0]! > MAX_CLASSES)
    throw new Refusal(`${path}[${last}].shape`, `at most ${MAX_CLASSES} classes`, parsed[last]!.shape[0]);
  return parsed;
};

/** What a header says about the fields after it. */
export interface RunShape {
  readonly steps: number;
  readonly layers: readonly LayerShape[];
  readonly classes: number;
  readonly validation: number;
}
type LayerShape = Pick<LayerSnapshot, 'inputs' | 'units'>;

export function runShape(
  steps: number,
  { variables, dataset }: Pick<RunHeader, 'variables'> & { readonly dataset: { readonly validation: number } },
): RunShape {
  const kernels = variables.filter((_, i) => i % 2 === 0);
  const layers = kernels.map(({ shape }) => ({ inputs: shape[0]!, units: shape[1]! }));
  return { steps, layers, classes: layers[layers.length - 1]!.units, validation: dataset.validation };
}

export function step({ steps }: RunShape): Parser<number> {
  return integer(0, steps);
}

export function confusion({ classes }: RunShape): Parser<Confusion> {
  return list(list(integer(0, MAX_ROWS), classes, classes), classes, classes);
}

export function periods(shape: RunShape): Parser<PeriodRecord[]> {
  return ascending(
    'step',
    list(object<PeriodRecord>({ step: step(shape), training: metrics, validation: metrics }), 0, PERIODS),
  );
}

export function test(shape: RunShape): Parser<TestRecord> {
  return optional(object<TestRecord>({ ...metricsFields, rows, confusion: confusion(shape) })) as Parser<TestRecord>;
}

/** From the input on, as many layers as there are, up to the whole model. */
export function layers(shape: RunShape): Parser<LayerSnapshot[]> {
  return list(
    (value, path, i) => object<LayerSnapshot>(layerFields(shape.layers[i]!))(value, path),
    1,
    shape.layers.length,
  );
}

export function layerFields({ inputs, units }: LayerShape) {
  return {
    inputs: oneOf([inputs]),
    units: oneOf([units]),
    weights: kernel(inputs, units),
    biases: typedArray(Float32Array<ArrayBuffer>, units),
  };
}

/** In the order of their steps, and not too much of them. */
export function snapshots<T extends { readonly step: number }>(
  snapshot: Parser<T>,
  valuesOf: (snapshot: T) => number,
): Parser<T[]> {
  const parse = ascending('step', list(snapshot, 0, MAX_SNAPSHOTS));
  return (value, path) => {
    const parsed = parse(value, path);
    const values = parsed.reduce((sum, entry) => sum + valuesOf(entry), 0);
    if (values > MAX_VALUES) throw new Refusal(path, `at most ${MAX_VALUES} weights`, values);
    return parsed;
  };
}
