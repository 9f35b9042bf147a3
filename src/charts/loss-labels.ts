import { boxOf, lineObstacles, placeLabel, spread, type Box, type Label } from './label.ts';
import type { LossFrame } from './loss-frame.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One line of the chart in pixels, with what its end says. */
export interface Line {
  readonly points: readonly Point[];
  readonly text: string;
  readonly className: string;
}

/** The first points are left alone: lines are steep there, and the words would not fit left of them. */
const BACK = 3;

/**
 * The words at the lines' last points. Wide: to the right, moved apart when the lines end close together.
 * Narrow: the upper line's above both lines and the lower one's below both, so that the plot keeps the full width; where
 * the axis leaves no room at the end, further back.
 *
 * @param clear pixels to keep free right of the last point
 */
export function endLabels(lines: readonly Line[], frame: LossFrame, clear = 12): Label[] {
  const ends = lines.flatMap((line) => {
    const end = line.points.at(-1);
    return end ? [{ ...line, end }] : [];
  });
  ends.sort((a, b) => a.end.y - b.end.y);
  const [upper, lower] = ends;
  if (!upper) return [];
  if (!frame.narrow) {
    const [high, low] = lower
      ? spread(upper.end.y, lower.end.y, 18, frame.top + 2, frame.bottom - 10)
      : [upper.end.y, 0];
    return ends.map(({ text, className, end }, index) => ({
      text,
      x: end.x + clear,
      y: index === 0 ? high : low,
      anchor: 'start',
      className: `lbl ${className} halo`,
    }));
  }

  const obstacles = lines.flatMap((line) => lineObstacles(line.points));
  const labels: Label[] = [];
  ends.forEach(({ text, className, end, points }, index) => {
    const label: Label = { text, x: end.x + 4, y: end.y, anchor: 'end', className: `lbl ${className} halo` };
    const overhang = Math.max(0, frame.left + 4 - boxOf(label).left);
    const away = index === 0 ? -1 : 1;
    const distances = [15, 19, 23, 27, 31, 36, 42, 50];
    const onSide = (side: number): Label[] =>
      distances.map((distance) => ({ ...label, x: label.x + overhang, y: end.y + side * distance }));
    // A run on its way has room after its last point, for lines too steep to write above or below.
    const after = [0, 9, 18].map((shift): Label => ({
      ...label,
      x: end.x + 12,
      y: end.y + away * shift,
      anchor: 'start',
    }));
    // Too close to the axis at its end, the lower line is named further back, on its own side still.
    const further = points.slice(BACK, -1).reverse();
    const back = further.flatMap(({ x, y }) =>
      [15, 19].map((distance): Label => ({ ...label, x, y: y + away * distance })),
    );
    const candidates = [...onSide(away), ...after, ...(index === 0 ? [] : back), ...onSide(-away)];
    const placed = placeLabel(candidates, [...obstacles, ...labels.map(boxOf)], inside(frame));
    if (placed) labels.push(placed);
  });
  return labels;
}

/** The band's words: just above its upper edge where they hide nothing, from the third period on, else below it. */
export function bandLabel(
  texts: readonly string[],
  upperEdge: readonly Point[],
  lowerEdge: readonly Point[],
  frame: LossFrame,
  obstacles: readonly Box[],
): Label | undefined {
  // Nothing may come to stand right on the last points of the axis, where labels of the lines' ends go.
  const periods = [2, 3, 1, 4, 5, 6];
  const candidates = texts.flatMap((text) =>
    [
      ...periods.map((index) => [upperEdge[index], -12] as const),
      ...periods.map((index) => [upperEdge[index], -26] as const),
      ...periods.map((index) => [lowerEdge[index], 22] as const),
    ].flatMap(([point, dy]) =>
      point ? [{ text, x: point.x + 6, y: point.y + dy, anchor: 'start', className: 'halo' } satisfies Label] : [],
    ),
  );
  const edges = [...lineObstacles(upperEdge, 2), ...lineObstacles(lowerEdge, 2)];
  return placeLabel(candidates, [...obstacles, ...edges], inside(frame));
}

/** The part of a loss chart that labels may use: up to the picture's edges, but not on the axis. */
export function inside(frame: LossFrame): Box {
  return { left: frame.left, right: frame.width, top: 0, bottom: frame.bottom - 2 };
}
