/**
 * A number as a cell shows it: whole ones as they are, others to four significant digits, as an accuracy is read.
 *
 * @example shownNumber(0.91234) // '0.9123'
 */
export function shownNumber(value: number): string {
  if (!Number.isFinite(value) || Number.isInteger(value)) return String(value);
  return String(Number(value.toPrecision(Math.abs(value) < 1 ? 4 : 6)));
}
