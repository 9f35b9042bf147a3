import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

/**
 * Nothing on the page breaks a rule of WCAG 2.2 AA that a program can check.
 *
 * @param part what alone is looked at, by its id; the whole page when left out
 */
export async function expectAccessible(page: Page, part?: Locator): Promise<void> {
  // Colours in the middle of a transition are nobody's colours.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const builder = new AxeBuilder({ page });
  if (part) builder.include(`#${(await part.getAttribute('id')) ?? ''}`);
  const { violations } = await builder.analyze();
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`).join(', ')}`,
    ),
  ).toEqual([]);
}
