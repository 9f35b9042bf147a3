import type { BrowserContext, Page, Route } from '@playwright/test';

interface Injection {
  readonly pattern: RegExp;
  hits: number;
}

const injections = new WeakMap<BrowserContext, Injection[]>();

/** Answers requests in the server's place; gives how many it has answered. A test whose injection nobody asked fails. */
export async function inject(page: Page, pattern: RegExp, answer: (route: Route) => unknown): Promise<() => number> {
  const injection: Injection = { pattern, hits: 0 };
  const context = page.context();
  injections.set(context, [...(injections.get(context) ?? []), injection]);
  await page.route(pattern, async (route) => {
    injection.hits += 1;
    await answer(route);
  });
  return () => injection.hits;
}

/** What was injected and never asked for: a test with such a thing tests nothing. */
export function neverHit(context: BrowserContext): string[] {
  return (injections.get(context) ?? []).filter(({ hits }) => hits === 0).map(({ pattern }) => pattern.source);
}
