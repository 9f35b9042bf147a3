/** Columns of the describe table on screen at once. */
export const COLUMNS_SHOWN = 10;

/** The first column shown, moved as far as the table allows: the last page is full as well. */
export function clampStart(start: number, columns: number, shown = COLUMNS_SHOWN): number {
  return Math.max(0, Math.min(start, columns - shown));
}

/** The first column of the page a column stands on. */
export function startOf(column: number, columns: number, shown = COLUMNS_SHOWN): number {
  return clampStart(Math.floor(column / shown) * shown, columns, shown);
}

/**
 * The stretch of neighbouring columns that holds the most ink, the leftmost of equals.
 *
 * @param pixels [rows, columns]
 * @returns the first column of the stretch
 */
export function inkStretch(pixels: ArrayLike<number>, columns: number, width: number): number {
  const ink = new Float64Array(columns);
  for (let i = 0; i < pixels.length; i++) ink[i % columns]! += pixels[i]!;
  let best = 0;
  let most = -1;
  for (let start = 0; start + width <= columns; start++) {
    let sum = 0;
    for (let column = start; column < start + width; column++) sum += ink[column]!;
    if (sum > most) {
      most = sum;
      best = start;
    }
  }
  return best;
}

/** Where an arrow key leads from a pixel of a square picture; Home and End go to the ends of its row. */
export function movedPixel(pixel: number, key: string, side: number): number | null {
  const row = Math.floor(pixel / side);
  const column = pixel % side;
  switch (key) {
    case 'ArrowLeft':
      return row * side + Math.max(0, column - 1);
    case 'ArrowRight':
      return row * side + Math.min(side - 1, column + 1);
    case 'ArrowUp':
      return Math.max(0, row - 1) * side + column;
    case 'ArrowDown':
      return Math.min(side - 1, row + 1) * side + column;
    case 'Home':
      return row * side;
    case 'End':
      return row * side + side - 1;
    default:
      return null;
  }
}
