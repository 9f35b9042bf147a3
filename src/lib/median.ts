/** Middle value of an ascending list; the mean of the two middle ones. */
export function median(ascending: readonly number[]): number {
  const middle = ascending.length >> 1;
  return ascending.length % 2 ? ascending[middle]! : (ascending[middle - 1]! + ascending[middle]!) / 2;
}
