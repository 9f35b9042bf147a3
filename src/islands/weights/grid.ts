import { MNIST_SHAPE } from '../../datasets/mnist-shape.ts';

/** Tiles in a row of a sheet, and the distance from one to the next in pixels: 28 and a gap, as `sheetPixels` paints. */
export const PER_ROW = 10;
const { side: SIDE } = MNIST_SHAPE.image;
export const PITCH = SIDE + 1;

export interface SheetSize {
  readonly columns: number;
  readonly rows: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export function sheetSize(tiles: number): SheetSize {
  const columns = Math.min(PER_ROW, tiles);
  const rows = Math.ceil(tiles / PER_ROW);
  return { columns, rows, width: columns * PITCH - 1, height: rows * PITCH - 1 };
}

/** Where a tile lies on its sheet, in percent of the sheet's width and height. */
export function tilePlace(tile: number, tiles: number): { left: number; top: number; width: number } {
  const { width, height } = sheetSize(tiles);
  return {
    left: (100 * (tile % PER_ROW) * PITCH) / width,
    top: (100 * Math.floor(tile / PER_ROW) * PITCH) / height,
    width: (100 * SIDE) / width,
  };
}

/** The tile under a point of the sheet, given as shares of its width and height; null where there is none. */
export function tileAt(x: number, y: number, tiles: number): number | null {
  const { columns, rows } = sheetSize(tiles);
  const [column, row] = [Math.floor(x * columns), Math.floor(y * rows)];
  if (column < 0 || column >= columns || row < 0) return null;
  const tile = row * PER_ROW + column;
  return tile < tiles ? tile : null;
}

/** The tile an arrow key leads to; the edges hold. Null for any other key. */
export function tileAfterKey(tile: number, key: string, tiles: number): number | null {
  const row = tile - (tile % PER_ROW);
  switch (key) {
    case 'ArrowLeft':
      return Math.max(row, tile - 1);
    case 'ArrowRight':
      return Math.min(row + PER_ROW - 1, tiles - 1, tile + 1);
    case 'ArrowUp':
      return tile < PER_ROW ? tile : tile - PER_ROW;
    case 'ArrowDown':
      return tile + PER_ROW < tiles ? tile + PER_ROW : tile;
    case 'Home':
      return row;
    case 'End':
      return Math.min(row + PER_ROW - 1, tiles - 1);
    default:
      return null;
  }
}

/**
 * Where a picture of a whole sheet has to lie, and how large, for a window on some of its tiles: as CSS has it for
 * backgrounds and masks.
 *
 * @param from the first tile; `count` of them stand in its row from there on
 */
export function tileRun(from: number, count: number, tiles: number): { position: string; size: string } {
  const sheet = sheetSize(tiles);
  const window = { width: count * PITCH - 1, height: SIDE };
  const share = (offset: number, whole: number, part: number) =>
    `${whole === part ? 0 : (100 * offset) / (whole - part)}%`;
  return {
    position: `${share((from % PER_ROW) * PITCH, sheet.width, window.width)} ${share(Math.floor(from / PER_ROW) * PITCH, sheet.height, window.height)}`,
    size: `${(100 * sheet.width) / window.width}% ${(100 * sheet.height) / window.height}%`,
  };
}
