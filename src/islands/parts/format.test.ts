import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatKilobytes,
  formatPercent,
  formatSeconds,
  formatSigned,
  pointsBetween,
  standardErrorPoints,
  timeLeftMs,
} from './format.ts';

describe('format', () => {
  it('subtracts percentages as they are shown', () => {
    expect(`${formatPercent(0.952)} ${formatPercent(0.94344)}`).toBe('95.2 94.3');
    expect(pointsBetween(0.952, 0.94344)).toBe(0.9);
    expect(pointsBetween(0.098, 0.92)).toBe(-82.2);
  });

  it('writes figures', () => {
    expect(formatCount(7500, 'zh')).toBe('7,500');
    expect(formatPercent(0.8976)).toBe('89.8');
    expect(formatKilobytes(1_411_200, 'en')).toBe('1,411');
    expect([formatSeconds(234), formatSeconds(9940), formatSeconds(61_400)]).toEqual(['0.2', '9.9', '61']);
    expect([formatSigned(-0.44), formatSigned(1.25, 2), formatSigned(-0.01)]).toEqual(['−0.4', '+1.25', '0.0']);
  });

  it('gives the standard error of the course: .44 points at .95 on 2,500', () => {
    // √(.95 · .05 / 2500) = √.000019 = .004359
    expect(standardErrorPoints(0.95, 2500)).toBeCloseTo(0.436, 3);
  });

  it('estimates the time left only when the pace says something', () => {
    expect(timeLeftMs(430, 1000, 4300)).toBe(5700);
    expect(timeLeftMs(10, 1000, 4300)).toBeNull();
    expect(timeLeftMs(430, 1000, 200)).toBeNull();
  });
});
