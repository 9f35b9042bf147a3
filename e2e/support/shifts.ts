import type { Page } from '@playwright/test';

interface Shift {
  readonly value: number;
  /** The largest five places that moved. */
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

interface Shifts {
  readonly sum: number;
  /** What moved, from where to where. */
  readonly moved: readonly string[];
}

/**
 * Makes each page of a test write down by how much its layout shifts, as browsers measure it. They leave out what follows
 * a press within half a second; here it counts too: what a press brings must have its room already.
 */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: { value: number; moved: string }[] = [];
    Object.assign(globalThis, { shifts: told });
    const box = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join(' ');
    const name = (node: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return element ? `${element.nodeName.toLowerCase()}.${element.getAttribute('class') ?? ''}` : 'gone';
    };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as unknown as Shift[]) {
        const places = sources.map(
          ({ node, previousRect, currentRect }) => `${name(node)} [${box(previousRect)}] → [${box(currentRect)}]`,
        );
        told.push({ value, moved: `${value.toFixed(4)}: ${places.join(', ')}` });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** All shifts since the page was opened. */
export function shifted(page: Page): Promise<Shifts> {
  return page.evaluate(
    () =>
      // A frame later: shifts of the last one are only told after it.
      new Promise<Shifts>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const { shifts } = globalThis as unknown as { shifts: readonly { value: number; moved: string }[] };
            resolve({
              sum: shifts.reduce((sum, { value }) => sum + value, 0),
              moved: shifts.map(({ moved }) => moved),
            });
          }),
        );
      }),
  );
}
