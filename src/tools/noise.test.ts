import { expect, it } from 'vitest';
import { noise } from './noise.ts';

it('hears no noise in a line for each thing that was done', () => {
  expect(noise('data up to date: 10000 rows\n\n06:59:37 [build] 18 page(s) built in 10.81s\n')).toBe(null);
  expect(noise(`${'built\n'.repeat(8)}\n`)).toBe(null);
});

it('hears warnings, coloured or not, and chatter', () => {
  expect(noise('06:59:26 [WARN] [config] Something')).toBe('Output: expected no warning, got 1');
  expect(noise('\u001b[33mwarning\u001b[39m: a\nb\nnpm warn c')).toBe('Output: expected no warning, got 2');
  expect(noise('built\n'.repeat(9))).toBe('Output: expected at most 8 lines, got 9');
});
