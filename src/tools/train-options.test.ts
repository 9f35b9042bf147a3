import { describe, expect, it } from 'vitest';
import { STANDARD } from '../training/variation.ts';
import { readTrainOptions } from './train-options.ts';

function problems(...args: string[]): readonly string[] {
  const options = readTrainOptions(['--exercise', 'network', ...args]);
  return 'problems' in options ? options.problems : [];
}

describe('readTrainOptions', () => {
  it('fills in the solution', () => {
    expect(readTrainOptions(['--exercise', 'network', '--steps', '20', '--snapshots', '10,20', '--json'])).toEqual({
      exercise: 'network',
      wish: {
        knobs: { learningRate: 0.05, steps: 20, batchSize: 30, hiddenUnits: [100, 100], dropout: 0 },
        seed: 1,
        wanted: 'plain',
        variation: STANDARD,
      },
      snapshots: [10, 20],
      json: true,
    });
  });

  it('says flag, expectation and what came, for every wrong one', () => {
    expect(problems('--learning-rate', 'fast', '--steps', '0', '--seed', '')).toEqual([
      '--learning-rate: expected a number from 0.001 to 100, got "fast"',
      '--steps: expected a whole number from 1 to 5000, got "0"',
      '--seed: expected a whole number from 0 to 2147483647, got nothing',
    ]);
  });

  it.each([
    ['100,,20', '"" as entry 2 of "100,,20"'],
    ['100 20', '"100 20" without commas'],
    ['1,'.repeat(10_000), '20000 characters'],
  ])('says what is wrong with a list', (text, got) => {
    const expected = '--hidden-units: expected up to 4 whole numbers from 1 to 512, with commas between';
    expect(problems('--hidden-units', text)).toEqual([`${expected}, got ${got}`]);
  });

  it('takes the last of a flag given twice', () => {
    expect(readTrainOptions(['--exercise', 'linear', '--seed', '7', '--seed', '9'])).toMatchObject({
      wish: { seed: 9 },
    });
  });

  it('reads a variation, and names the word nobody knows', () => {
    expect(readTrainOptions(['--exercise', 'linear', '--variation', 'shift:3,mean-loss'])).toMatchObject({
      wish: { variation: { ...STANDARD, shift: 3, loss: 'mean' } },
    });
    expect(problems('--variation', 'no-clip,speed:9')).toEqual([
      '--variation: expected words such as shift:3,mean-loss, got "speed:9"',
    ]);
  });

  it('refuses what the exercise does not have', () => {
    const options = readTrainOptions(['--exercise', 'linear', '--dropout', '0.5']);
    expect(options).toEqual({ problems: ['--dropout: linear has no such knob'] });
  });
});
