import type { Rgb } from '../../charts/weight-pixels.ts';

/**
 * Red, green and blue of a computed colour: `rgb(176, 54, 31)`, `rgb(176 54 31 / 1)` or `color(srgb 0.69 0.21 0.12)`.
 *
 * @throws RangeError for any other notation
 */
export function parseColour(computed: string): Rgb {
  const [red, green, blue] = (computed.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (!/^(rgba?|color)\(/.test(computed) || red === undefined || green === undefined || blue === undefined) {
    throw new RangeError(`Computed colour: expected rgb() or color(), got ${computed}.`);
  }
  const unit = computed.startsWith('color') ? 255 : 1;
  return [red * unit, green * unit, blue * unit];
}
