import { describe, expect, it } from 'vitest';
import { classBalance } from './class-balance.ts';
import { normalisedSvg } from './fixtures/normalised-svg.ts';
import { BALANCE_WORDS as words } from './fixtures/words.ts';

const input = {
  training: [744, 838, 742, 770, 735, 675, 744, 785, 725, 742],
  validation: [236, 293, 251, 266, 237, 233, 239, 255, 237, 253],
  measure: 'share',
  width: 504,
  words,
} as const;

describe('classBalance', () => {
  it.each([
    ['share-wide', {}],
    ['share-narrow', { width: 328 }],
    ['count-wide', { measure: 'count' }],
    ['count-narrow', { measure: 'count', width: 328 }],
  ] as const)('%s', async (name, changes) => {
    await expect(normalisedSvg(classBalance({ ...input, ...changes }))).toMatchFileSnapshot(
      `snapshots/balance-${name}.svg`,
    );
  });

  it('gives shares of each split: 838 of 7500 are 11.2%, 293 of 2500 are 11.7%', () => {
    const { table, summary } = classBalance(input);
    expect(table.rows[1]).toEqual(['1', '11.2%', '11.7%']);
    expect(summary).toBe('Most are 1 (11.2%), fewest 5 (9.0%).');
  });

  it('gives counts as they are', () => {
    expect(classBalance({ ...input, measure: 'count' }).table.rows[5]).toEqual(['5', '675', '233']);
  });

  it('says which split has a wrong number of counts', () => {
    expect(() => classBalance({ ...input, validation: [1, 2] })).toThrow(
      'classBalance: validation has 2 counts, expected 10.',
    );
  });
});
