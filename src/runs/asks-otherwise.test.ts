import { describe, expect, it } from 'vitest';
import { exercises } from '../exercises/exercises.ts';
import { writeLinkSettings } from '../lib/write-link-settings.ts';
import { STANDARD } from '../training/variation.ts';
import { asksOtherwise } from './asks-otherwise.ts';
import { WISH } from './fixtures/test-page.ts';
import { newRequest } from './run-request.ts';

/** Learning rate .05, 40 steps of 8 rows, [5] hidden units, dropout .1, seed 3, any engine. */
const request = newRequest('network', WISH);
const asks = (search: string) => asksOtherwise(search, exercises.network, request);

describe('a link', () => {
  it.each([
    '?steps=41',
    '?seed=4',
    '?hidden-units=5,5',
    '?engine=plain',
    '?variation=mean-loss',
    '?seed=3&steps=40&learning-rate=0.06',
  ])('asks for another run with %s', (search) => {
    expect(asks(search)).toBe(true);
  });

  it.each([
    ['', 'nothing'],
    ['?lang=zh', 'what is no setting'],
    ['?seed=3&steps=40', 'the same'],
    ['?learning-rate=0.050&seed=03', 'the same in other words'],
    ['?hidden-units=[5]', 'the same list'],
    ['?engine=auto', 'the same engine'],
    ['?seed=-1', 'no seed'],
    ['?steps=1e12', 'more than the exercise allows'],
    ['?steps=many', 'no number'],
    ['?engine=quantum', 'no engine'],
    ['?variation=upside-down', 'no variation'],
  ])('does not with %j: %s', (search) => {
    expect(asks(search)).toBe(false);
  });

  it('that was written for a run asks for that run', () => {
    const varied = newRequest('network', {
      ...WISH,
      wanted: 'simd',
      variation: { ...STANDARD, loss: 'mean', shift: 2 },
    });
    for (const run of [request, varied]) {
      expect(asksOtherwise(writeLinkSettings(run), exercises.network, run)).toBe(false);
    }
    expect(asksOtherwise(writeLinkSettings(varied), exercises.network, request)).toBe(true);
  });
});
