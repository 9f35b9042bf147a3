import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, CDPSession, Locator, Page } from '@playwright/test';
import { exercises } from '../../exercises/exercises.ts';
import { strings } from '../../i18n/strings.ts';
import { translator } from '../../i18n/translator.ts';
import { newRequest } from '../../runs/run-request.ts';
import { writeLinkSettings } from '../../lib/write-link-settings.ts';
import type { EngineId } from '../../training/engines/engines.ts';
import { SEED } from './contestants.ts';

/** What happens after the last step belongs to a run as well: its charts and tables are drawn in tasks of their own. */
const SETTLE_MS = 1500;

/** Chrome's "Slow 4G": bytes a second each way, and a wait before each answer. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

export interface VisitOptions {
  readonly engine: EngineId | 'auto';
  /** How long the reader reads before anything is pressed, with the lab in view. */
  readonly readingMs: number;
  readonly slowLine?: boolean;
  /** The reader's browser says that it saves data, so that nothing is fetched ahead. */
  readonly savesData?: boolean;
}

/** The network lesson, opened by a reader who has never been here, with the solution's knobs in the link. */
export interface Visit {
  readonly devtools: CDPSession;
  /** Presses the button and waits for the end of the run and of what follows it; gives the milliseconds between. */
  train(): Promise<number>;
  /** What the run itself took, as its record says. */
  elapsedMs(): Promise<number>;
  close(): Promise<void>;
}

/** @param site address of the course, with its slash */
export async function visitLesson(browser: Browser, site: string, options: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const devtools = await prepare(context, page, options);
  const { engine, readingMs } = options;
  const link = writeLinkSettings(
    newRequest('network', { knobs: exercises.network.solution, seed: SEED, wanted: engine }),
  );
  await page.goto(`${site}en/network/${link}`);
  const lab = page.locator('#lab');
  await lab.scrollIntoViewIfNeeded();
  await page.waitForTimeout(readingMs);
  return {
    devtools,
    train: () => train(lab),
    elapsedMs: () => elapsedMs(page, lab),
    close: () => context.close(),
  };
}

async function prepare(context: BrowserContext, page: Page, options: VisitOptions): Promise<CDPSession> {
  if (options.savesData) await page.addInitScript(saveData);
  const devtools = await context.newCDPSession(page);
  if (options.slowLine) {
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  return devtools;
}

/** In the page, before its own scripts. */
function saveData(): void {
  const { connection } = navigator as Navigator & { readonly connection: object };
  Object.defineProperty(Object.getPrototypeOf(connection), 'saveData', { get: () => true });
}

async function train(lab: Locator): Promise<number> {
  // A press of Playwright's own takes the page's thread some 80 ms, which no reader would find there.
  const ms = await lab.evaluate(pressAndWatch);
  await lab.page().waitForTimeout(SETTLE_MS);
  return ms;
}

/** In the page: presses the button; milliseconds from then to the end of the run it starts. */
function pressAndWatch(lab: Element): Promise<number> {
  const pressed = performance.now();
  lab.querySelector<HTMLButtonElement>('button[type="submit"]')!.click();
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (lab.getAttribute('data-state') !== 'done') return;
      observer.disconnect();
      resolve(performance.now() - pressed);
    });
    observer.observe(lab, { attributeFilter: ['data-state'] });
  });
}

async function elapsedMs(page: Page, lab: Locator): Promise<number> {
  const t = translator('en', 'lab', strings.en);
  const [download] = await Promise.all([page.waitForEvent('download'), lab.getByText(t('keep.download')).click()]);
  const record = JSON.parse(await readFile(await download.path(), 'utf8')) as { readonly elapsedMs: number };
  return record.elapsedMs;
}
