import type { BrowserContext, Page } from '@playwright/test';
import fc from 'fast-check';
import { exercises } from '../src/exercises/exercises.ts';
import { isBusy, type RunState } from '../src/runs/life.ts';
import { legalChanges } from './support/legal-changes.ts';
import { make, moves } from './support/monkey.ts';
import { expect, test } from './support/test.ts';
import { watchContext } from './support/watch.ts';
import { LANGUAGES, words } from './support/words.ts';

const PAGES = ['', 'data/', 'linear/', 'network/', 'weights/', 'engines/', 'glossary/', 'about/'];
const MOVES = 200;
/** A failure is made smaller for as long as this; then it is told as it is. */
const SHRINK_MS = 240_000;

// The moves that led to a failure say everything; pictures of each would take longer than the moves.
test.use({ trace: 'off' });

for (const { numRuns, seed, daily } of [
  { numRuns: 1, seed: 1, daily: true },
  { numRuns: 10, seed: 2, daily: false },
]) {
  for (const language of LANGUAGES) {
    for (const [i, path] of PAGES.entries()) {
      // Every day each page in one language, half of them in each.
      const tag = daily && (language === 'zh') === (i % 2 === 0) ? [] : ['@long'];
      test(`${String(numRuns * MOVES)} random moves, /${language}/${path}`, { tag }, async ({ page, baseURL }) => {
        test.setTimeout(numRuns * 300_000);
        const troubles = await watchContext(page.context(), new URL(baseURL ?? '').origin);
        await keepOnPage(page.context());
        await tellIllegalChanges(page.context());
        const session = await page.context().newCDPSession(page);
        await fc.assert(
          fc.asyncProperty(moves(MOVES), async (all) => {
            const before = troubles.length;
            // What is open holds its storage.
            await page.goto('about:blank');
            await session.send('Storage.clearDataForOrigin', { origin: new URL(baseURL!).origin, storageTypes: 'all' });
            await page.goto(`${language}/${path}`);
            for (const move of all) {
              await make(page, move);
              if (troubles.length > before) throw new Error(troubles.slice(before).join('\n'));
            }
            await expectAnswers(page);
          }),
          { numRuns, seed, interruptAfterTimeLimit: numRuns * SHRINK_MS, markInterruptAsFailure: true },
        );
      });
    }
  }
}

/** The page is there, and whatever still goes on in a lab can be stopped. */
async function expectAnswers(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const lab = page.locator('#lab');
  if ((await lab.count()) === 0) return;
  await lab.scrollIntoViewIfNeeded();
  const language = page.url().includes('/zh/') ? 'zh' : 'en';
  const t = words(language, 'lab');
  const state = () => lab.getAttribute('data-state') as Promise<RunState>;
  if (!isBusy(await state())) return;
  const stop = new RegExp(`^(${t('action.stop')}|${t('action.cancel')})$`);
  // What ended in the meantime cannot be stopped.
  await lab.getByRole('button', { name: stop }).evaluate((button: HTMLButtonElement) => button.click());
  await expect.poll(async () => isBusy(await state())).toBe(false);
}

/** Links to other pages lead nowhere. */
async function keepOnPage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a[href]:not([href^="#"])');
      if (link && !link.hasAttribute('download')) event.preventDefault();
    });
  });
}

/** A run that changes in a way its life does not have is a console error, which fails whatever test it happens in. */
async function tellIllegalChanges(context: BrowserContext): Promise<void> {
  const legal = Object.fromEntries([...legalChanges()].map(([from, to]) => [from, [...to]]));
  await context.addInitScript(
    ({ table, runs }: { table: { readonly [from: string]: readonly string[] }; runs: readonly string[] }) => {
      new MutationObserver((changes) => {
        for (const [i, { target, oldValue }] of changes.entries()) {
          const element = target as HTMLElement;
          if (oldValue === null || !runs.includes(element.dataset['exercise'] ?? '')) continue;
          const later = changes.find((change, j) => j > i && change.target === target);
          const now = later?.oldValue ?? element.dataset['state'] ?? '';
          if (!table[oldValue]?.includes(now)) console.error(`A run went from ${oldValue} to ${now}`);
        }
      }).observe(document, {
        attributes: true,
        attributeFilter: ['data-state'],
        attributeOldValue: true,
        subtree: true,
      });
    },
    { table: legal, runs: Object.keys(exercises) },
  );
}
