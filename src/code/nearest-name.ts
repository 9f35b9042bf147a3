/**
 * The known name that was most likely meant: one that differs in case, or by at most two letters put in, left out,
 * exchanged or swapped.
 *
 * @returns null where nothing is near
 * @example nearestName('hidenUnits', ['hiddenUnits', 'dropout']) // 'hiddenUnits'
 */
export function nearestName(name: string, known: readonly string[]): string | null {
  if (name.length > 40) return null;
  let best: string | null = null;
  let least = Math.min(2, Math.floor(name.length / 3)) + 1;
  for (const each of known) {
    const distance = each.toLowerCase() === name.toLowerCase() ? 0 : editDistance(name, each);
    if (distance < least) [best, least] = [each, distance];
  }
  return best;
}

/** Damerau–Levenshtein, with swaps of neighbours (optimal string alignment). */
function editDistance(one: string, other: string): number {
  const row = (length: number) => new Array<number>(length + 1).fill(0);
  const table = Array.from({ length: one.length + 1 }, () => row(other.length));
  for (let i = 0; i <= one.length; i++) {
    for (let j = 0; j <= other.length; j++) {
      if (i === 0 || j === 0) {
        table[i]![j] = i + j;
        continue;
      }
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + same);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, table[i - 2]![j - 2]! + 1);
      table[i]![j] = least;
    }
  }
  return table[one.length]![other.length]!;
}
