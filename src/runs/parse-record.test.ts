import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXERCISE_IDS } from '../exercises/exercises.ts';
import { SOURCES, type DatasetId } from '../datasets/sources.ts';
import { tinyRecord } from './fixtures/tiny-record.ts';
import { parseRecord } from './parse-record.ts';
import type { RunRecord } from './run-record.ts';

type Keys = readonly (string | number)[];
const REMOVED = Symbol('removed');

/** The record with one thing in it replaced or removed, wherever it is. */
function change(value: unknown, [key, ...rest]: Keys, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy: Record<string | number, unknown> = Array.isArray(value)
    ? ([...(value as unknown[])] as unknown as Record<number, unknown>)
    : { ...(value as object) };
  const entry = change(copy[key], rest, replacement);
  if (entry !== REMOVED) copy[key] = entry;
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else Reflect.deleteProperty(copy, key);
  return copy;
}

function leavesOf(value: unknown, keys: Keys = []): Keys[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [keys];
  return Object.entries(value).flatMap(([key, entry]) =>
    leavesOf(entry, [...keys, Array.isArray(value) ? Number(key) : key]),
  );
}

/** ['periods', 3, 'step'] → periods[3].step */
function pathOf(keys: Keys): string {
  return keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .slice(1);
}

function problemOf(value: unknown) {
  const parsed = parseRecord(value);
  return parsed.ok ? null : parsed.problem;
}

/** The problem when one thing in a good record is something else. */
function problemWith(keys: Keys, replacement: unknown) {
  return problemOf(change(tinyRecord(), keys, replacement));
}

describe('parseRecord', () => {
  it('takes a record as it is, running or ended', () => {
    for (const record of [
      tinyRecord(),
      tinyRecord({ engines: [], periods: [], snapshots: [], confusion: null, readings: null, outcome: null }),
      tinyRecord({
        wanted: 'plain',
        source: {
          kind: 'code',
          exercise: 'linear',
          knobs: { learningRate: 1e6, steps: 20, batchSize: 1 },
          cell: 'loss',
          codeSha256: '0f'.repeat(32),
        },
        variation: {
          shuffledPixels: true,
          labelNoise: 1,
          trainingRows: 100,
          shift: 3,
          loss: 'mean',
          clip: false,
          activation: 'tanh',
        },
      }),
    ]) {
      expect(parseRecord(record)).toEqual({ ok: true, record });
    }
  });

  it('gives back the same typed arrays and new everything else', () => {
    const record = tinyRecord();
    const parsed = parseRecord(record) as { record: RunRecord };
    expect(parsed.record.snapshots[1]!.layers[1]!.weights).toBe(record.snapshots[1]!.layers[1]!.weights);
    expect(parsed.record.readings).toBe(record.readings);
    expect(parsed.record.periods).not.toBe(record.periods);
    expect(parsed.record.confusion![0]).not.toBe(record.confusion![0]);
  });

  it.each(Object.keys(SOURCES) as DatasetId[])('takes a run on %s', (id) => {
    const record = tinyRecord({ dataset: { ...tinyRecord().dataset, id } });
    expect(parseRecord(record)).toEqual({ ok: true, record });
  });

  it('leaves behind what a record does not have', () => {
    const extra = change(change(tinyRecord(), ['surprise'], 1), ['periods', 0, 'training', 'surprise'], {});
    expect(parseRecord(extra)).toEqual({ ok: true, record: tinyRecord() });
  });

  it('leaves a test set out that was never opened', () => {
    const parsed = parseRecord(change(tinyRecord(), ['test'], REMOVED)) as { record: RunRecord };
    expect('test' in parsed.record).toBe(false);
  });

  it.each([null, 7, 'record', [], {}, { format: '2' }, { format: 0 }, { format: 1.5 }, { runs: [] }])(
    'calls %j no record',
    (value) => {
      expect(problemOf(value)!.code).toBe('not-a-record');
    },
  );

  it('knows a record of a later version', () => {
    expect(problemOf({ ...tinyRecord(), format: 3 })).toEqual({
      code: 'newer-format',
      path: 'format',
      expected: 'one of 1, 2',
      got: '3',
    });
  });

  it.each<[Keys, unknown, string, string]>([
    [['periods', 1, 'validation', 'logLoss'], 'x', 'a number of 0 or more', '"x"'],
    [['periods', 1, 'validation', 'logLoss'], NaN, 'a number of 0 or more', 'NaN'],
    [['periods', 1, 'training', 'crossEntropy'], Infinity, 'a number of -0.001 or more', 'Infinity'],
    [['periods', 1, 'training', 'accuracy'], 1.01, 'a number from 0 to 1', '1.01'],
    [['periods', 1, 'step'], 10, 'at least 11', '10'],
    [['periods', 1, 'step'], 21, 'a whole number from 0 to 20', '21'],
    [['periods'], REMOVED, 'a list of 0 to 10', 'nothing'],
    [['source', 'knobs'], REMOVED, 'an object', 'nothing'],
    [['source', 'knobs', 'steps'], 1e6 + 1, 'a whole number from 1 to 1000000', '1000001'],
    [['source', 'knobs', 'hiddenUnits', 0], 65_537, 'a whole number from 1 to 65536', '65537'],
    [['source', 'knobs', 'hiddenUnits'], new Array(16).fill(1), 'a list of 0 to 15', 'a list of 16'],
    [['source', 'knobs', 'dropout'], null, 'a number from 0 to 1', 'null'],
    [['source', 'kind'], 'constructor', 'one of exercise, code', '"constructor"'],
    [['source', 'exercise'], 'toString', `one of ${EXERCISE_IDS.join(', ')}`, '"toString"'],
    [['id'], 'AB'.repeat(16), '32 hex digits', `"${'AB'.repeat(16)}"`],
    [
      ['startedAt'],
      '2026-13-45T19:00:00.000Z',
      'a moment in UTC like 2026-11-25T19:00:00.000Z',
      '"2026-13-45T19:00:00.000Z"',
    ],
    [['startedAt'], '2026-11-25', 'a moment in UTC like 2026-11-25T19:00:00.000Z', '"2026-11-25"'],
    [['seed'], -1, 'a whole number from 0 to 4294967295', '-1'],
    [['wanted'], 'gpu', 'one of auto, webgl, simd, plain', '"gpu"'],
    [['dataset', 'id'], 'letters', 'one of mnist-sample', '"letters"'],
    [['variation', 'labelNoise'], -0.1, 'a number from 0 to 1', '-0.1'],
    [['variation', 'clip'], 1, 'true or false', '1'],
    [['variables', 0, 'name'], 'x'.repeat(201), 'a text of at most 200 characters', `"${'x'.repeat(40)}…"`],
    [['variables', 1, 'shape'], [3], '[2]', '"[3]"'],
    [['variables', 2, 'shape'], [3, 2], '[2, units]', '"[3, 2]"'],
    [['variables', 0, 'shape'], [3], '[3, units]', '"[3]"'],
    [['engines', 0, 'reason', 'cause'], 'luck', /^one of chosen/.source, '"luck"'],
    [['engines', 1, 'fromStep'], -1, 'a whole number from 0 to 20', '-1'],
    [['confusion', 0], [1], 'a list of 2', 'a list of 1'],
    [['confusion', 1], [1, 1, 1], 'a list of 2', 'a list of 3'],
    [['snapshots', 0, 'confusion', 1], [1], 'a list of 2', 'a list of 1'],
    [['test', 'confusion', 1], [1], 'a list of 2', 'a list of 1'],
    [['confusion', 1, 1], 0.5, 'a whole number from 0 to 1000000', '0.5'],
    [['confusion', 1, 1], -1, 'a whole number from 0 to 1000000', '-1'],
    [['readings'], new Uint8Array(3), 'Uint8Array of 4', 'Uint8Array of 3'],
    [['readings'], [0, 0, 0, 1], 'Uint8Array of 4', 'a list of 4'],
    [['snapshots', 0, 'layers'], [], 'a list of 1 to 2', 'a list of 0'],
    [['snapshots', 0, 'layers', 0, 'inputs'], 2, 'one of 3', '2'],
    [['snapshots', 0, 'layers', 0, 'weights'], new Float32Array(5), 'Float32Array of 6', 'Float32Array of 5'],
    [['snapshots', 0, 'layers', 0, 'weights'], { length: 6 }, 'Float32Array of 6', 'an object'],
    [['snapshots', 1, 'layers', 1, 'biases'], new Float64Array(2), 'Float32Array of 2', 'Float64Array of 2'],
    [['snapshots', 1, 'step'], 5, 'at least 6', '5'],
    [['outcome'], 'won', 'one of done, stopped, diverged, failed', '"won"'],
    [['outcome'], REMOVED, 'one of done, stopped, diverged, failed', 'nothing'],
    [['elapsedMs'], -1, 'a number of 0 or more', '-1'],
    [['test', 'rows'], 0, 'a whole number from 1 to 1000000', '0'],
    [['test'], null, 'an object', 'null'],
  ])('names what is wrong at %j', (keys, replacement, expected, got) => {
    const problem = problemWith(keys, replacement)!;
    expect(problem).toMatchObject({ code: 'damaged', path: pathOf(keys), got });
    expect(problem.expected).toMatch(expected.startsWith('^') ? new RegExp(expected) : expected);
  });

  it('names the entry that is no number, and the digit that is none', () => {
    expect(problemWith(['snapshots', 0, 'layers', 0, 'weights'], Float32Array.of(1, 2, NaN, 4, 5, 6))).toMatchObject({
      path: 'snapshots[0].layers[0].weights[2]',
      got: 'NaN',
    });
    expect(problemWith(['readings'], Uint8Array.of(0, 1, 2, 0))).toMatchObject({
      path: 'readings[2]',
      expected: 'a number below 2',
    });
  });

  it('refuses a variable without its partner and more classes than a matrix can show', () => {
    expect(problemWith(['variables', 3], REMOVED)).toMatchObject({
      path: 'variables',
      expected: 'a kernel and a bias for each layer',
    });
    const wide = [
      { name: 'kernel', shape: [3, 101] },
      { name: 'bias', shape: [101] },
    ];
    expect(problemWith(['variables'], wide)).toMatchObject({ path: 'variables[1].shape', got: '101' });
  });

  it('refuses more weights in all than a page can hold', () => {
    // 65,536 × 100 + 100 values three times over are more than 2²⁴; twice they are not.
    const layer = { inputs: 65_536, units: 100, weights: new Float32Array(6_553_600), biases: new Float32Array(100) };
    const confusion = Array.from({ length: 100 }, () => new Array<number>(100).fill(0));
    const [{ validation }] = tinyRecord().snapshots as [RunRecord['snapshots'][number]];
    const snapshots = [1, 2, 3].map((step) => ({ step, layers: [layer], validation, confusion }));
    const { test: _, ...record } = tinyRecord({
      variables: [
        { name: 'kernel', shape: [65_536, 100] },
        { name: 'bias', shape: [100] },
      ],
      confusion,
    });
    expect(problemOf({ ...record, snapshots: snapshots.slice(1) })).toBeNull();
    expect(problemOf({ ...record, snapshots })).toMatchObject({ path: 'snapshots', got: '19661100' });
  });

  it('reads own properties only', () => {
    expect(problemOf(Object.create(tinyRecord()))).toMatchObject({ code: 'not-a-record', path: 'format' });
    const { seed: _, ...seedless } = tinyRecord();
    const inherited = Object.assign(Object.create({ seed: 7 }) as object, seedless);
    expect(problemOf(inherited)).toMatchObject({ path: 'seed', got: 'nothing' });
  });

  it('lets no key reach a prototype', () => {
    const text = JSON.stringify({ ...tinyRecord(), readings: null, snapshots: [] });
    const value: unknown = JSON.parse(text.replace('{', '{"__proto__": {"polluted": true},'));
    const parsed = parseRecord(value) as { record: RunRecord & { polluted?: unknown } };
    expect(parsed.record.polluted).toBeUndefined();
    expect(Object.getPrototypeOf(parsed.record)).toBe(Object.prototype);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('knows the exercises it is told of', () => {
    expect(parseRecord(tinyRecord(), ['linear'])).toMatchObject({ problem: { path: 'source.exercise' } });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (value) => !parseRecord(value).ok));
    fc.assert(fc.property(fc.jsonValue(), (value) => !parseRecord(value).ok));
    const format = fc.constantFrom(1, 2);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), format, (value, format) => {
        expect(problemOf({ ...value, format })!.code).toBe('damaged');
      }),
    );
    const trap = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error('trap');
        },
      },
    );
    expect(problemOf(trap)).toMatchObject({ code: 'not-a-record', expected: 'readable data' });
    expect(problemWith(['periods'], trap)).toMatchObject({ code: 'damaged', path: 'periods' });
  });

  /** What other fields are measured against: when one of these changes, the fault may show at those. */
  const GOVERNING = /^(format|source\.kind|source\.knobs\.steps|dataset\.validation|variables.*|.*\.(step|fromStep))$/;
  const leaf = fc.constantFrom(...leavesOf(tinyRecord()));

  it('refuses a changed record at the place of the change, or takes it as another good record', () => {
    const replacement = fc.oneof(fc.constant(REMOVED), fc.anything(), fc.integer(), fc.double(), fc.string());
    fc.assert(
      fc.property(leaf, replacement, (keys, value) => {
        const parsed = parseRecord(change(tinyRecord(), keys, value));
        if (parsed.ok) {
          expect(parseRecord(parsed.record)).toEqual(parsed);
          return;
        }
        const { path, expected, got } = parsed.problem;
        expect(expected).not.toBe('');
        expect(got).not.toBe('');
        const changed = pathOf(keys);
        // An entry taken out of a list shows where the list is too short.
        expect(changed.startsWith(path) || path.startsWith(changed) || GOVERNING.test(changed)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes a copy that crossed a thread for the same record', () => {
    const parsed = parseRecord(structuredClone(tinyRecord()));
    expect(parsed).toEqual({ ok: true, record: tinyRecord() });
  });
});
