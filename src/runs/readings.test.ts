import { describe, expect, it } from 'vitest';
import { neuronReport } from './neuron-report.ts';
import { selectReadings } from './readings.ts';

const shape = { inputs: 3, classes: 10 };
/** Three images of 3 pixels: a 4 read as 9 with .6, a 4 read as 9 with .8, a 7 read as 7 with .9; pixel 0 of image r holds 51 · r. */
const labels = Uint8Array.of(4, 4, 7);
const images = { count: 3, inputs: Uint8Array.of(0, 0, 0, 51, 0, 0, 102, 0, 0), labels };
const probabilities = new Float32Array(30);
probabilities[9] = 0.6;
probabilities[4] = 0.4;
probabilities[10 + 9] = 0.8;
probabilities[20 + 7] = 0.9;

describe('selectReadings', () => {
  it('gives the first images as they come', () => {
    const { total, rows, guesses, labels } = selectReadings(images, probabilities, { limit: 2 });
    expect(total).toBe(3);
    expect([...rows]).toEqual([0, 1]);
    expect([...guesses]).toEqual([9, 9]);
    expect([...labels]).toEqual([4, 4]);
  });

  it('gives one cell of the confusion matrix, most confident first', () => {
    const cell = selectReadings(images, probabilities, { cell: { truth: 4, read: 9 }, limit: 15 });
    expect(cell.total).toBe(2);
    expect([...cell.rows]).toEqual([1, 0]);
    expect(cell.confidences[0]).toBeCloseTo(0.8, 6);
    expect([...cell.pixels]).toEqual([51, 0, 0, 0, 0, 0]);
  });

  it('says how many there are beyond the limit', () => {
    const cell = selectReadings(images, probabilities, { cell: { truth: 4, read: 9 }, limit: 1 });
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
