import type { Summary } from '../../runs/protocol.ts';

/** Rows of the describe table, in pandas' order and under pandas' names. */
export const STATISTICS = ['count', 'mean', 'std', 'min', '25%', '50%', '75%', 'max'] as const;
export type Statistic = (typeof STATISTICS)[number];

/** One number of the table; `count` is the same for all columns. */
export function statistic(summary: Summary, name: Statistic, column: number): number {
  switch (name) {
    case 'count':
      return summary.rows;
    case 'mean':
      return summary.mean[column]!;
    case 'std':
      return summary.std[column]!;
    case 'min':
      return summary.min[column]!;
    case '25%':
      return summary.q25[column]!;
    case '50%':
      return summary.q50[column]!;
    case '75%':
      return summary.q75[column]!;
    case 'max':
      return summary.max[column]!;
  }
}

/** Three decimals; a plain 0 is exactly zero, and what only rounds to zero says so. */
export function statisticText(value: number): string {
  if (value === 0) return '0';
  return value < 0.0005 ? '<0.001' : value.toFixed(3);
}

/** Pixels that no image of the split has any ink on, as a flag per pixel. */
export function neverInked(summary: Summary): boolean[] {
  return Array.from(summary.max, (max) => max === 0);
}
