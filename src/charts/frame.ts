import type { ChartSpec, MarkSpec } from './chart-spec.ts';
import type { Box, Label } from './label.ts';

/** Below this width a chart has no room beside its lines: labels move above and below them. */
export const NARROW = 420;

/** A chart's whole size and the plot inside it, in pixels. */
export interface Frame extends Box {
  readonly width: number;
  readonly height: number;
}

/**
 * Plot's options for a frame whose axes the chart draws itself.
 *
 * @param x domain and pixel range of the horizontal axis; the vertical one always fills the frame
 */
export function frameOptions(
  frame: Frame,
  x: { readonly domain: readonly number[]; readonly range: readonly [number, number] },
  y: { readonly domain: readonly [number, number]; readonly type?: 'linear' | 'log' },
): ChartSpec['options'] {
  return {
    width: frame.width,
    height: frame.height,
    marginTop: frame.top,
    marginRight: frame.width - frame.right,
    marginBottom: frame.height - frame.bottom,
    marginLeft: frame.left,
    x: { type: 'linear', domain: [...x.domain], range: [...x.range], axis: null },
    y: { type: y.type ?? 'linear', domain: [...y.domain], range: [frame.bottom, frame.top], axis: null },
  };
}

/** Hairlines across the frame. */
export function gridlines(ticks: readonly number[]): MarkSpec {
  return { kind: 'ruleY', data: ticks.map((y) => ({ y })), options: { y: 'y', className: 'grid' } };
}

/** The line the chart stands on. */
export function baseline(frame: Frame): MarkSpec {
  const { bottom } = frame;
  return { kind: 'ruleY', data: [{ y: bottom }], options: { y: { value: 'y', scale: null }, className: 'axis' } };
}

/** Numbers left of the gridlines. */
export function gridLabels(frame: Frame, ticks: readonly number[], toY: (value: number) => number, unit = ''): Label[] {
  return ticks.map((tick) => ({ text: `${tick}${unit}`, x: frame.left - 8, y: toY(tick), anchor: 'end' }));
}

/** Names below the baseline. */
export function baseLabels(frame: Frame, names: readonly { x: number; text: string; className?: string }[]): Label[] {
  return names.map((name) => ({ ...name, y: frame.bottom + 14, anchor: 'middle' }));
}
