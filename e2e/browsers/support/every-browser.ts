import { afterEach, beforeAll, beforeEach, describe, expect, inject } from 'vitest';
import { findOtherBrowsers, OTHER_BROWSERS, type OtherBrowsers } from '../../../src/tools/find-other-browsers.ts';
import { LANGUAGES, type Language } from '../../support/words.ts';
import type { Browser, Window } from './browser.ts';
import { startFirefox } from './firefox.ts';
import { Reader } from './reader.ts';
import { startWebKit } from './webkit.ts';

const found = findOtherBrowsers();

/** Tests of each language in every browser that is here; each test has a reader with a fresh storage. */
export function inEveryBrowser(tests: (language: Language, reader: () => Reader) => void): void {
  describe.each(OTHER_BROWSERS.filter((name) => found[name] !== null))('%s', (name) => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await start(name);
      return () => browser.close();
    });

    describe.each(LANGUAGES)('%s', (language) => {
      let window: Window;
      beforeEach(async () => {
        window = await browser.openWindow();
      });
      afterEach(async () => {
        const troubles = [...window.troubles];
        await window.close();
        expect(troubles).toEqual([]);
      });
      tests(language, () => new Reader(window, inject('site'), language));
    });
  });
}

async function start(name: keyof OtherBrowsers): Promise<Browser> {
  if (name === 'webkit' && found.webkit) return startWebKit(found.webkit);
  if (name === 'firefox' && found.firefox) return startFirefox(found.firefox);
  throw new Error(`${name}: expected to be found, is not`);
}
