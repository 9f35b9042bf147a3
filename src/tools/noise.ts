import { stripVTControlCharacters } from 'node:util';

/** What was packed, compiled and built takes a line each. */
const MOST_LINES = 8;

/** What is wrong with the output of a command that should be quiet; null when it is. */
export function noise(output: string): string | null {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const warnings = lines.filter((line) => /\bwarn(ing)?\b/i.test(line)).length;
  if (warnings > 0) return `Output: expected no warning, got ${String(warnings)}`;
  if (lines.length > MOST_LINES)
    return `Output: expected at most ${String(MOST_LINES)} lines, got ${String(lines.length)}`;
  return null;
}
