import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDARD, type Variation } from '../training/variation.ts';
import { readLinkSettings } from './link-settings.ts';
import { readVariation, writeVariation } from './link-variation.ts';

describe('a variation in a link', () => {
  it('is left out where nothing varies, and named where something does', () => {
    expect(writeVariation(STANDARD)).toBeUndefined();
    expect(writeVariation({ ...STANDARD, loss: 'mean', shift: 3 })).toBe('shift:3,mean-loss');
  });

  it('reads back as it was written', () => {
    const variations: fc.Arbitrary<Variation> = fc.record({
      shuffledPixels: fc.boolean(),
      labelNoise: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      trainingRows: fc.option(fc.integer({ min: 1, max: 7500 })),
      shift: fc.integer({ min: 0, max: 9 }),
      loss: fc.constantFrom('sum', 'mean'),
      clip: fc.boolean(),
      activation: fc.constantFrom('relu', 'tanh', 'none'),
    });
    fc.assert(
      fc.property(variations, (variation) => {
        expect(readVariation(writeVariation(variation), STANDARD)).toEqual(variation);
      }),
    );
  });

  it('comes out of the address, and is the notebook’s way where that says nothing of it', () => {
    const read = (search: string) => readVariation(readLinkSettings(search).variation, STANDARD);
    expect(read('?seed=7&variation=shift:3,mean-loss')).toEqual({ ...STANDARD, loss: 'mean', shift: 3 });
    expect(read('?seed=7')).toBe(STANDARD);
    expect(read('?variation=no-clip,faster')).toEqual({ unknown: 'faster' });
  });

  it.each([
    '',
    'label-noise',
    'label-noise:1.5',
    'shift:-1',
    'shift:1e3',
    'training-rows:0',
    'activation:relu6',
    'speed:9',
  ])('names what it does not know: %j', (word) => {
    expect(readVariation(`no-clip,${word}`, STANDARD)).toEqual({ unknown: word });
  });
});
