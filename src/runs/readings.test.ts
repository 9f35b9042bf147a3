import { describe, expect, it } from 'vitest';
import { neuronReport } from './neuron-report.ts';
import { selectReadings } from './readings.ts';

const shape = { inputs: 3, classes: 10 };
/** Three images of 3 pixels: a 4 read as 9, another 4 read as 9, a 7 read as 7; pixel 0 of image r holds 51 · r. */
const labels = Uint8Array.of(4, 4, 7);
const images = { count: 3, inputs: Uint8Array.of(0, 0, 0, 51, 0, 0, 102, 0, 0), labels };
const readings = Uint8Array.of(9, 9, 7);
/** One layer: the score of 9 is ten times the ink of pixel 0, all others are 0. */
const weights = new Float32Array(30);
weights[9] = 10;
const layers = [{ inputs: 3, units: 10, weights, biases: new Float32Array(10) }];

describe('selectReadings', () => {
  it('gives the first images as they come', () => {
    const { total, rows, guesses, labels } = selectReadings(images, layers, readings, { limit: 2 });
    expect(total).toBe(3);
    expect([...rows]).toEqual([0, 1]);
    expect([...guesses]).toEqual([9, 9]);
    expect([...labels]).toEqual([4, 4]);
  });

  it('gives one cell of the confusion matrix, most confident first', () => {
    const cell = selectReadings(images, layers, readings, { cell: { truth: 4, read: 9 }, limit: 15 });
    expect(cell.total).toBe(2);
    expect([...cell.rows]).toEqual([1, 0]);
    // e² / (e² + 9) for a score of 2, and one in ten for none.
    expect(cell.confidences[0]).toBeCloseTo(Math.exp(2) / (Math.exp(2) + 9), 6);
    expect(cell.confidences[1]).toBeCloseTo(0.1, 6);
    expect([...cell.pixels]).toEqual([51, 0, 0, 0, 0, 0]);
  });

  it('says how many there are beyond the limit', () => {
    const cell = selectReadings(images, layers, readings, { cell: { truth: 4, read: 9 }, limit: 1 });
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
