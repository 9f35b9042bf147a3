import { atMost, type Limit } from './limits.ts';
import type { PageReadings, PageRound } from './measure-page.ts';
import { spread } from './statistics.ts';

/** The budgets for what a reader waits for; the median over the rounds decides. */
export function pageLimitsOf({ rounds, waste }: PageReadings): Limit[] {
  const overRounds = (figure: keyof PageRound) => spread(rounds.map((round) => round[figure]));
  return [
    atMost('network, simd: press to done beyond the run itself', overRounds('waitMs'), 150, 'ms'),
    atMost('the same on slow 4G', overRounds('slowWaitMs'), 150, 'ms'),
    atMost("CPU time of the page's own thread over a run", overRounds('cpuMs'), 250, 'ms'),
    atMost('its tasks of more than 50 ms', overRounds('longTasks'), 0),
    atMost('fetched more than once', spread([waste.doubled.length]), 0),
    atMost('fetched ahead and never used', spread([waste.unused.length]), 0),
  ];
}
