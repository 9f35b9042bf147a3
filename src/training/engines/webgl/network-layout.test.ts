import { describe, expect, it } from 'vitest';
import { randomFor } from '../../../lib/random.ts';
import { initialCheckpoint } from '../../checkpoint.ts';
import { layOutNetwork, packNetwork, unpackLayer } from './network-layout.ts';

describe('the layout of a network', () => {
  const layout = layOutNetwork([
    { inputs: 3, units: 5 },
    { inputs: 5, units: 2 },
  ]);

  it('stacks the layers, each with its inputs padded to four and a row of biases', () => {
    // 3 inputs → 4 rows + 1; 5 inputs → 8 rows + 1. Five units take two texels.
    expect(layout.layers.map(({ firstRow, biasRow }) => [firstRow, biasRow])).toEqual([
      [0, 4],
      [5, 13],
    ]);
    expect(layout.table).toEqual({ rows: 14, width: 2 });
  });

  it('has room for four layers of 512 units', () => {
    const sizes = [784, 512, 512, 512, 512, 10];
    const { table } = layOutNetwork(sizes.slice(1).map((units, l) => ({ inputs: sizes[l]!, units })));
    expect(table).toEqual({ rows: 784 + 4 * 512 + 5, width: 128 });
  });

  it('refuses more rows than a texture has', () => {
    expect(() => layOutNetwork([{ inputs: 4096, units: 1 }])).toThrow(
      'network: expected at most 4096 rows of weights, got 4097',
    );
  });

  it('puts weights by input and unit, biases below them, padding elsewhere', () => {
    const numbers = packNetwork(
      layOutNetwork([{ inputs: 2, units: 3 }]),
      [{ weights: Float32Array.of(1, 2, 3, 4, 5, 6), biases: Float32Array.of(7, 8, 9) }],
      0.5,
    );
    expect([...numbers]).toEqual([1, 2, 3, 0.5, 4, 5, 6, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 7, 8, 9, 0.5]);
  });

  it('gives back what was packed', () => {
    const { layers } = initialCheckpoint([784, 32, 16, 8, 10], 'glorot-uniform', randomFor(1, 'layout'));
    const deep = layOutNetwork(layers);
    const numbers = packNetwork(deep, layers);
    layers.forEach(({ weights, biases }, l) => {
      // Rows after the layer's own need not have been read back.
      const part = numbers.subarray(0, (deep.layers[l]!.biasRow + 1) * deep.table.width * 4);
      expect(unpackLayer(deep, l, part)).toEqual({ weights, biases });
    });
  });
});
