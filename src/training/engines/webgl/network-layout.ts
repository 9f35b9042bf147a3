import { MAX_SIDE, quads, rowStart, type TexelTable } from './texel-table.ts';

/** Where a layer stands in the network's table. */
export interface LayerPlace {
  readonly inputs: number;
  readonly units: number;
  /** Texels for one row of the batch that goes in, and that comes out. */
  readonly inputQuads: number;
  readonly unitQuads: number;
  /** Row of the first input's weights. */
  readonly firstRow: number;
  /** Row of the biases: they are the weights of one more input, which is always 1. */
  readonly biasRow: number;
}

/** What stands in a layer's part of the table: what it has learned, or Adagrad's sums of it. */
export interface LayerNumbers {
  /** [inputs, units] */
  readonly weights: Float32Array<ArrayBuffer>;
  /** [units] */
  readonly biases: Float32Array<ArrayBuffer>;
}

/**
 * All weights of a network in one table, so that one draw updates them all. Row: an input of a layer; column: a unit.
 * Inputs are padded to a multiple of four with rows of zeros, units with columns of zeros; both stay zero for ever,
 * because their gradients do.
 */
export interface NetworkLayout {
  readonly layers: readonly LayerPlace[];
  readonly table: TexelTable;
}

/** @throws RangeError for a network of more than about 4,000 inputs and units */
export function layOutNetwork(sizes: readonly { readonly inputs: number; readonly units: number }[]): NetworkLayout {
  let rows = 0;
  const layers = sizes.map(({ inputs, units }): LayerPlace => {
    const firstRow = rows;
    const biasRow = firstRow + 4 * quads(inputs);
    rows = biasRow + 1;
    return { inputs, units, inputQuads: quads(inputs), unitQuads: quads(units), firstRow, biasRow };
  });
  if (rows > MAX_SIDE) throw new RangeError(`network: expected at most ${MAX_SIDE} rows of weights, got ${rows}`);
  return { layers, table: { rows, width: Math.max(...layers.map(({ unitQuads }) => unitQuads)) } };
}

/**
 * [rows, 4 · width] numbers of the table.
 *
 * @param padding what stands where no weight is: 0 for weights; for Adagrad's sums anything above 0, as their root divides
 */
export function packNetwork(
  layout: NetworkLayout,
  layers: readonly LayerNumbers[],
  padding = 0,
): Float32Array<ArrayBuffer> {
  const numbers = new Float32Array(layout.table.rows * layout.table.width * 4).fill(padding);
  layout.layers.forEach(({ inputs, units, firstRow, biasRow }, l) => {
    const { weights, biases } = layers[l]!;
    for (let i = 0; i < inputs; i++) {
      numbers.set(weights.subarray(i * units, (i + 1) * units), rowStart(layout.table, firstRow + i));
    }
    numbers.set(biases, rowStart(layout.table, biasRow));
  });
  return numbers;
}

/** The inverse of `packNetwork` for one layer; `numbers` may end with that layer's rows. */
export function unpackLayer({ layers, table }: NetworkLayout, layer: number, numbers: Float32Array): LayerNumbers {
  const { inputs, units, firstRow, biasRow } = layers[layer]!;
  const weights = new Float32Array(inputs * units);
  for (let i = 0; i < inputs; i++) {
    const from = rowStart(table, firstRow + i);
    weights.set(numbers.subarray(from, from + units), i * units);
  }
  const from = rowStart(table, biasRow);
  return { weights, biases: Float32Array.from(numbers.subarray(from, from + units)) };
}
