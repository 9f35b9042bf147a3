import type { Page } from '@playwright/test';

interface Shift {
  readonly value: number;
  /** Within half a second of a press. */
  readonly hadRecentInput: boolean;
}

/** Makes each page of a test write down by how much its layout shifts by itself, as browsers count it. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as Shift[]) {
        if (!entry.hadRecentInput) shifts.push(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The sum of all shifts since the page was opened. */
export function shifted(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      // A frame later: shifts of the last one are only told after it.
      new Promise<number>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            resolve((globalThis as unknown as { readonly shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0));
          }),
        );
      }),
  );
}
