/** One fault a gate found, for people and for editors that jump to `file:line`. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

/** @example printFinding(…) // 'content/en/linear.mdx:12: heading id, expected #train, got #run' */
export function printFinding({ file, line, what, expected, got }: Finding): string {
  return `${file}:${String(line)}: ${what}, expected ${expected}, got ${got}`;
}
