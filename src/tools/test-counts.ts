import { existsSync, readFileSync } from 'node:fs';

/** Tests that passed and tests that did not. Skipped ones count as neither. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/**
 * The counts in a JSON report of Vitest or Playwright.
 *
 * @param ok whether the runner itself ended well; when it did not, at least one failure is counted
 */
export function readCounts(path: string, ok: boolean): Counts {
  const counts = existsSync(path) ? countsOf(JSON.parse(readFileSync(path, 'utf8'))) : null;
  // A runner that found no tests, or broke off before its report, has not passed.
  if (!counts || counts.passed + counts.failed === 0) return { passed: 0, failed: 1 };
  return ok ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

/**
 * @example
 * countsOf({ numPassedTests: 3, numFailedTests: 1 })           // Vitest: { passed: 3, failed: 1 }
 * countsOf({ stats: { expected: 5, flaky: 1, unexpected: 0 } }) // Playwright: { passed: 6, failed: 0 }
 */
export function countsOf(report: unknown): Counts | null {
  const { numPassedTests, numFailedTests, stats } = report as {
    readonly numPassedTests?: number;
    readonly numFailedTests?: number;
    readonly stats?: { readonly expected: number; readonly flaky: number; readonly unexpected: number };
  };
  if (stats) return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  if (numPassedTests === undefined || numFailedTests === undefined) return null;
  return { passed: numPassedTests, failed: numFailedTests };
}
