import { describe, expect, it } from 'vitest';
import type { LayerSnapshot, Snapshot } from '../training/training-event.ts';
import { tinyRecord } from './fixtures/tiny-record.ts';
import { packRecord, type PackedRecord } from './pack-record.ts';
import { parseRecord } from './parse-record.ts';
import type { RunRecord } from './run-record.ts';
import { buffersOf } from './typed-arrays.ts';

/** A run of a network with these units in each layer, with snapshots of so many layers at the given steps. */
function runOf(sizes: readonly number[], layersAt: Readonly<Record<number, number>>): RunRecord {
  const shapes = sizes.slice(1).map((units, l) => ({ inputs: sizes[l]!, units }));
  const layerOf = ({ inputs, units }: (typeof shapes)[number]): LayerSnapshot => ({
    inputs,
    units,
    weights: new Float32Array(inputs * units).fill(0.5),
    biases: new Float32Array(units).fill(0.1),
  });
  const record = tinyRecord();
  const { validation } = record.snapshots[0]!;
  const confusion = Array.from({ length: 10 }, () => new Array<number>(10).fill(25));
  const { test: _, source, ...rest } = record;
  return {
    ...rest,
    source: { ...source, knobs: { ...source.knobs, steps: 1000 } },
    variables: shapes.flatMap(({ inputs, units }, l) => [
      { name: `kernel ${l}`, shape: [inputs, units] },
      { name: `bias ${l}`, shape: [units] },
    ]),
    confusion,
    snapshots: Object.entries(layersAt).map(([step, layers]): Snapshot => ({
      step: Number(step),
      layers: shapes.slice(0, layers).map(layerOf),
      validation,
      confusion,
    })),
  };
}

/** As the network exercise records a thousand steps: the first layer at 10, 20 and 50, all at the ends of ten periods. */
const NETWORK_STEPS = (layers: number) => ({
  10: 1,
  20: 1,
  50: 1,
  ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [100 * (i + 1), layers])),
});
const MEGABYTE = 2 ** 20;

const bytesOf = (value: unknown) => buffersOf(value).reduce((sum, { byteLength }) => sum + byteLength, 0);

function unpacked(packed: PackedRecord): RunRecord {
  const parsed = parseRecord(structuredClone(packed));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.record;
}

describe('packRecord', () => {
  it('keeps figures, matrices, readings and the last model of a small run to the bit', () => {
    const record = tinyRecord();
    const packed = packRecord(record);
    expect(packed.packing).toEqual({ final: 'float32', droppedSteps: [] });
    const again = unpacked(packed);
    const { snapshots, ...rest } = record;
    expect(again).toMatchObject(rest);
    expect(again.snapshots[1]).toEqual(snapshots[1]);
  });

  it('keeps earlier snapshots in 8 bits, each unit on its own scale', () => {
    const [early] = packRecord(tinyRecord()).snapshots;
    // Units hold 0.1, 3e-8, 0 and −2.5, 1e9, 1/3: steps of 0.1 / 127 and 1e9 / 127.
    expect(early!.layers[0]!.weights).toEqual({
      int8: Int8Array.of(127, 0, 0, 127, 0, 0),
      scales: Float32Array.of(Math.fround(0.1) / 127, 1e9 / 127),
    });
    expect(early!.layers[0]!.biases).toBe(tinyRecord().snapshots[0]!.layers[0]!.biases);
  });

  it('holds the network solution whole, in less than two megabytes', () => {
    const record = runOf([784, 100, 100, 10], NETWORK_STEPS(3));
    const packed = packRecord(record);
    expect(packed.packing).toEqual({ final: 'float32', droppedSteps: [] });
    expect(unpacked(packed).snapshots.map(({ layers }) => layers.length)).toEqual([
      1, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    ]);
    expect(bytesOf(packed)).toBeLessThan(2 * MEGABYTE);
    expect(unpacked(packed).snapshots[12]).toEqual(record.snapshots[12]);
  });

  it('turns to float16 where the last model is larger than a megabyte, and to 8 bits where that is not enough', () => {
    // 784 · 330 + 3300 = 262,020 weights are 1,048,080 bytes; with 331 units 1,051,256.
    const finalOf = (sizes: number[]) => packRecord(runOf(sizes, { 1000: sizes.length - 1 })).packing.final;
    expect(finalOf([784, 330, 10])).toBe('float32');
    expect(finalOf([784, 331, 10])).toBe('float16');
    // 794 · 660 · 2 = 1,048,080 again.
    expect(finalOf([784, 660, 10])).toBe('float16');
    expect(finalOf([784, 661, 10])).toBe('int8');
  });

  it('drops snapshots evenly where there is no room, but not steps 10 and 100', () => {
    const packed = packRecord(runOf([784, 300, 100, 10], NETWORK_STEPS(3)));
    // The last model has 266,200 weights, so float16: 532,400 bytes and 1640 of biases leave 1,497,576 of 2²¹ − 2¹⁶. In
    // 8 bits a first layer takes 237,600 bytes and a whole model 269,480, so steps 10 and 100 leave 990,496. Of the other
    // ten, four spread evenly (50, 300, 600, 800) would take 1,046,040; three (50, 500, 800) take 776,560.
    expect(packed.packing.final).toBe('float16');
    const steps = packed.snapshots.map(({ step }) => step);
    expect(steps).toEqual([10, 50, 100, 500, 800, 1000]);
    expect([...steps, ...packed.packing.droppedSteps].sort((a, b) => a - b)).toEqual([
      10, 20, 50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000,
    ]);
    expect(bytesOf(packed)).toBeLessThan(2 * MEGABYTE);
  });

  it('keeps first layers only of the largest run an exercise allows', () => {
    const packed = packRecord(runOf([784, 512, 512, 512, 512, 10], NETWORK_STEPS(5)));
    expect(packed.packing).toEqual({ final: 'int8', droppedSteps: [20, 50, 200, 300, 400, 500, 600, 700, 800, 900] });
    expect(packed.snapshots.map(({ step, layers }) => [step, layers.length])).toEqual([
      [10, 1],
      [100, 1],
      [1000, 5],
    ]);
    expect(bytesOf(packed)).toBeLessThan(2 * MEGABYTE);
    expect(unpacked(packed).snapshots).toHaveLength(3);
  });

  it('keeps no weights of a model that finds no room at all, and all the rest', () => {
    const record = runOf([784, 3000, 10], { 10: 1, 1000: 2 });
    const packed = packRecord(record);
    expect(packed.packing).toEqual({ final: null, droppedSteps: [10, 1000] });
    expect(unpacked(packed)).toEqual({ ...record, snapshots: [] });
  });

  it('has no final model where nothing was recorded, and takes the last snapshot where none is whole', () => {
    expect(packRecord(tinyRecord({ snapshots: [] })).packing).toEqual({ final: null, droppedSteps: [] });
    const [early] = tinyRecord().snapshots;
    expect(packRecord(tinyRecord({ snapshots: [early!] })).snapshots[0]).toEqual(early);
  });

  it('keeps what came after the last whole model in its place', () => {
    const [early, whole] = tinyRecord().snapshots;
    const packed = packRecord(
      tinyRecord({
        snapshots: [
          { ...whole!, step: 5 },
          { ...early!, step: 20 },
        ],
      }),
    );
    expect(packed.snapshots.map(({ step }) => step)).toEqual([5, 20]);
    expect(packed.snapshots[0]!.layers[0]!.weights).toBe(whole!.layers[0]!.weights);
    expect(packed.snapshots[1]!.layers[0]!.weights).toHaveProperty('int8');
  });

  it('packs each snapshot once, however often a run is kept', () => {
    const record = runOf([20, 10, 10], { 10: 1, 100: 2, 200: 2 });
    const first = packRecord({ ...record, snapshots: record.snapshots.slice(0, 2) });
    const second = packRecord({ ...record, elapsedMs: 99 });
    expect(second.snapshots[0]).toBe(first.snapshots[0]);
    // The model that was the last one is now an earlier one.
    expect(first.snapshots[1]!.layers[0]!.weights).toBe(record.snapshots[1]!.layers[0]!.weights);
    expect(second.snapshots[1]!.layers[0]!.weights).toHaveProperty('int8');
    expect(packRecord(record).snapshots[1]).toBe(second.snapshots[1]);
  });
});
