import { describe, expect, it } from 'vitest';
import { markdownTable } from './markdown-table.ts';

describe('markdownTable', () => {
  it('pads each column to its widest cell', () => {
    expect(
      markdownTable([
        ['', 'ms'],
        ['plain', '9'],
      ]),
    ).toBe('|       | ms |\n| ----- | -- |\n| plain | 9  |');
  });
});
