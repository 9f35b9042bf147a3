import { describe, expect, it } from 'vitest';
import { neuronReport } from './neuron-report.ts';
import { selectReadings } from './readings.ts';

const shape = { inputs: 3, classes: 10 };
/** Three images of 3 pixels: a 4 read as 9, another, and a 7 read as 7; pixel 0 of image r holds 51 · r, an ink of .2 · r. */
const labels = Uint8Array.of(4, 4, 7);
const images = { count: 3, inputs: Uint8Array.of(0, 0, 0, 51, 0, 0, 102, 0, 0), labels };
const read = Uint8Array.of(9, 9, 7);
/** Only the score of 9 depends on the image: 10 · ink, so 0, 2 and 4. All others are 0. */
const layers = [{ inputs: 3, units: 10, weights: new Float32Array(30).fill(10, 9, 10), biases: new Float32Array(10) }];
const select = (ask: Parameters<typeof selectReadings>[3]) => selectReadings(images, layers, read, ask);

describe('selectReadings', () => {
  it('gives the first images as they come', () => {
    const { total, rows, guesses, labels } = select({ limit: 2 });
    expect(total).toBe(3);
    expect([...rows]).toEqual([0, 1]);
    expect([...guesses]).toEqual([9, 9]);
    expect([...labels]).toEqual([4, 4]);
  });

  it('says what was read, and how sure the model is of that', () => {
    const { guesses, confidences } = select({ limit: 3 });
    // Also where the model would now read something else: that of image 2 is a 9.
    expect([...guesses]).toEqual([9, 9, 7]);
    const e2 = Math.exp(2);
    for (const [i, expected] of [1 / 10, e2 / (e2 + 9), 1 / (e2 * e2 + 9)].entries()) {
      expect(confidences[i]).toBeCloseTo(expected, 6);
    }
  });

  it('gives one cell of the confusion matrix, most confident first', () => {
    const cell = select({ cell: { truth: 4, read: 9 }, limit: 15 });
    expect(cell.total).toBe(2);
    expect([...cell.rows]).toEqual([1, 0]);
    expect([...cell.pixels]).toEqual([51, 0, 0, 0, 0, 0]);
  });

  it('keeps the order of the rows where it is equally sure', () => {
    const unsure = layers.map((layer) => ({ ...layer, weights: new Float32Array(30) }));
    const { rows } = selectReadings(images, unsure, read, { cell: { truth: 4, read: 9 }, limit: 15 });
    expect([...rows]).toEqual([0, 1]);
  });

  it('finds nothing in an empty cell', () => {
    expect(select({ cell: { truth: 0, read: 9 }, limit: 15 })).toMatchObject({ total: 0, rows: new Int32Array() });
  });

  it('says how many there are beyond the limit', () => {
    const cell = select({ cell: { truth: 4, read: 9 }, limit: 1 });
    expect([cell.total, cell.rows.length]).toEqual([2, 1]);
  });
});

describe('neuronReport', () => {
  it('answers with max(0, bias + ink · weight), loudest first, and averages by digit', () => {
    const weights = Float32Array.of(10, 0, 0);
    // Ink of pixel 0 is 0, .2 and .4: sums −1, 1 and 3.
    const report = neuronReport(images, shape, { weights, bias: -1, limit: 2 });
    expect([...report.outputs].map((output) => Math.round(output * 1e5) / 1e5)).toEqual([3, 1]);
    expect([...report.labels]).toEqual([7, 4]);
    expect(report.meanByDigit[4]).toBeCloseTo(0.5, 5);
    expect(report.meanByDigit[7]).toBeCloseTo(3, 5);
    expect(report.meanByDigit[0]).toBe(0);
  });
});
