import { describe, expect, it } from 'vitest';
import type { ArgumentRanges } from '../cell-message.ts';
import { brief, linearSpec, networkSpec, trainingSpec } from './arguments.ts';
import { CellFault } from './cell-fault.ts';

const RANGES: ArgumentRanges = {
  learningRate: { min: 0.001, max: 100 },
  steps: { min: 1, max: 5000 },
  batchSize: { min: 1, max: 7500 },
  seed: { min: 0, max: 2 ** 31 - 1 },
  dropout: { min: 0, max: 0.9 },
  hiddenUnits: { min: 1, max: 512, maxLength: 4 },
};

function faultOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof CellFault) return error.problem;
  }
  return null;
}

describe('arguments by name', () => {
  it('fill in what is left out', () => {
    expect(linearSpec(undefined, RANGES)).toEqual({ kind: 'linear', learningRate: 0.02, hiddenUnits: [], dropout: 0 });
    expect(networkSpec({}, RANGES)).toEqual({ kind: 'network', learningRate: 0.02, hiddenUnits: [20], dropout: 0 });
    expect(trainingSpec({ steps: 7 }, RANGES)).toEqual({ steps: 7, batchSize: 10, seed: null });
  });

  it.each([
    [
      { hidenUnits: [1] },
      'unknown-argument',
      { call: 'networkClassifier', name: 'hidenUnits', nearest: 'hiddenUnits' },
    ],
    [0.05, 'not-an-object', { call: 'networkClassifier' }],
    [{ learningRate: '0.05' }, 'not-a-number', { name: 'learningRate', value: "'0.05'" }],
    [{ learningRate: Number.NaN }, 'not-a-number', { name: 'learningRate', value: 'NaN' }],
    [{ learningRate: 101 }, 'out-of-range', { name: 'learningRate', value: 101, min: 0.001, max: 100 }],
    [{ hiddenUnits: 100 }, 'not-a-list', { name: 'hiddenUnits', value: '100' }],
    [{ hiddenUnits: [] }, 'too-many-layers', { count: 0, maxLength: 4 }],
    [{ hiddenUnits: [1, 1, 1, 1, 1] }, 'too-many-layers', { count: 5, maxLength: 4 }],
    [{ hiddenUnits: [1.5] }, 'not-whole', { name: 'hiddenUnits', value: 1.5 }],
    [{ hiddenUnits: [513] }, 'out-of-range', { name: 'hiddenUnits', value: 513, min: 1, max: 512 }],
    [{ hiddenUnits: [undefined] }, 'not-a-number', { name: 'hiddenUnits', value: 'NaN' }],
  ])('%j: %s', (given, code, values) => {
    expect(faultOf(() => networkSpec(given, RANGES))).toEqual({ code, values });
  });

  it('steps are whole', () => {
    expect(faultOf(() => trainingSpec({ steps: 1.5 }, RANGES))).toMatchObject({ code: 'not-whole' });
  });
});

it('a value is told in few characters', () => {
  expect([brief(1), brief('a'), brief({}), brief(undefined), brief('x'.repeat(50)).length]).toEqual([
    '1',
    "'a'",
    'an object',
    'undefined',
    31,
  ]);
});
