import { describe, expect, it } from 'vitest';
import { figure, limitTable } from './report.ts';

describe('figure', () => {
  it.each([
    [0.5512, '0.551'],
    [0.125, '0.125'],
    [12, '12'],
    [74.04, '74'],
    [186.3, '186'],
    [69_812.4, '69,812'],
    [0, '0'],
  ])('writes %f as %s', (value, text) => {
    expect(figure(value)).toBe(text);
  });
});

describe('limitTable', () => {
  it('shows figure, bound and verdict', () => {
    const limits = [
      { name: 'draws', figure: { median: 12, min: 12, max: 12 }, atMost: true, bound: 12, unit: '', kept: true },
      { name: 'gap', figure: { median: 60, min: 50, max: 70.5 }, atMost: true, bound: 50, unit: 'ms', kept: false },
    ];
    expect(limitTable(limits).split('\n').slice(2)).toEqual([
      '| draws | 12              | ≤ 12    | kept   |',
      '| gap   | 60 [50–70.5] ms | ≤ 50 ms | MISSED |',
    ]);
  });
});
