import { describe, expect, it } from 'vitest';
import { changesTraining, isStandard, sameVariation, STANDARD, type Variation } from './variation.ts';

const CHANGES: Partial<Variation>[] = [
  { shuffledPixels: true },
  { labelNoise: 0.1 },
  { trainingRows: 100 },
  { shift: 2 },
  { loss: 'mean' },
  { clip: false },
  { activation: 'tanh' },
];

describe('a variation', () => {
  it('is the standard one by what it says, not by which object it is', () => {
    expect(isStandard(STANDARD)).toBe(true);
    expect(isStandard({ ...STANDARD })).toBe(true);
  });

  it.each(CHANGES)('is another one with %j', (change) => {
    const changed = { ...STANDARD, ...change };
    expect(isStandard(changed)).toBe(false);
    expect(sameVariation(STANDARD, changed)).toBe(false);
    expect(sameVariation(changed, { ...STANDARD, ...change })).toBe(true);
  });

  it('changes the data alone, or the training', () => {
    const training = CHANGES.filter((change) => changesTraining({ ...STANDARD, ...change }));
    expect(training.flatMap((change) => Object.keys(change))).toEqual(['shift', 'loss', 'clip', 'activation']);
    expect(changesTraining(STANDARD)).toBe(false);
  });

  it('is looked at whole: each of its changes stands above', () => {
    expect(CHANGES.flatMap((change) => Object.keys(change)).sort()).toEqual(Object.keys(STANDARD).sort());
  });
});
