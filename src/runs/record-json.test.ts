import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tinyFormat1, tinyRecord } from './fixtures/tiny-record.ts';
import { MAX_JSON_CHARS, recordFromJson, recordToJson } from './record-json.ts';
import type { RunRecord } from './run-record.ts';
import { mapTypedArrays } from './typed-arrays.ts';

function recordOf(text: string): RunRecord {
  const parsed = recordFromJson(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.record;
}

const layersOf = (text: string) => (JSON.parse(text) as RunRecord).snapshots[1]!.layers;

describe('record JSON', () => {
  it('comes back to the same numbers, bit for bit', () => {
    const record = tinyRecord();
    const again = recordOf(recordToJson(record));
    expect(again).toEqual(record);
    expect(Object.is(again.snapshots[0]!.layers[0]!.weights[4], -0)).toBe(true);
  });

  it('writes weights as base64 of little-endian float32 with their shape', () => {
    const text = recordToJson(tinyRecord());
    // 0 is 00000000, 1/3 is 3eaaaaab: bytes 00 00 00 00 ab aa aa 3e.
    expect(layersOf(text)[0]!.biases).toEqual({ dtype: 'float32', shape: [2], base64: 'AAAAAKuqqj4=' });
    expect(layersOf(text)[0]!.weights).toMatchObject({ dtype: 'float32', shape: [3, 2] });
    // Bytes 0 0 0 1.
    expect((JSON.parse(text) as RunRecord).readings).toEqual({ dtype: 'uint8', shape: [4], base64: 'AAAAAQ==' });
  });

  it('writes only the part of a buffer that an array looks at', () => {
    const readings = Uint8Array.of(9, 0, 0, 0, 1, 9).subarray(1, 5);
    expect(recordOf(recordToJson(tinyRecord({ readings })))).toEqual(tinyRecord());
  });

  it('reads files of format 1', () => {
    const text = JSON.stringify(
      mapTypedArrays(tinyFormat1(), (array) => ({
        dtype: 'float32',
        shape: [array.length],
        base64: Buffer.from(array.buffer as ArrayBuffer).toString('base64'),
      })),
    );
    expect(recordOf(text).snapshots[0]!.layers).toEqual(tinyRecord().snapshots[0]!.layers);
  });

  it.each<[string, object]>([
    ['', { code: 'not-a-record', expected: 'JSON', got: '""' }],
    ['{"format":2', { code: 'not-a-record', expected: 'JSON', got: '"{\\"format\\":2"' }],
    ['[]', { code: 'not-a-record', expected: 'an object', got: 'a list of 0' }],
    ['{"format":3}', { code: 'newer-format', path: 'format' }],
    ['{"format":2}', { code: 'damaged', path: 'id' }],
    ['['.repeat(100_000), { code: 'not-a-record' }],
  ])('refuses text %# by name', (text, problem) => {
    expect(recordFromJson(text)).toMatchObject({ ok: false, problem });
  });

  it('refuses a text that is too long unread', () => {
    expect(recordFromJson(' '.repeat(MAX_JSON_CHARS + 1))).toEqual({
      ok: false,
      problem: { code: 'too-large', path: '', expected: 'at most 100000000 characters', got: '100000001' },
    });
  });

  it.each<[string, object]>([
    ['of another length than its shape', { dtype: 'float32', shape: [3], base64: 'AAAAAKuqqj4=' }],
    ['of half a number', { dtype: 'float32', shape: [2], base64: 'AAAAAKuqqg==' }],
    ['of a type no record has', { dtype: 'float64', shape: [1], base64: 'AAAAAKuqqj4=' }],
    ['of a type named like a property', { dtype: 'constructor', shape: [2], base64: 'AAAAAKuqqj4=' }],
    ['without a shape', { dtype: 'float32', base64: 'AAAAAKuqqj4=' }],
    ['without values', { dtype: 'float32', shape: [2] }],
  ])('refuses an array %s', (_, biases) => {
    const value = JSON.parse(recordToJson(tinyRecord())) as { snapshots: { layers: object[] }[] };
    Object.assign(value.snapshots[1]!.layers[0]!, { biases });
    expect(recordFromJson(JSON.stringify(value))).toMatchObject({
      problem: { code: 'damaged', path: 'snapshots[1].layers[0].biases', expected: 'Float32Array of 2' },
    });
  });

  it('refuses base64 that is none', () => {
    const text = recordToJson(tinyRecord()).replaceAll('AAAAAKuqqj4=', '!!!!');
    expect(recordFromJson(text)).toMatchObject({ ok: false, problem: { code: 'damaged' } });
  });

  it('never throws', () => {
    const array = fc.record({
      dtype: fc.constantFrom('float32', 'uint8'),
      shape: fc.array(fc.integer()),
      base64: fc.string(),
    });
    fc.assert(fc.property(fc.string(), (text) => !recordFromJson(text).ok));
    fc.assert(fc.property(array, (readings) => !recordFromJson(JSON.stringify({ ...tinyRecord(), readings })).ok));
  });
});
