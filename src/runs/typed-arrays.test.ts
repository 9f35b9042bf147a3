import { describe, expect, it } from 'vitest';
import { buffersOf, copyTypedArrays, mapTypedArrays, shapeOf } from './typed-arrays.ts';

describe('mapTypedArrays', () => {
  it('replaces typed arrays at any depth and leaves all else as it is', () => {
    const value = { a: [1, 'x', null, { b: Float32Array.of(1, 2) }], c: Uint8Array.of(3), d: undefined, e: true };
    expect(mapTypedArrays(value, (array) => array.length)).toEqual({
      a: [1, 'x', null, { b: 2 }],
      c: 1,
      d: undefined,
      e: true,
    });
    expect(mapTypedArrays(Int8Array.of(1), (array) => array[0])).toBe(1);
  });

  it('says where each stands', () => {
    const layer = { inputs: 2, weights: Float32Array.of(1) };
    const seen: unknown[] = [];
    mapTypedArrays({ layers: [layer], list: [Uint8Array.of(1)] }, (_, { holder, key }) => seen.push(key, holder));
    expect(seen).toEqual(['weights', layer, '0', [Uint8Array.of(1)]]);
  });

  it('keeps a key that would set a prototype as a key', () => {
    const value = JSON.parse('{"__proto__": {"polluted": true}}') as object;
    const mapped = mapTypedArrays(value, (array) => array) as { polluted?: unknown };
    expect(Object.keys(mapped)).toEqual(['__proto__']);
    expect(mapped.polluted).toBeUndefined();
  });
});

describe('copyTypedArrays', () => {
  it('shares no memory with the original', () => {
    const original = { step: 3, layers: [{ weights: Float32Array.of(1, 2) }] };
    const copy = copyTypedArrays(original);
    expect(copy).toEqual(original);
    copy.layers[0]!.weights[0] = 9;
    expect(original.layers[0]!.weights[0]).toBe(1);
  });
});

describe('buffersOf', () => {
  it('names each buffer once, however many arrays look at it', () => {
    const shared = new ArrayBuffer(8);
    const own = Uint8Array.of(1);
    const value = { a: new Float32Array(shared), b: [new Uint8Array(shared, 2, 3)], c: { own }, d: 'text' };
    expect(buffersOf(value)).toEqual([shared, own.buffer]);
    expect(buffersOf({ nothing: [1, null] })).toEqual([]);
  });
});

describe('shapeOf', () => {
  it('has two axes for what a layer keeps for each weight, else one', () => {
    const holder = { inputs: 1, units: 3 };
    const array = new Float32Array(3);
    expect(shapeOf(array, { holder, key: 'weights' })).toEqual([1, 3]);
    expect(shapeOf(array, { holder, key: 'weightSums' })).toEqual([1, 3]);
    expect(shapeOf(array, { holder, key: 'biases' })).toEqual([3]);
    expect(shapeOf(array, { holder: {}, key: 'readings' })).toEqual([3]);
  });
});
