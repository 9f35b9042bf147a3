import { describe, expect, it } from 'vitest';
import { parseColour } from './parse-colour.ts';

describe('parseColour', () => {
  it('reads what browsers compute', () => {
    expect(parseColour('rgb(176, 54, 31)')).toEqual([176, 54, 31]);
    expect(parseColour('rgba(176, 54, 31, 0.5)')).toEqual([176, 54, 31]);
    expect(parseColour('color(srgb 1 0.2 0)')).toEqual([255, 51, 0]);
  });

  it('refuses what it cannot read', () => {
    expect(() => parseColour('oklab(0.5 0.1 0.1)')).toThrow('expected rgb() or color(), got oklab(0.5 0.1 0.1)');
  });
});
