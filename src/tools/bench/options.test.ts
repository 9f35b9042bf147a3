import { describe, expect, it } from 'vitest';
import { readBenchOptions } from './options.ts';

describe('readBenchOptions', () => {
  it('takes three rounds of everything unless told otherwise', () => {
    const all = { rounds: 3, shortenBy: 1, strict: false, parts: ['engines', 'page'] };
    expect(readBenchOptions([])).toEqual(all);
    expect(readBenchOptions(['--rounds', '5', '--strict'])).toEqual({ ...all, rounds: 5, strict: true });
    expect(readBenchOptions(['--quick'])).toEqual({ ...all, rounds: 1, shortenBy: 5 });
    expect(readBenchOptions(['--only', 'page', '--dist', 'old/dist'])).toEqual({
      ...all,
      parts: ['page'],
      dist: 'old/dist',
    });
  });

  it.each([['0'], ['1.5'], ['many']])('refuses %s rounds', (rounds) => {
    expect(() => readBenchOptions(['--rounds', rounds])).toThrow(`expected a whole number from 1, got "${rounds}"`);
  });

  it('refuses what it does not know', () => {
    expect(() => readBenchOptions(['--fast'])).toThrow("Unknown option '--fast'");
    expect(() => readBenchOptions(['--only', 'pages'])).toThrow('--only: expected engines or page, got "pages"');
  });
});
