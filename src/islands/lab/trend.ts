/** How values that are evenly spaced in time go, by the straight line that fits them best. */
export interface Trend {
  /** How far the line falls from the first value to the last; negative where it rises. */
  readonly fall: number;
  /** How much of that the values' own scatter about the line may have made up, in nineteen of twenty cases. */
  readonly noise: number;
}

/** One-sided 95 % points of Student's t for 1, 2, … degrees of freedom; a run has ten periods. */
const STUDENT_T = [6.314, 2.92, 2.353, 2.132, 2.015, 1.943, 1.895, 1.86];

/**
 * Least squares over equal steps.
 *
 * @returns null for fewer than three values: two always lie on a line
 * @example
 * trend([4, 3, 2, 1]) // { fall: 3, noise: 0 }
 */
export function trend(values: readonly number[]): Trend | null {
  const freedom = values.length - 2;
  if (freedom < 1) return null;
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let width = 0;
  let fall = 0;
  values.forEach((value, i) => {
    width += (i - middle) ** 2;
    fall += (middle - i) * (value - mean);
  });
  fall /= width;
  const scatter = values.reduce((sum, value, i) => sum + (value - mean - fall * (middle - i)) ** 2, 0) / freedom;
  const t = STUDENT_T[Math.min(freedom, STUDENT_T.length) - 1]!;
  return { fall: 2 * middle * fall, noise: 2 * middle * t * Math.sqrt(scatter / width) };
}
