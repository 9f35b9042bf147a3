import { describe, expect, it } from 'vitest';
import type { PageRound } from './measure-page.ts';
import { pageLimitsOf } from './page-limits.ts';

const KEPT: PageRound = {
  waitMs: 150,
  slowWaitMs: 150,
  cpuMs: 250,
  longTasks: 0,
  longestTaskMs: 50,
  longTasksByClock: 3,
};
const NOTHING = { doubled: [], unused: [] };
const missed = (rounds: PageRound[], waste: Parameters<typeof pageLimitsOf>[0]['waste'] = NOTHING) =>
  pageLimitsOf({ rounds, waste })
    .filter(({ kept }) => !kept)
    .map(({ name, figure }) => [name, figure.median]);

describe('pageLimitsOf', () => {
  it('counts a limit that is just reached as kept, and goes by the median', () => {
    expect(missed([KEPT])).toEqual([]);
    expect(missed([KEPT, { ...KEPT, waitMs: 900 }, KEPT])).toEqual([]);
  });

  it('names what is missed', () => {
    const slow = { waitMs: 151, slowWaitMs: 9000, cpuMs: 251, longTasks: 1, longestTaskMs: 51, longTasksByClock: 0 };
    expect(missed([slow], { doubled: ['/data/manifest.json'], unused: ['/a', '/b'] })).toEqual([
      ['network, simd: press to done beyond the run itself', 151],
      ['the same on slow 4G', 9000],
      ["CPU time of the page's own thread over a run", 251],
      ['its tasks of more than 50 ms', 1],
      ['fetched more than once', 1],
      ['fetched ahead and never used', 2],
    ]);
  });
});
