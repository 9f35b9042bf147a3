import { describe, expect, it } from 'vitest';
import type { Examples } from './dataset.ts';
import { gather, splitSample } from './split.ts';

/** Examples of three inputs that carry their own row number: low byte in the first one, high byte in the last. */
function numbered(count: number): Examples<Uint8Array> {
  const inputs = new Uint8Array(count * 3);
  const labels = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    inputs[row * 3] = row & 255;
    inputs[row * 3 + 2] = row >> 8;
    labels[row] = row % 10;
  }
  return { count, inputs, labels };
}

const rowsOf = ({ count, inputs }: Examples): number[] =>
  Array.from({ length: count }, (_, i) => inputs[i * 3]! + 256 * inputs[i * 3 + 2]!);

describe('splitSample', () => {
  const sample = numbered(10_000);
  const split = splitSample(sample, 7);
  const training = rowsOf(split.training);
  const validation = rowsOf(split.validation);

  it('puts every row into exactly one of 7,500 and 2,500', () => {
    expect([split.training.count, split.validation.count]).toEqual([7500, 2500]);
    expect([...training, ...validation].sort((a, b) => a - b)).toEqual(Array.from({ length: 10_000 }, (_, i) => i));
  });

  it('keeps each label with its image', () => {
    expect([...split.training.labels]).toEqual(training.map((row) => row % 10));
    expect([...split.validation.labels]).toEqual(validation.map((row) => row % 10));
  });

  it('repeats itself for a seed and changes with it', () => {
    expect(rowsOf(splitSample(sample, 7).validation)).toEqual(validation);
    const other = new Set(rowsOf(splitSample(sample, 8).validation));
    // Two independent quarters share 2,500 / 4 = 625 rows, give or take √(2,500 · ¼ · ¾ · ¾) = 19.
    const shared = validation.filter((row) => other.has(row)).length;
    expect(Math.abs(shared - 625)).toBeLessThan(5 * 19);
  });
});

describe('gather', () => {
  it('copies rows in the order asked for, also twice', () => {
    const examples = numbered(300);
    const some = gather(examples, [299, 0, 299]);
    expect(rowsOf(some)).toEqual([299, 0, 299]);
    expect([...some.labels]).toEqual([9, 0, 9]);
    some.inputs[0] = 1;
    expect(examples.inputs[299 * 3]).toBe(43);
  });

  it('leaves numbers as they are', () => {
    const points = { count: 2, inputs: Float32Array.of(0.5, -1, 2, 1e9), labels: Uint8Array.of(0, 1) };
    expect(gather(points, [1])).toEqual({ count: 1, inputs: Float32Array.of(2, 1e9), labels: Uint8Array.of(1) });
  });

  it('makes nothing of nothing', () => {
    expect(gather(numbered(0), [])).toEqual(numbered(0));
  });

  it.each([3, -1, 0.5, Number.NaN])('refuses row %d of 3', (row) => {
    expect(() => gather(numbered(3), [row])).toThrow(`row: expected 0 to 2, got ${row}`);
  });
});
