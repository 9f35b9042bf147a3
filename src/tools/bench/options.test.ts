import { describe, expect, it } from 'vitest';
import { readBenchOptions } from './options.ts';

describe('readBenchOptions', () => {
  it('takes three rounds unless told otherwise', () => {
    expect(readBenchOptions([])).toEqual({ rounds: 3, shortenBy: 1, strict: false });
    expect(readBenchOptions(['--rounds', '5', '--strict'])).toEqual({ rounds: 5, shortenBy: 1, strict: true });
    expect(readBenchOptions(['--quick'])).toEqual({ rounds: 1, shortenBy: 5, strict: false });
  });

  it.each([['0'], ['1.5'], ['many']])('refuses %s rounds', (rounds) => {
    expect(() => readBenchOptions(['--rounds', rounds])).toThrow(`expected a whole number from 1, got "${rounds}"`);
  });

  it('refuses what it does not know', () => {
    expect(() => readBenchOptions(['--fast'])).toThrow("Unknown option '--fast'");
  });
});
