/** Colour of the text on a cell with so much ink as its ground; the styles say what each tone means in each theme. */
export type InkTone = 'none' | 'light' | 'middle' | 'dark';

/**
 * Black and white text swap at a luminance of 0.179, where both have a contrast of 4.58: that is 43 % ink on the dark
 * theme's surface (its ink is light) and 60 % on the light one's. In between, black text serves both.
 *
 * @param ink 0 to 1
 */
export function inkTone(ink: number): InkTone {
  if (ink === 0) return 'none';
  if (ink <= 0.43) return 'light';
  return ink <= 0.6 ? 'middle' : 'dark';
}
