import { describe, expect, it } from 'vitest';
import { inkTone } from './ink-tone.ts';

/** Relative luminance of a grey (WCAG 2.2). */
const luminance = (grey: number) =>
  grey / 255 <= 0.04045 ? grey / 255 / 12.92 : ((grey / 255 + 0.055) / 1.055) ** 2.4;
const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

describe('inkTone', () => {
  it('takes no ink as its own tone', () => {
    expect(inkTone(0)).toBe('none');
    expect([inkTone(0.3), inkTone(0.5), inkTone(0.9)]).toEqual(['light', 'middle', 'dark']);
  });

  // Greens of surface and ink stand for their greys: #fffdf8 and #1b1a17, #1e1c15 and #efebdd.
  it.each([
    ['light', 0xfd, 0x1a, { light: 0, middle: 0, dark: 255 }],
    ['dark', 0x1c, 0xeb, { light: 255, middle: 0, dark: 0 }],
  ])('keeps text readable on every cell of the %s theme', (_, surface, ink, text) => {
    for (let percent = 1; percent <= 100; percent++) {
      const share = percent / 100;
      const tone = inkTone(share) as keyof typeof text;
      const ground = luminance(surface + share * (ink - surface));
      expect(contrast(luminance(text[tone]), ground), `${tone} at ${percent} %`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
