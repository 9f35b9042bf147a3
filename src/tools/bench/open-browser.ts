import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../find-browser.ts';

/** A headless Chromium that does nothing in the background. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
