/** A size with the most it may be, in bytes. */
export interface Size {
  readonly bytes: number;
  readonly limit: number;
}

export function isOver({ bytes, limit }: Size): boolean {
  return bytes > limit;
}

/**
 * @example
 * showSize({ bytes: 41_250, limit: 42_000 })     // '41.3 ≤ 42 kB'
 * showSize({ bytes: 1_500_000, limit: 90_000 })  // '1,500.0 > 90 kB, OVER'
 */
export function showSize(size: Size): string {
  const bytes = (size.bytes / 1000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const limit = (size.limit / 1000).toLocaleString('en');
  return isOver(size) ? `${bytes} > ${limit} kB, OVER` : `${bytes} ≤ ${limit} kB`;
}
