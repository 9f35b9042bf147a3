import type { MarkSpec } from './chart-spec.ts';

/** Text sizes in pixels, as the stylesheet sets them for `.chart text` and `.chart .lbl`. */
export const TICK_SIZE = 12.5;
export const LABEL_SIZE = 13.5;

/** A piece of text at its place in pixels; `y` is the middle of the line. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Classes of the stylesheet: `lbl` (larger, bold), `halo`, a colour. */
  readonly className?: string;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Width of a line of text in pixels, estimated on the safe side: nothing can be measured at build time.
 * Han characters and full-width punctuation are one em wide; Latin letters and digits average below 0.58 em.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const char of text)
    ems += /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/.test(char) ? 1 : /[\s.,:;'|]/.test(char) ? 0.3 : 0.58;
  return ems * size;
}

/** The space a label takes, with a little air. */
export function boxOf(label: Label): Box {
  const size = label.className?.split(' ').includes('lbl') ? LABEL_SIZE : TICK_SIZE;
  const width = textWidth(label.text, size);
  const left = label.x - { start: 0, middle: width / 2, end: width }[label.anchor];
  return { left: left - 2, right: left + width + 2, top: label.y - 0.62 * size, bottom: label.y + 0.62 * size };
}

/** Area two boxes share, in square pixels. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Boxes that cover a line through `points`, so that labels keep off it. */
export function lineObstacles(points: readonly { readonly x: number; readonly y: number }[], reach = 4): Box[] {
  return points.flatMap((point, index) => {
    const next = points[index + 1] ?? point;
    const count = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / reach));
    return Array.from({ length: count }, (_, i): Box => {
      const x = point.x + ((next.x - point.x) * i) / count;
      const y = point.y + ((next.y - point.y) * i) / count;
      return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
    });
  });
}

/** The first candidate that is free of all obstacles and inside the frame, or the one that collides least. */
export function placeLabel(candidates: readonly Label[], obstacles: readonly Box[], frame: Box): Label | undefined {
  let best: Label | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const box = boxOf(candidate);
    const area = (box.right - box.left) * (box.bottom - box.top);
    const outside = area - overlap(box, frame);
    const cost = outside * 4 + obstacles.reduce((sum, obstacle) => sum + overlap(box, obstacle), 0);
    if (cost < least - 0.01) [best, least] = [candidate, cost];
  }
  return best;
}

/** Positions moved apart until neighbours are `gap` apart, in the given order, kept between `low` and `high`. */
export function spread(upper: number, lower: number, gap: number, low: number, high: number): [number, number] {
  const middle = (upper + lower) / 2;
  const half = Math.max(gap, lower - upper) / 2;
  const shift = Math.max(0, low - (middle - half)) - Math.max(0, middle + half - high);
  return [middle - half + shift, middle + half + shift];
}

/** Labels as marks that stand at their pixels whatever the scales are. */
export function labelMarks(labels: readonly Label[]): MarkSpec[] {
  return labels.map(({ text, x, y, anchor, className }) => ({
    kind: 'text',
    data: [{ x: rounded(x), y: rounded(y), text }],
    options: {
      x: { value: 'x', scale: null },
      y: { value: 'y', scale: null },
      text: 'text',
      textAnchor: anchor,
      ...(className === undefined ? {} : { className }),
    },
  }));
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
