/** Cells of one shade, as an SVG path along the tops of their rows: to be stroked one wide, half a cell lower. */
export interface InkPath {
  /** 0 < opacity ≤ 1 of the ink. */
  readonly opacity: number;
  readonly path: string;
}

/** Finer shades cannot be told apart, and so few paths keep a picture small. */
const SHADES = 32;

/**
 * A picture as paths of one shade each, so that CSS can colour it and no canvas has to follow the theme.
 *
 * @param values [side × side] amount of ink of each pixel, row by row; 0 and less is paper
 * @param full the amount that is full ink
 * @example inkPaths([0, 255, 255, 0], 255, 2) // [{ opacity: 1, path: 'M1 0h1M0 1h1' }]
 */
export function inkPaths(values: ArrayLike<number>, full: number, side: number): InkPath[] {
  const squares = new Map<number, string>();
  for (let row = 0; row < side; row++) {
    for (let from = 0; from < side;) {
      const shade = shadeOf(values[row * side + from]!, full);
      let to = from + 1;
      while (to < side && shadeOf(values[row * side + to]!, full) === shade) to++;
      if (shade > 0) squares.set(shade, (squares.get(shade) ?? '') + `M${from} ${row}h${to - from}`);
      from = to;
    }
  }
  return [...squares].map(([shade, path]) => ({ opacity: shade / SHADES, path })).sort((a, b) => b.opacity - a.opacity);
}

/** Any ink at all counts as the lightest shade. */
function shadeOf(value: number, full: number): number {
  return value > 0 ? Math.min(SHADES, Math.max(1, Math.round((value / full) * SHADES))) : 0;
}

/** Where a digit's ink is, in words for those who do not see it. */
export interface InkBox {
  /** Pixels with any ink. */
  readonly count: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The box around all ink; null for an empty image. */
export function inkBox(pixels: ArrayLike<number>, side: number): InkBox | null {
  let count = 0;
  let [top, bottom, left, right] = [side, -1, side, -1];
  for (let pixel = 0; pixel < side * side; pixel++) {
    if (!pixels[pixel]) continue;
    count++;
    top = Math.min(top, Math.floor(pixel / side));
    bottom = Math.floor(pixel / side);
    left = Math.min(left, pixel % side);
    right = Math.max(right, pixel % side);
  }
  return count > 0 ? { count, top, bottom, left, right } : null;
}
