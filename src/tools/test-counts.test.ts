import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addCounts, countsOf, readCounts } from './test-counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'test-counts-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function report(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('test counts', () => {
  it("reads Vitest's and Playwright's reports", () => {
    expect(countsOf({ numPassedTests: 3, numFailedTests: 1 })).toEqual({ passed: 3, failed: 1 });
    expect(countsOf({ stats: { expected: 5, flaky: 1, unexpected: 2 } })).toEqual({ passed: 6, failed: 2 });
    expect(countsOf({ something: 'else' })).toBeNull();
  });

  it('adds up', () => {
    expect(addCounts({ passed: 3, failed: 1 }, { passed: 6, failed: 2 })).toEqual({ passed: 9, failed: 3 });
  });

  it('counts a failure when the runner failed though every test passed', () => {
    const path = report('passed.json', { numPassedTests: 3, numFailedTests: 0 });
    expect(readCounts(path, true)).toEqual({ passed: 3, failed: 0 });
    expect(readCounts(path, false)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a failure when there is no report, or nothing in it', () => {
    expect(readCounts(join(folder, 'none.json'), true)).toEqual({ passed: 0, failed: 1 });
    expect(readCounts(report('empty.json', { numPassedTests: 0, numFailedTests: 0 }), true)).toEqual({
      passed: 0,
      failed: 1,
    });
  });
});
