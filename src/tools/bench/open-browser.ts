import { chromium, type Browser } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from '../find-browser.ts';

/** A headless Chromium that does nothing in the background. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS });
}
