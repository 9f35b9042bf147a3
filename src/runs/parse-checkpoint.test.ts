import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinyCheckpoint, tinyRecord } from './fixtures/tiny-record.ts';
import { parseCheckpoint } from './parse-checkpoint.ts';

const record = tinyRecord();
const [first, second] = tinyCheckpoint().layers;

describe('parseCheckpoint', () => {
  it('takes the checkpoint of the last period, here or from another thread', () => {
    expect(parseCheckpoint(tinyCheckpoint(), record)).toEqual(tinyCheckpoint());
    expect(parseCheckpoint(structuredClone(tinyCheckpoint()), record)).toEqual(tinyCheckpoint());
    expect(parseCheckpoint({ ...tinyCheckpoint(), step: 0 }, tinyRecord({ periods: [] }))).toMatchObject({ step: 0 });
  });

  it.each<[string, object]>([
    ['of another step', { step: 10 }],
    ['after the last step', { step: 21 }],
    ['without its output layer', { layers: [first] }],
    ['with a layer too many', { layers: [first, second, second] }],
    ['of another model', { layers: [{ ...first, inputs: 2, weights: new Float32Array(4) }, second] }],
    ['without the optimizer’s sums', { layers: [first, { ...second, weightSums: undefined }] }],
    ['with sums of another length', { layers: [first, { ...second, biasSums: new Float32Array(3) }] }],
    ['with a weight that is no number', { layers: [first, { ...second, biases: Float32Array.of(NaN, 0) }] }],
    ['with lists for typed arrays', { layers: [first, { ...second, biases: [5, 6] }] }],
  ])('refuses one %s', (_, changes) => {
    expect(parseCheckpoint({ ...tinyCheckpoint(), ...changes }, record)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => parseCheckpoint(value, record) === null));
  });
});
