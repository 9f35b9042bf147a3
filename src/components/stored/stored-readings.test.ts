import { expect, it } from 'vitest';
import { storedReadings } from './stored-readings.ts';
import { storedLinearRun } from './stored-run.ts';

it('has the first images of the split the run was checked with, as they come', async () => {
  const { seed, outcome, confusion } = await storedLinearRun();
  expect({ seed, outcome }).toEqual({ seed: 3, outcome: 'done' });
  const { total, rows, labels, guesses, pixels } = await storedReadings(20);
  expect(total).toBe(confusion!.flat().reduce((sum, count) => sum + count, 0));
  expect([...rows]).toEqual(Array.from({ length: 20 }, (_, row) => row));
  expect(pixels).toHaveLength(20 * 784);
  // A linear model reads about nine in ten.
  expect(labels.filter((label, i) => label === guesses[i]).length).toBeGreaterThan(14);
});
