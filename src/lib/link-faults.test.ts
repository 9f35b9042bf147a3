import { describe, expect, it } from 'vitest';
import { findLinkFaults, shorten } from './link-faults.ts';
import type { Setting } from './link-settings.ts';

const known: readonly Setting[] = ['learningRate', 'steps', 'batchSize', 'seed', 'engine', 'variation'];

describe('findLinkFaults', () => {
  it('names what is no setting, as it stands in the link', () => {
    expect(findLinkFaults('?learning_rate=0.1&Seed=7&amp;seed=7&learning_rate=1&steps=9', known)).toEqual({
      unknown: ['learning_rate', 'Seed', 'amp;seed'],
      doubled: [],
    });
  });

  it('names a setting that there is elsewhere, however often it is given', () => {
    expect(findLinkFaults('?hidden-units=20&hidden-units=30&seed=7', known)).toEqual({
      unknown: ['hidden-units'],
      doubled: [],
    });
  });

  it('names what is given twice, once', () => {
    expect(findLinkFaults('?seed=7&engine=simd&seed=8&seed=9', known)).toEqual({ unknown: [], doubled: ['seed'] });
  });

  it('is silent about what others add to a link', () => {
    const added = '?utm_source=a&utm_campaign=b&fbclid=c&gclid=d&from=singlemessage&isappinstalled=0&spm=e&_ga=f&ref=g';
    expect(findLinkFaults(added, known)).toEqual({ unknown: [], doubled: [] });
    expect(findLinkFaults('', known)).toEqual({ unknown: [], doubled: [] });
  });

  it('cuts a name too long to be shown, and names five at most', () => {
    expect(findLinkFaults(`?${'x'.repeat(5000)}=1`, known).unknown).toEqual([`${'x'.repeat(40)}…`]);
    const many = Array.from({ length: 3000 }, (_, i) => `n${String(i)}`).join('&');
    expect(findLinkFaults(`?${many}`, known).unknown).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
  });

  it('leaves a text alone that is short enough', () => {
    expect(shorten('x'.repeat(40))).toBe('x'.repeat(40));
  });
});
